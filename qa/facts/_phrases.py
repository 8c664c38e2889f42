"""Numerals, months and weekdays of several words, which are read as one word (thứ Hai, 星期一)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qa import languages
from qa.facts import _spelled
from qa.languages import HAN
from qa.languages._cldr import calendar_names
from qa.languages._quantities import spread

_PART = re.compile(rf"[{HAN}]|[^\W\d_{HAN}]+(?:['’ʼ`][^\W\d_{HAN}]+)*")
_LISTS = (
    *("numerals", "multipliers", "scales", "many", "weak", "fractions", "ordinals"),
    *("months", "weekdays"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """From the words of a phrase to how the lists have it; the most words that one has."""

    known: dict[tuple[str, ...], str]
    longest: int


@cache
def phrases(lang: str) -> Phrases:
    """The phrases of a language; none for one whose words are read one by one."""
    known: dict[tuple[str, ...], str] = {}
    if languages.get(lang).quantities.merged:
        for phrase in _all(lang):
            parts = tuple(_PART.findall(phrase))
            if len(parts) > 1 and not any(c.isdigit() for c in phrase):
                known[parts] = phrase
    return Phrases(known, max(map(len, known), default=0))


def _all(lang: str) -> Iterator[str]:
    own = languages.get(lang).quantities
    for name in _LISTS:
        for text in getattr(own, name).values():
            yield from spread(text)
    yield from spread(f"{own.halves} {own.scale_halves} {own.joiners} {own.minus}")
    yield from _spelled.phrases(lang)
    yield from (name.lower() for name in _calendar_names(lang))


def _calendar_names(lang: str) -> Iterator[str]:
    code = languages.get(lang).code
    for one in (*calendar_names(code, "months"), *calendar_names(code, "days")):
        if one.width == "wide":
            yield one.name
