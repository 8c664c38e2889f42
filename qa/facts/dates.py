"""Dates: day, month, year, decade, weekday, in words or figures, as far as the text gives them.

The value is as in ISO 8601-2, with X for what is left open: ``2024-05-15``, ``XXXX-05-15``,
``2024-12``, ``XXXX-03``, ``2023``, ``199X``, ``XX9X``; a weekday is a fact of its own kind,
"weekday", with its ISO number. Details: `year`, `month`, `day`, `decade`; `part` of the period
(early, mid, late); `also` another reading of figures (5/6), `order` "open" where the language has
both; `figure` what they would be as a
plain number (15.05).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from qa import languages
from qa.facts._calendar import calendar
from qa.facts._lexicon import lexicon
from qa.facts._measures import unit_words
from qa.facts._numerals import past_ending, read
from qa.facts._tokens import Token, is_hyphen, plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 80

_ISO = re.compile(r"(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_FIGURES = re.compile(
    r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.,-]\d)"
)
_FAR = 24
_LAST_WORD = re.compile(r"([^\W\d_]{1,20})\.?\s{0,3}\Z")
_NEXT_WORD = re.compile(r"\s{0,3}([^\W\d_]{1,20}|%)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SUNDAY = 7
_HAN_DIGITS = "〇一二三四五六七八九"
_PARTS = ("early", "mid", "late")
_FIELDS = ("year", "month", "day", "decade")
_Fields = dict[str, int]


def find(text: str, lang: str) -> Iterator[Fact]:
    """The dates and weekdays of a text."""
    for match in _ISO.finditer(text):
        year, month, day = map(int, match.groups())
        if _valid(day, month):
            fields = {"year": year, "month": month, "day": day}
            yield _fact(text, match.start(), match.end(), fields)
    for match in _FIGURES.finditer(text):
        if fact := _figures(text, match, lang):
            yield fact
    yield from _in_forms(text, lang)
    yield from _Reader(text, lang).facts()


def _in_forms(text: str, lang: str) -> Iterator[Fact]:
    """Dates in figures with the words of a language between them: 2024年5月3日, tháng 5/2024."""
    for form in _forms(lang):
        for match in form.finditer(text):
            named = match.groupdict()
            fields = {name: _figure(named[name]) for name in _FIELDS if named.get(name)}
            more = [("part", part) for part in _PARTS if named.get(part)]
            if _valid(fields.get("day", 1), fields.get("month", 1)):
                yield _fact(text, match.start(), match.end(), fields, *more)


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
        details.append(("also", _value(fields[1])))
        if languages.get(lang).quantities.month_first:
            details.append(("order", "open"))  # British and American English differ
    if not year:
        details.append(("figure", f"{first} {second}"))
    return _fact(text, match.start(), match.end(), fields[0], *details)


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


def _value(fields: _Fields) -> str:
    year = f"{fields['year']:04}" if "year" in fields else "XXXX"
    if "decade" in fields:
        decade = fields["decade"]
        return f"{decade // 10}X" if decade > 100 else f"XX{decade // 10}X"
    parts = [year] + [f"{fields[name]:02}" for name in ("month", "day") if name in fields]
    return "-".join(parts)


def _fact(text: str, start: int, end: int, fields: _Fields, *more: tuple[str, str]) -> Fact:
    details = tuple((name, str(value)) for name, value in fields.items()) + more
    return Fact("date", _value(fields), start, end, text[start:end], details=details)


class _Reader:
    """One text, read from left to right for dates in words."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.words = lexicon(lang)
        self.calendar = calendar(lang)
        self.tokens: Sequence[Token] = tokens(text, lang)
        own = languages.get(lang).quantities
        self.month_first = own.month_first
        self.months_capital = own.months_capital
        self.weekdays_capital = own.weekdays_capital
        self.weekdays_weak = own.weekdays_weak
        self.small_names = own.small_names

    def facts(self) -> Iterator[Fact]:
        """Every date and weekday, in order."""
        at = 0
        while at < len(self.tokens):
            found, after = self._at(at)
            yield from found
            at = max(after, at + 1)

    def _at(self, at: int) -> tuple[list[Fact], int]:
        token = self.tokens[at]
        capital = self.weekdays_capital
        if token.low in self.calendar.weekdays and self._is_written(at, capital):
            return [self._weekday(at)], at + 1
        if self._month(at):
            return self._from_month(at)
        if token.low in self.calendar.decade_words and self._is_decade(at):
            fields = {"decade": self.calendar.decade_words[token.low]}
            return [_fact(self.text, token.start, token.end, fields)], at + 1
        day = self._day(at)
        if day:
            return self._from_day(at, *day)
        return self._year(at)

    def _weekday(self, at: int) -> Fact:
        token = self.tokens[at]
        number = self.calendar.weekdays[token.low]
        before = self.tokens[at - 1].low if at else ""
        after = self.tokens[at + 1].low if at + 1 < len(self.tokens) else ""
        weeks = self.calendar.week_hints
        is_week = number == _SUNDAY and after in weeks and before not in self.calendar.day_hints
        is_weak = is_week or (self.weekdays_weak and token.text.islower())
        weak = (("weak", "yes"),) if is_weak else ()
        return Fact("weekday", str(number), token.start, token.end, token.text, details=weak)

    def _is_written(self, at: int, capital: bool) -> bool:
        """Whether a token has the capital letter of months or weekdays, or lacks it as they do."""
        if not self.tokens[at].text[0].isupper():
            return not capital
        before = self.tokens[at - 1].kind if at else "sign"
        return capital or not self.small_names or before != "word"

    def _month(self, at: int) -> int:
        """The month that a token names, or 0."""
        if at >= len(self.tokens):
            return 0
        token = self.tokens[at]
        known = self.calendar.months.get(token.low, 0)
        return known if known and self._is_written(at, self.months_capital) else 0

    def _day(self, at: int) -> tuple[int, int] | None:
        """A day of the month that begins at a token, and the token of its month."""
        before = self.tokens[at - 1] if at else None
        if before and before.kind == "word" and before.end == self.tokens[at].start:
            return None  # a part of a code
        numeral = read(self.tokens, at, self.words, False)
        most = 99 if numeral and numeral.digits else 31  # a wrong day (45 жовтня) is meant for one
        if numeral is None or not 1 <= numeral.values[0] <= most:
            return None
        month = past_ending(self.tokens, numeral.last, self.words)
        if month < len(self.tokens) and self.tokens[month].low in self.calendar.joiners:
            month += 1
        exact = numeral.values[0] == int(numeral.values[0]) and not numeral.many
        return (int(numeral.values[0]), month) if exact and self._month(month) else None

    def _from_day(self, at: int, day: int, month: int) -> tuple[list[Fact], int]:
        fields = {"month": self._month(month), "day": day}
        return self._with_year(at, month + 1, fields)

    def _from_month(self, at: int) -> tuple[list[Fact], int]:
        fields = {"month": self._month(at)}
        numeral = read(self.tokens, at + 1, self.words, False)
        day = numeral.values[0] if numeral and numeral.digits and self.month_first else 0
        if numeral and 1 <= day <= 31 and day == int(day):
            after = past_ending(self.tokens, numeral.last, self.words)
            return self._with_year(at, after, {**fields, "day": int(day)})
        found, after = self._with_year(at, at + 1, fields)
        before = self.tokens[at - 1].low if at else ""
        unsure = self.tokens[at].low in self.calendar.needs_context
        if unsure and not found[0].detail("year") and before not in self.calendar.prepositions:
            return [], at + 1
        return found, after

    def _with_year(self, first: int, at: int, fields: _Fields) -> tuple[list[Fact], int]:
        """The date of these fields from a token on, with the year that follows, if one does."""
        start, part = self._part_before(first)
        after = at + 1 if self._may_precede_year(at) else at
        year = self._plain_year(after)
        if year:
            fields = {"year": year, **fields}
            at = self._past_year_word(after + 1)
        more = (("part", part),) if part else ()
        end = self.tokens[at - 1].end
        return [_fact(self.text, start, end, fields, *more)], at

    def _may_precede_year(self, at: int) -> bool:
        token = self.tokens[at] if at < len(self.tokens) else None
        joins = self.calendar.year_before | self.calendar.joiners
        return token is not None and (token.text == "," or token.low in joins)

    def _plain_year(self, at: int) -> int:
        """The year that a token is, or 0."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None or len(token.text) != 4 or not token.text.isdecimal():
            return 0
        return int(token.text) if _FIRST_YEAR <= int(token.text) <= _LAST_YEAR else 0

    def _past_year_word(self, at: int) -> int:
        known = at < len(self.tokens) and self.tokens[at].low in self.calendar.year_after
        return at + 1 if known else at

    def _part_before(self, first: int) -> tuple[int, str]:
        """Where a date begins, with the word before it that says which part is meant."""
        for length in (1, 2, 3):
            if first - length < 0:
                break
            start = self.tokens[first - length].start
            words = plain(self.text[start : self.tokens[first].start])
            for known in (words, words.rsplit(" ", 1)[0]):
                if known in self.calendar.parts:
                    return start, self.calendar.parts[known]
        return self.tokens[first].start, ""

    def _year(self, at: int) -> tuple[list[Fact], int]:
        """A year or a decade, known as such by the word beside it."""
        token = self.tokens[at]
        if token.kind != "digits" or not token.text.isdecimal():
            return [], at + 1
        decade = self._decade(at)
        if decade:
            return [decade], at + 2
        year = self._plain_year(at)
        if not year:
            return [], at + 1
        before = self.tokens[at - 1].low if at else ""
        after = self._past_year_word(at + 1)
        in_range = at + 2 < len(self.tokens) and is_hyphen(self.tokens[at + 1])
        in_range = in_range and self._past_year_word(at + 3) > at + 3
        if before in self.calendar.year_before or after > at + 1 or in_range:
            start, part = self._part_before(at)
            more = (("part", part),) if part else ()
            end = self.tokens[after - 1].end
            return [_fact(self.text, start, end, {"year": year}, *more)], after
        return [], at + 1

    def _is_decade(self, at: int) -> bool:
        """Whether a word that can be a decade (nineties) stands where one does."""
        before = self.tokens[at - 1].low if at else ""
        return not self.calendar.decade_before or before in self.calendar.decade_before

    def _decade(self, at: int) -> Fact | None:
        token = self.tokens[at]
        hyphen = at + 2 < len(self.tokens) and is_hyphen(self.tokens[at + 1])
        ending = self.tokens[at + 1 + hyphen] if at + 1 + hyphen < len(self.tokens) else token
        glued = ending.start - token.end == int(hyphen)
        number = int(token.text) if len(token.text) in (2, 4) else 1
        if not glued or ending.low not in self.calendar.decades or number % 10 or number < 10:
            return None
        return _fact(self.text, token.start, ending.end, {"decade": number})
