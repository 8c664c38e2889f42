"""The words of a text, with keys that are equal for the forms of one word.

Three kinds of key are told apart by their first character: ``=`` the word as it is written,
``~`` its stem, ``@`` its lemma (the dictionaries of simplemma: loaded only when terms are sought).
A fourth, ``%``, is the root, which Indonesian words of one family share: *latih*, *pelatihan*.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa import languages
from qa.initials.stem import stem

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ][^\W\d_]+)*")
"""Words, and acronyms with dots (A.S., U.S.), which are looked up without them."""
_ONE = "se"
"""Indonesian for one, at the beginning of what is counted (setahun, a year)."""
_LONG_STEM = 5
"""Shorter Ukrainian stems are shared by other words too often to tell a word alone."""
_SHIFTS = str.maketrans("цзсч", "кгхк")
"""Consonants that change before case endings (ставка, ставці; книга, книзі)."""
_VERBS = ("me", "di")
_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")


class Word(NamedTuple):
    """A word and its place; `joined` tells that a hyphen leads to the word before it."""

    text: str
    start: int
    end: int
    joined: bool
    keys: frozenset[str]

    @property
    def special(self) -> bool:
        """Whether it is written in a way of its own (MoE, GPT, V3), so that spelling decides."""
        return _special(self.text)


def cut(text: str, lang: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        before = text[found[-1].end : match.start()] if found else ""
        word = match[0].replace(".", "")
        keys = keys_of(word, lang)
        found.append(Word(word, match.start(), match.end(), before in ("-", "‑"), keys))
    return tuple(found)


@lru_cache(maxsize=50_000)
def keys_of(word: str, lang: str) -> frozenset[str]:
    """All keys of a word of a text."""
    low = _low(word)
    lemma, base = _lemma(low, lang), _without_clitic(low, lang)
    keys = {f"={word}", f"={low}", f"={base}", f"%{lemma}", f"@{lemma}"}
    if lang == "id":
        keys.discard(f"@{lemma}")
        if base == lemma or base.startswith(_VERBS):
            keys.add(f"@{lemma}")
        if low.startswith(_ONE) and len(low) - len(_ONE) >= _LONG_STEM - 1:
            keys.add(f"%{low.removeprefix(_ONE)}")
    return frozenset(keys | {f"~{one}" for one in _stems(low, lang)})


@lru_cache(maxsize=50_000)
def wanted(word: str, lang: str, alone: bool, loose: bool) -> frozenset[str]:
    """The keys by which a word of a term is known: it fits a word that has any of them.

    `alone` tells that the term has no other word, `loose` that a near form will do.
    """
    if _special(word):
        return frozenset({f"={word}"})
    keys = keys_of(word, lang)
    if not loose:
        keys = frozenset(key for key in keys if key[0] != "%")
        if alone and languages.get(lang).script == "Cyrl":
            keys = frozenset(key for key in keys if key[0] != "~" or len(key) > _LONG_STEM)
    return keys


def _special(word: str) -> bool:
    return any(char.isupper() for char in word[1:]) or any(char.isdigit() for char in word)


def _low(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'")


def _lemma(low: str, lang: str) -> str:
    import simplemma  # dictionaries of half a second: only when terms are sought

    try:
        lemma: str = simplemma.lemmatize(low, lang) if lang in languages.codes() else low
    except ValueError:  # a language that it has no dictionary for
        return low
    return lemma.lower()


def _without_clitic(low: str, lang: str) -> str:
    if lang == "id":
        for clitic in _CLITICS:
            if low.endswith(clitic) and len(low) - len(clitic) >= _LONG_STEM - 1:
                return low.removesuffix(clitic)
    return low.removesuffix("'s") if lang == "en" else low


def _stems(low: str, lang: str) -> set[str]:
    own = stem(_without_clitic(low, lang), lang)
    if languages.get(lang).script == "Cyrl":
        return {own, own[:-1] + own[-1:].translate(_SHIFTS)}
    return {own}
