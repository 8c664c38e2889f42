"""Dates in figures: 2024-05-15, 15.05.2024, 15/5, 2024年5月3日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from qa import languages
from qa.facts._dates.record import date_fact, value_of
from qa.facts._lexicon import lexicon
from qa.facts._measures import unit_words
from qa.languages._quantities import spread
from qa.records import Fact

_ISO = re.compile(r"(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_FIGURES = re.compile(
    r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.,-]\d)"
)
_FAR = 24
_LAST_WORD = re.compile(r"([^\W\d_]{1,20})\.?\s{0,3}\Z")
_NEXT_WORD = re.compile(r"\s{0,3}([^\W\d_]{1,20}|%)")
_HAN_DIGITS = "〇一二三四五六七八九"
_PARTS = ("early", "mid", "late")
_FIELDS = ("year", "month", "day", "decade")


def in_figures(text: str, lang: str) -> Iterator[Fact]:
    """Dates of which the month is in figures, or which are written in a form of the language."""
    for match in _ISO.finditer(text):
        year, month, day = map(int, match.groups())
        if _valid(day, month):
            fields = {"year": year, "month": month, "day": day}
            yield date_fact(text, match.start(), match.end(), fields)
    for match in _FIGURES.finditer(text):
        if fact := _figures(text, match, lang):
            yield fact
    yield from _in_forms(text, lang)


def _in_forms(text: str, lang: str) -> Iterator[Fact]:
    """Dates in figures with the words of a language between them: 2024年5月3日, tháng 5/2024."""
    for form in _forms(lang):
        for match in form.finditer(text):
            named = match.groupdict()
            fields = {name: _figure(named[name]) for name in _FIELDS if named.get(name)}
            more = [("part", part) for part in _PARTS if named.get(part)]
            if _valid(fields.get("day", 1), fields.get("month", 1)):
                yield date_fact(text, match.start(), match.end(), fields, *more)


def _figure(text: str) -> int:
    """Digits as a number, Chinese ones too (二〇二四)."""
    return int("".join(str(_HAN_DIGITS.find(c)) if c in _HAN_DIGITS else c for c in text))


@cache
def _forms(lang: str) -> tuple[re.Pattern[str], ...]:
    forms = languages.get(lang).quantities.date_forms
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _valid(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _figures(text: str, match: re.Match[str], lang: str) -> Fact | None:
    """15.05.2024, 15/5, 5/15/24; without a year only where it cannot well be a number."""
    first, sign, second, year = match.groups()
    pairs = [(int(first), int(second)), (int(second), int(first))]
    if sign == "." or lang == "":
        pairs = pairs[:1]
    elif languages.get(lang).quantities.month_first:
        pairs = pairs[::-1]
    valid = [pair for pair in pairs if _valid(*pair)]
    dotted = sign == "." and not (len(second) == 2 and _is_decimal_comma(lang))
    if not year and (_measured(text, match.end(), lang) or _is_clock(text, match, lang)):
        return None
    if not valid or (not year and (sign == "-" or dotted)):
        return None
    fields = [{"month": month, "day": day} for day, month in valid]
    if year:
        number = int(year)
        number += 0 if len(year) > 2 else 2000 if number < 70 else 1900
        fields = [{"year": number, **one} for one in fields]
    details: list[tuple[str, str]] = []
    if len(fields) > 1 and fields[0] != fields[1]:
        details.append(("also", value_of(fields[1])))
        if languages.get(lang).quantities.month_first:
            details.append(("order", "open"))  # British and American English differ
    if not year:
        details.append(("figure", f"{first} {second}"))
    return date_fact(text, match.start(), match.end(), fields[0], *details)


def _measured(text: str, end: int, lang: str) -> bool:
    """Whether a unit follows, so that figures are a number (5.08 см)."""
    after = _NEXT_WORD.match(text, end)
    return after is not None and after[1].lower() in unit_words(lang)


def _is_clock(text: str, match: re.Match[str], lang: str) -> bool:
    """Whether a word beside figures makes them a time of day (pukul 7.05, um 7.05 Uhr)."""
    own = languages.get(lang).quantities
    before = _LAST_WORD.search(text, max(0, match.start() - _FAR), match.start())
    after = _NEXT_WORD.match(text, match.end())
    marks = spread(f"{own.clock_before} {own.clock_figures}")
    if before and before[1].lower() in marks:
        return True
    return after is not None and after[1].lower() in spread(f"{own.clock_after} {own.clock_always}")


def _is_decimal_comma(lang: str) -> bool:
    return lexicon(lang).decimal == ","
