"""Dates: day, month, year, decade, weekday, in words or figures, as far as the text gives them.

The value is as in ISO 8601-2, with X for what is left open: ``2024-05-15``, ``XXXX-05-15``,
``2024-12``, ``XXXX-03``, ``2023``, ``199X``, ``XX9X``; a weekday is a fact of its own kind,
"weekday", with its ISO number. Details: `year`, `month`, `day`, `decade`; `part` of the period
(early, mid, late); `also` another reading of figures (5/6), `order` "open" where the language has
both; `figure` what they would be as a
plain number (15.05).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa import languages
from qa.facts._calendar import calendar
from qa.facts._dates.figures import in_figures
from qa.facts._dates.record import Fields, date_fact
from qa.facts._lexicon import lexicon
from qa.facts._numerals import past_ending, read
from qa.facts._tokens import Token, is_hyphen, plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 80

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SUNDAY = 7


def find(text: str, lang: str) -> Iterator[Fact]:
    """The dates and weekdays of a text."""
    yield from in_figures(text, lang)
    yield from _Reader(text, lang).facts()


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
        self.eves = frozenset(spread(own.eves))

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
            return [date_fact(self.text, token.start, token.end, fields)], at + 1
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
        is_week = number == _SUNDAY and before not in self.calendar.day_hints
        is_week = is_week and (after in weeks or (bool(weeks) and self._is_counted(at)))
        is_weak = is_week or (self.weekdays_weak and token.text.islower())
        details: tuple[tuple[str, str], ...] = (("weak", "yes"),) if is_weak else ()
        if before in self.eves:  # malam Minggu is the night of Saturday
            details += (("also", str((number - 2) % _SUNDAY + 1)),)
        return Fact("weekday", str(number), token.start, token.end, token.text, details=details)

    def _is_counted(self, at: int) -> bool:
        """Whether a number follows that is no day of a month (Minggu 8, week 8)."""
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if following is None or not following.text.isdecimal():
            return False
        beyond = self.tokens[at + 2] if at + 2 < len(self.tokens) else None
        return not self._month(at + 2) and (beyond is None or beyond.text not in "/.")

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
        told = found[0].detail("year") or found[0].detail("part") or self._beside_month(at)
        if unsure and not told and before not in self.calendar.prepositions:
            return [], at + 1
        return found, after

    def _beside_month(self, at: int) -> bool:
        """Whether one word or a dash parts it from another month (March and April)."""
        for step in (1, -1):
            between, other = at + step, at + 2 * step
            if 0 <= other < len(self.tokens) and self._month(other):
                sign = self.tokens[between]
                return sign.kind == "word" or is_hyphen(sign)
        return False

    def _with_year(self, first: int, at: int, fields: Fields) -> tuple[list[Fact], int]:
        """The date of these fields from a token on, with the year that follows, if one does."""
        start, part = self._part_before(first)
        after = at + 1 if self._may_precede_year(at) else at
        year = self._plain_year(after)
        if year:
            fields = {"year": year, **fields}
            at = self._past_year_word(after + 1)
        more = (("part", part),) if part else ()
        end = self.tokens[at - 1].end
        return [date_fact(self.text, start, end, fields, *more)], at

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
            words = plain(self.text[start : self.tokens[first].start]).rstrip("-")  # mid-March
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
            return [date_fact(self.text, start, end, {"year": year}, *more)], after
        return [], at + 1

    def _is_decade(self, at: int) -> bool:
        """Whether a word that can be a decade (nineties) stands where one does."""
        at -= at > 1 and is_hyphen(self.tokens[at - 1])  # the mid-sixties
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
        return date_fact(self.text, token.start, ending.end, {"decade": number})
