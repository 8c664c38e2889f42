"""Times of day, on the clock of 24 hours: 14:00, pukul 14.00, 2 siang, о 14-й годині, 2 p.m.

The value is ``HH:MM``. Details: `open` where the text leaves morning or afternoon open, so that
the value and the one twelve hours later both agree with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from babel import Locale

from qa import languages
from qa.facts import _clock
from qa.facts._lexicon import lexicon
from qa.facts._measures import unit_words
from qa.facts._numerals import past_ending, read
from qa.facts._tokens import Token, plain, tokens
from qa.languages._quantities import Words, spread
from qa.records import Fact

CLAIM = 70

_FIGURES = re.compile(r"(\d{1,2})[:.](\d{2})")
_MINUTES = re.compile(r"[0-5]?\d")
_HALF_PAST = Decimal("0.5")
_FIGURES_OF_MINUTES = 2
_HALF = 12
_MONTHS = 12
_LATIN = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m")


def find(text: str, lang: str) -> Iterator[Fact]:
    """The times of day of a text."""
    yield from _Reader(text, lang).facts()


def _by_word(words: Words) -> dict[str, str]:
    return {word: name for name, text in words.items() for word in spread(text)}


@cache
def _is_24(lang: str) -> bool:
    """Whether the hours of a language run to 24, so that 07.30 and 12.25 leave nothing open."""
    return "H" in Locale.parse(languages.get(lang).code).time_formats["short"].pattern


class _Reader:
    """One text, read from left to right."""

    def __init__(self, text: str, lang: str) -> None:
        own = languages.get(lang).quantities
        self.text = text
        self.lang = lang
        self.words = lexicon(lang)
        self.tokens = tokens(text, lang)
        self.before = frozenset(spread(own.clock_before))
        self.figures = self.before | frozenset(spread(own.clock_figures))
        self.hints = frozenset(spread(own.clock_hints))
        self.always = frozenset(spread(own.clock_always))
        self.after = frozenset(spread(own.clock_after)) | self.always
        self.minutes = frozenset(spread(own.clock_minutes))
        self.half_before = own.half_before
        self.counted = bool(own.ordinal_prefix)  # jam kedua is the second hour, jam dua two o'clock
        self.near = frozenset(spread(own.clock_near))
        self.ranges = (*spread(own.ranges), "-", "–", "—")
        self.reached = 0  # the token after the last time of day
        self.halves = _by_word(own.day_halves)
        self.whole = _by_word(own.clock_words)

    def facts(self) -> Iterator[Fact]:
        """Every time of day, in order."""
        at = 0
        while at < len(self.tokens):
            fact, after = self._at(at)
            if fact:
                self.reached = after
                yield fact
            at = max(after, at + 1)

    def _at(self, at: int) -> tuple[Fact | None, int]:
        for length in (2, 1):
            words = self._slice(at, length)
            if words in self.whole:
                first, last = self.tokens[at], self.tokens[at + length - 1]
                return self._fact(first, last, self.whole[words], "weak"), at + length
        if told := _clock.told(self.tokens, at, self.words, self.lang):
            half, after = self._half(told.last)
            if not told.marked or half or self._marked(at):
                return self._made(at, after, told.hour, told.minute, half), after
        token = self.tokens[at]
        if token.kind == "digits" and at + 2 < len(self.tokens) and self._colon(at):
            return self._figures(at, at + 2)
        if token.kind == "digits" and _FIGURES.fullmatch(token.text):
            return self._figures(at, at)
        return self._hour(at)

    def _slice(self, at: int, length: int) -> str:
        if length < 1 or at + length > len(self.tokens):
            return ""
        first, last = self.tokens[at], self.tokens[at + length - 1]
        return plain(self.text[first.start : last.end])

    def _colon(self, at: int) -> bool:
        first, sign, last = self.tokens[at : at + 3]
        glued = first.end == sign.start and sign.end == last.start
        return sign.text == ":" and glued and last.kind == "digits"

    def _marked(self, at: int) -> bool:
        """Whether the token before says that a time follows."""
        if at > 1 and self.tokens[at - 1].text == ".":
            at -= 1  # godz. 8
        return at > 0 and self.tokens[at - 1].low in self.before

    def _figures(self, first: int, last: int) -> tuple[Fact | None, int]:
        """14:00, 14.00, 2.30 siang; a dot makes a time only beside a word for it."""
        start, end = self.tokens[first], self.tokens[last]
        match = _FIGURES.fullmatch(self.text[start.start : end.end])
        if not match or int(match[1]) > 24 or int(match[2]) > 59:
            return None, last + 1
        half, after = self._half(last + 1)
        hinted = first > 0 and self.tokens[first - 1].low in self.hints
        known = self._marked(first) or hinted or half or self._follows(last + 1)
        known = known or (first > 0 and self.tokens[first - 1].low in self.figures)
        known = known or (
            0 < self.reached == first - 1 and self.tokens[first - 1].low in self.ranges
        )
        known = known or self._is_dotted(first, last)
        if ":" not in match[0] and (not known or self._measured(last + 1)):
            return None, last + 1
        first, half = self._earlier_half(first, half)
        closed = not half and (match[1][0] == "0" or int(match[1]) == _HALF) and _is_24(self.lang)
        hour, minute = int(match[1]), int(match[2])
        return self._made(first, after, hour, minute, half, closed), after

    def _is_dotted(self, first: int, last: int) -> bool:
        """Whether figures with a dot (з 09.00 до 17.30) can be nothing but a time of day.

        Only where a dot parts no decimals. Minutes that could be a month are no proof; nor are
        figures that stand alone, and not behind a preposition of time.
        """
        shown = self.tokens[first].text
        if self.words.decimal != "," or "." not in shown or first != last:
            return False
        if 1 <= int(shown[-2:]) <= _MONTHS and not shown.startswith("0"):
            return False
        low = self.tokens[first - 1].low if first else ""
        if low not in self.near and low not in self.ranges:
            return False
        return not self._measured(last + 1)

    def _measured(self, at: int) -> bool:
        """Whether a sign or a word of measure stands there (held rates at 5.25%)."""
        if at >= len(self.tokens):
            return False
        unit = unit_words(self.lang).get(self.tokens[at].low, "")
        return bool(unit) and unit != "hour"

    def _follows(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].low in self.after

    def _hour(self, at: int) -> tuple[Fact | None, int]:
        """Pukul 3 sore, о 14-й годині, о третій годині дня, 2 p.m."""
        numeral = read(self.tokens, at, self.words, False)
        if numeral is None or len(numeral.values) > 1 or not 0 <= numeral.values[0] <= 24:
            return None, at + 1
        if numeral.ordinal and self.counted:
            return None, at + 1
        last = past_ending(self.tokens, numeral.last, self.words)
        named = self._follows(last)
        always = named and self.tokens[last].low in self.always
        minute, last_named = self._minute(last + 1) if named else (0, last)
        if named and self._is_half_past(last_named):
            minute, last_named = 30, last_named + 1
        half, after = self._half(last_named)
        first, half = self._earlier_half(at, half)
        hinted = at > 0 and self.tokens[at - 1].low in self.hints
        beside = named + bool(half) + (last > numeral.last) + hinted
        known = self._marked(at) or (hinted and beside > 1) or (named and half)
        hour = int(numeral.values[0])
        if hour and numeral.values[0] - hour == _HALF_PAST and self.words.scale_halves:
            minute = 30  # las tres y media
        elif hour != numeral.values[0]:
            return None, at + 1
        glued = last_named > last + 1 and self.tokens[last].end == self.tokens[last + 1].start
        known = known or always or glued
        if not (known or self._slice(last, after - last) in _LATIN):
            return None, at + 1
        return self._made(first, after, hour, minute, half), after

    def _is_half_past(self, at: int) -> bool:
        """Whether a half follows the hour (huit heures et demie, 8点半)."""
        return at < len(self.tokens) and self.tokens[at].low in self.words.scale_halves

    def _minute(self, at: int) -> tuple[int, int]:
        """The minutes at a token, behind the word of the hour (15 h 30), and the token after."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None or token.kind != "digits" or not _MINUTES.fullmatch(token.text):
            return 0, at
        named = at + 1 < len(self.tokens) and self.tokens[at + 1].low in self.minutes
        glued = self.tokens[at - 1].end == token.start
        if not (named or glued or (self.minutes and len(token.text) == _FIGURES_OF_MINUTES)):
            return 0, at
        return int(token.text), at + 1 + named

    def _earlier_half(self, at: int, half: str) -> tuple[int, str]:
        """The token where the time begins, with the half of the day named before it."""
        for length in (3, 2, 1):
            if self.half_before and not half and at >= length:
                found = self.halves.get(self._slice(at - length, length), "")
                if found:
                    return at - length, found
        return at, half

    def _half(self, at: int) -> tuple[str, int]:
        """The half of the day named at a token, and the token after it."""
        for length in (4, 3, 2, 1):
            half = self.halves.get(self._slice(at, length), "")
            if half:
                return half, at + length
        return "", at

    def _made(
        self, first: int, after: int, hour: int, minute: int, half: str, closed: bool = False
    ) -> Fact:
        if half == "pm" and hour < _HALF:
            hour += _HALF
        if half == "am" and hour == _HALF:
            hour = 0
        is_open = half in ("", "any") and 1 <= hour <= _HALF and not closed
        value = f"{hour % 24:02}:{minute:02}"
        return self._fact(
            self.tokens[first], self.tokens[after - 1], value, *(("open",) if is_open else ())
        )

    def _fact(self, first: Token, last: Token, value: str, *flags: str) -> Fact:
        details = tuple((flag, "yes") for flag in flags)
        shown = self.text[first.start : last.end]
        return Fact("time", value, first.start, last.end, shown, details=details)
