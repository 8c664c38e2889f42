"""Which language a text is in, and how sure that is.

Script first, then the function words of the languages at home, then py3langid, which knows 140
languages. The last costs half a second to load and is asked only when the first two do not settle
it. Close neighbours are told apart by words and letters that only one of them has.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.languages._scripts import HAN
from qa.languages._tags import name

if TYPE_CHECKING:
    from qa.languages import Language

ENOUGH_WORDS = 8
"""Fewer words hardly tell a language, so that a guess from them stays below certainty."""
SAMPLE = 6000
"""Characters looked at."""
PLAIN = 0.15
"""Least part of the words of a text that are function words, where its language is plain."""
RUNNER_UP = 0.6
"""The next language must have less than this part of the best one's function words."""
IS_HAN = re.compile(f"[{HAN}]")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


class Guess(NamedTuple):
    """A language code ("" where nothing can be said), how sure it is (0 to 1), its name."""

    lang: str
    confidence: float
    name: str


NONE = Guess("", 0.0, "no language")


def guess(text: str, *, thorough: bool = True) -> Guess:
    """The language that a text seems to be in; a short text gives a low confidence.

    Unless `thorough`, only the languages at home are thought of, which takes no time.
    """
    words = [w.lower().replace("’", "'").replace("ʼ", "'") for w in WORD.findall(text[:SAMPLE])]
    if not words:
        return NONE
    found = _chinese(text[:SAMPLE]) or _at_home(words)
    found = _told_apart(found or (_trained(text[:SAMPLE]) if thorough else NONE), words)
    if found.lang == "zh":
        return found  # its words are not counted
    sure = found.confidence * min(1.0, len(words) / ENOUGH_WORDS)
    return found._replace(confidence=sure)


def _chinese(text: str) -> Guess | None:
    """Chinese, where most letters are Chinese and none Japanese or Korean."""
    letters = Counter(_kind(c) for c in text if c.isalpha())
    if letters["Han"] <= letters["other"] or letters["kana"]:
        return None
    return Guess("zh", min(1.0, letters["Han"] / ENOUGH_WORDS), name("zh"))


def _kind(letter: str) -> str:
    if IS_HAN.match(letter):
        return "Han"
    return "kana" if "\u3040" <= letter <= "\u30ff" or "\uac00" <= letter <= "\ud7a3" else "other"


def _told_apart(found: Guess, words: list[str]) -> Guess:
    """The language that was found, or a neighbour of it that fewer words and letters speak against.

    Indonesian and Malay have most words in common, Ukrainian and Russian most letters.
    """
    from qa import languages

    best = found
    for code in sorted(languages.get(found.lang).neighbours) if found.lang else ():
        other = languages.get(code)
        against = _strange(words, languages.get(best.lang))
        if other.known and _strange(words, other) < against:
            best = Guess(code, found.confidence, name(code))
    return best


def _at_home(words: list[str]) -> Guess | None:
    """The language at home whose function words settle it; None where they do not."""
    shares = sorted(((_share(words, lang), lang.code) for lang in _home()), reverse=True)
    (best, code), (second, _) = shares[0], shares[1]
    language = next(lang for lang in _home() if lang.code == code)
    if best < PLAIN or second > RUNNER_UP * best or _foreign(words, language):
        return None
    return Guess(code, 1.0, name(code))


def _share(words: list[str], language: Language) -> float:
    return sum(w in language.function_words for w in words) / len(words)


def _foreign(words: list[str], language: Language) -> bool:
    """Whether words or letters that only a neighbouring language has are more than chance, or the
    letters are missing that tell this language from its neighbours.
    """
    own = set(language.own_letters)
    strange = _strange(words, language)
    lacking = own and len(words) >= ENOUGH_WORDS and own.isdisjoint("".join(words))
    return bool(lacking) or strange > 0.02 * len(words)


def _strange(words: list[str], language: Language) -> int:
    """How many words are a neighbour's, or have a letter that only a neighbour has."""
    letters = set(language.foreign_letters)
    return sum(w in language.foreign_words or not letters.isdisjoint(w) for w in words)


def _trained(text: str) -> Guess:
    lang, sure = _identifier().rank(" ".join(text.split()))[0]
    return NONE if lang == "zxx" else Guess(lang, float(sure), name(lang))


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # slow to load

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _home() -> tuple[Language, ...]:
    from qa import languages

    return tuple(languages.get(code) for code in languages.HOME)
