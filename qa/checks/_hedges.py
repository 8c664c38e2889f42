"""Words around a number that make it rough: about, almost, more than, at most."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from qa import languages
from qa.languages import HAN
from qa.languages._quantities import spread
from qa.records import Fact, Segment

Hedge = Literal["about", "almost", "over", "under", ""]

_WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['’ʼ-][^\W_{HAN}]+)*")
_FAR = 40
"""Characters before a number; nothing farther off is read."""
_LONGEST, _SMALL, _SMALL_WORD = 4, 2, 3
_BREAK = re.compile(r"[.,;:!?()«»“”\"]")


def of(fact: Fact, segment: Segment, lang: str) -> Hedge:
    """What stands before a number; empty where nothing makes it rough."""
    at = fact.start - segment.start
    before = _BREAK.split(segment.text[max(0, at - _FAR) : at])[-1]
    words = [match[0].lower() for match in _WORD.finditer(before)]
    for small in range(_SMALL + 1):  # a short word may come in between: більше ніж на 18
        between = words[len(words) - small :]
        if any(len(word) > _SMALL_WORD or word in _articles(lang) for word in between):
            break
        rest = words[: len(words) - small]
        for length in range(_LONGEST, 0, -1):
            hedge = _before(lang).get(" ".join(rest[-length:])) if len(rest) >= length else None
            if hedge and not _is_span(fact, rest, length, lang):
                return hedge
    return ""


def _is_span(fact: Fact, words: list[str], length: int, lang: str) -> bool:
    """Whether the last word says *during* of a length of time (over ten years)."""
    against = languages.get(lang).quantities.spans.get(words[-1]) if length == 1 else None
    if against is None or fact.detail("dimension") != "time":
        return False
    return len(words) < 2 or words[-2] not in against.split()


def anywhere(text: str, lang: str) -> bool:
    """Whether a text holds any word that could make a number rough, wherever it stands."""
    words = [match[0].lower() for match in _WORD.finditer(text)]
    for length in range(1, _LONGEST + 1):
        for at in range(len(words) - length + 1):
            phrase = " ".join(words[at : at + length])
            if phrase in _before(lang) or phrase in _other(lang):
                return True
    return bool(re.search(r"\d[\d.,\s]*(?:[-‑–]an\b|\+)|[~≈]", text))


@cache
def _before(lang: str) -> dict[str, Hedge]:
    found: dict[str, Hedge] = {}
    own = languages.get(lang).quantities
    for table in (own.approximations, own.hedges):
        for name, words in table.items():
            if name in ("about", "almost", "over", "under"):
                found |= dict.fromkeys(map(_spaced, spread(words)), name)  # type: ignore[arg-type]
    return found


@cache
def _articles(lang: str) -> frozenset[str]:
    return frozenset(spread(languages.get(lang).quantities.articles))


@cache
def _other(lang: str) -> frozenset[str]:
    words = spread(languages.get(lang).quantities.hedges.get("other", ""))
    return frozenset(map(_spaced, words))


def _spaced(phrase: str) -> str:
    """A phrase with its words apart, Chinese characters too."""
    return " ".join(_WORD.findall(phrase))
