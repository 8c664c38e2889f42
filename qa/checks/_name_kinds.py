"""What kind of evidence a lone name is, and what two kinds are worth together."""

from __future__ import annotations

from typing import Literal

from qa import languages
from qa.checks._lone_names import Half, Lone
from qa.proper.common import is_common, is_english, is_word
from qa.proper.words import TITLES

Kind = Literal["place", "known", "rare", "opening", "english", "vague", "everyday", "surplus"]
_SURELY_KNOWN = 0.85
_TRANSLATED = 0.5
"""From this cosine on the model of words has found a word that a dictionary knows translated."""
_SMALL = 0.9
"""The same for a place, where what it found is written without a capital (Alkitab, the bible)."""


def _is_named(lone: Lone, half: Half) -> bool:
    """Whether an everyday word is a name here: behind a title (Mr. Brown).

    Or in the middle of a sentence, if the other version has it elsewhere as no everyday word.
    """
    at = next((i for i, t in enumerate(half.tokens) if t is lone.token), 0)
    before = half.tokens[at - 1] if at else None
    if before and before.word.text.lower() in TITLES and before.segment == lone.token.segment:
        return True
    if lone.support.cosine >= _TRANSLATED:
        return False  # Stock, and Bursa; not the Sock of another sentence
    same = lone.namesake if not lone.token.word.opens else None
    known = lone.elsewhere >= _SURELY_KNOWN and same is not None
    return known and same is not None and not is_common(same.word.text, same.lang)


def kind(lone: Lone, anchored: bool, half: Half) -> Kind:
    """What speaks for the word being a name; dictionaries are asked last, as they load slowly."""
    word, lang = lone.token.word, lone.token.lang
    cosine, small = lone.support
    if lone.token.place:
        found = small and cosine >= _SMALL and not lone.surplus
        return "surplus" if lone.surplus else "everyday" if found else "place"
    if is_common(word.text, lang):
        if _is_named(lone, half):
            return "known" if lone.known else "rare"
        told = lone.elsewhere >= _SURELY_KNOWN and cosine < _TRANSLATED
        return "vague" if told and not word.opens else "everyday"
    if cosine >= _TRANSLATED and not lone.surplus and is_word(word.text, lang):
        return "everyday"
    if word.opens and not at_home(lone):
        return "everyday"  # no dictionary tells; the next line may start with any word
    if lone.surplus:
        return "surplus"
    if lone.known:
        return "known"
    if is_english(word.text) and lang != "en":
        return "english"
    return "opening" if word.opens and not anchored else "rare"


_BASES: dict[frozenset[Kind], float] = {
    frozenset({"place"}): 0.9,
    frozenset({"place", "rare"}): 0.9,
    frozenset({"place", "known"}): 0.9,
    frozenset({"known", "rare"}): 0.9,
    frozenset({"known"}): 0.9,
    frozenset({"rare"}): 0.8,
    frozenset({"place", "opening"}): 0.8,
    frozenset({"known", "opening"}): 0.8,
}
_AT_ONE_POINT = 0.15
_PART = 0.6
"""An everyday word as a part of a name, where both versions have both words elsewhere, is as likely
translated as swapped (the State of Tennessee, and its team)."""
_LOOSE: frozenset[Kind] = frozenset({"english", "vague"})


def base(one: Kind, other: Kind, apart: float, anchored: bool) -> float:
    """The score of two kinds of evidence together; 0 where either is an everyday word."""
    kinds = frozenset({one, other})
    if "everyday" in kinds or kinds == {"surplus"} or kinds <= _LOOSE:
        return 0.0
    if anchored and "surplus" not in kinds:
        return _PART if kinds == {"vague", "known"} else 0.85
    if "surplus" in kinds:
        return 0.72 if kinds & {"place", "rare"} and apart <= _AT_ONE_POINT else 0.0
    if kinds & _LOOSE:
        strong = kinds & {"place", "known"} and apart <= _AT_ONE_POINT
        return 0.72 if strong and "english" in kinds else 0.0
    return _BASES.get(kinds, 0.0)


def at_home(lone: Lone) -> bool:
    """Whether there is data for the language of a name."""
    return languages.get(lone.token.lang.split("-")[0]).known
