"""Words of the calendar by language: CLDR's months and weekdays, and what it does not know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qa import languages
from qa.facts._tokens import plain
from qa.languages._cldr import calendar_names
from qa.languages._quantities import Words, spread


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """From a word to the number of a month or (ISO) of a weekday, or to the part of a period."""

    months: dict[str, int]
    weekdays: dict[str, int]
    parts: dict[str, str]
    week_hints: frozenset[str]
    day_hints: frozenset[str]
    needs_context: frozenset[str]
    prepositions: frozenset[str]
    year_before: frozenset[str]
    year_after: frozenset[str]
    decades: frozenset[str]
    joiners: frozenset[str]
    decade_words: dict[str, int]
    decade_before: frozenset[str]


@cache
def calendar(lang: str) -> Calendar:
    """The calendar of a language; empty for one that is not at home."""
    own = languages.get(lang).quantities
    home = languages.get(lang)
    months, weekdays = _cldr(home.code) if home.known else ({}, {})
    return Calendar(
        months=_owning(months | _numbered(own.months), own.possessive),
        weekdays=_owning(weekdays | _numbered(own.weekdays), own.possessive),
        parts={word: part for part, text in own.date_parts.items() for word in spread(text)},
        week_hints=frozenset(spread(own.week_hints)),
        day_hints=frozenset(spread(own.day_hints)),
        needs_context=frozenset(
            word + ending
            for word in spread(own.months_need_context)
            for ending in ("", own.possessive)
        ),
        prepositions=frozenset(spread(own.time_prepositions)),
        year_before=frozenset(spread(own.year_before)),
        year_after=frozenset(spread(own.year_after)),
        decades=frozenset(spread(own.decade_endings)),
        joiners=frozenset(spread(own.date_joiners)),
        decade_words=_numbered(own.decade_words),
        decade_before=frozenset(spread(own.decade_before)),
    )


def _cldr(lang: str) -> tuple[dict[str, int], dict[str, int]]:
    months, days = calendar_names(lang, "months"), calendar_names(lang, "days")
    return (
        {plain(one.name): one.number for one in months if one.width == "wide"},
        {plain(one.name): one.number + 1 for one in days if one.width == "wide"},
    )


def _numbered(words: Words) -> dict[str, int]:
    return {word: int(number) for number, text in words.items() for word in spread(text)}


def _owning(names: dict[str, int], ending: str) -> dict[str, int]:
    """The names, and each with the ending of possession (Sunday's)."""
    return names | {name + ending: number for name, number in names.items()}
