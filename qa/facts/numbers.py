"""Numbers with their units: in digits or spelled out, with scale words, signs and currencies.

The value is a plain decimal; `unit` is "%", a currency or a measure. A unit of time with no number
to it (кілька тижнів) or with one (an hour) is a fact of the kind "period". Details:

- `also`: other values that the digits would have with another language's separators;
- `shared`: what it is with the scale of the end of its range (from 15 to 25 thousand);
- `weak`: a word that may mean no number; `many`: an unknown number of that size; `one`: a single
  period; `words`: spelled out; `ordinal`; `bound`: over or under, where the text says more or
  less than the number; `scale`: the last scale word's value;
- `per`, `per-dimension`, `per-factor`: the unit for one of which it holds (dollars per litre);
- `dimension`, `factor` and `offset`: how the value leads to the base unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from qa import languages
from qa.facts import _measures
from qa.facts._calendar import calendar
from qa.facts._lexicon import Lexicon, lexicon
from qa.facts._numerals import Numeral, past_ending, read
from qa.facts._tokens import Token, is_hyphen, plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 50

_LONGEST_UNIT = 5
_LONGEST_WORD = 20
_ZERO, _HALF = Decimal(0), Decimal("0.5")
_DASHES = ("-", "–", "—", "−")
_DEGREES = ("degree", "celsius", "fahrenheit")
_ZONES = ("GMT", "UTC")
_CODES = _measures.CODES
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def find(text: str, lang: str) -> Iterator[Fact]:
    """The numbers of a text."""
    found = [*_Reader(text, lang).facts()]
    for i in range(1, len(found)):
        found[i] = _as_year(found[i - 1], found[i], text)
    for i, fact in enumerate(found):
        yield _as_range(fact, found[i + 1], text, lang) if i + 1 < len(found) else fact


def text_of(value: Decimal) -> str:
    """A decimal without exponent or needless zeros."""
    plain_text = format(value, "f")
    return plain_text.rstrip("0").rstrip(".") if "." in plain_text else plain_text


def is_span(word: str, before: str, lang: str) -> bool:
    """Whether a word says *during* before a length of time, and not *more than*."""
    spans = languages.get(lang).quantities.spans
    return word in spans and before not in spans[word].split()


def _as_year(before: Fact, fact: Fact, text: str) -> Fact:
    """The second year of 2019-20, which may be meant for 2020."""
    between = text[before.end : fact.start]
    years = re.fullmatch(r"[12]\d{3} \d\d", f"{before.text} {fact.text}")
    if not years or between not in ("-", "–", "/", "—"):
        return fact
    return replace(fact, details=(*fact.details, ("also", before.text[:2] + fact.text)))


def _as_range(fact: Fact, following: Fact, text: str, lang: str) -> Fact:
    """A number that shares scale and unit with the end of its range (5-6 million, 70–90 %).

    After a dash it has the scale of the end; after a word it may have it (from 5 to 6 million).
    """
    between = text[fact.end : following.start].strip().lower()
    dashed = between in _DASHES
    if not (dashed or _is_reach(between, text[: fact.start], lang)) or fact.kind != "number":
        return fact
    scale = Decimal(following.detail("scale") or 1)
    own = Decimal(fact.value)
    if scale > 1 and not fact.detail("scale"):
        if dashed and own * scale <= Decimal(following.value):
            fact = replace(fact, value=text_of(own * scale))
        elif not dashed and own < scale:
            fact = replace(fact, details=(*fact.details, ("shared", text_of(own * scale))))
    if fact.unit or (not dashed and _YEAR.fullmatch(fact.text)):
        return fact  # from 16 % in 2005 to 6 %
    return _with_unit(fact, following.unit)


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
"""Digits that are a year rather than the start of a range with a unit at its end only."""


def _is_reach(between: str, before: str, lang: str) -> bool:
    """Whether a word between two numbers makes them the ends of a range."""
    own = languages.get(lang).quantities
    if between in spread(own.ranges):
        return True
    last = before[-_LONGEST_WORD:].split()[-1:]
    opened = bool(last) and last[0].lower() in spread(own.range_before)
    return opened and between in spread(own.range_and)


def _as_period(fact: Fact) -> Fact:
    """A single unit of time (satu jam, один рік) is a period more than a number."""
    if fact.value == "1" and fact.detail("weak") and fact.detail("dimension") == "time":
        details = (*(d for d in fact.details if d[0] != "weak"), ("one", "yes"))
        return replace(fact, kind="period", details=details)
    return fact


def _with_unit(fact: Fact, unit: str) -> Fact:
    details = fact.details
    if unit in _measures.MEASURES:
        dimension, factor, offset = _measures.MEASURES[unit]
        details += (("dimension", dimension), ("factor", str(factor)), ("offset", str(offset)))
    return replace(fact, unit=unit, details=details)


class _Reader:
    """One text, read from left to right."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.lang = lang
        self.words: Lexicon = lexicon(lang)
        self.tokens: Sequence[Token] = tokens(text, lang)
        self.units = _measures.unit_words(lang)
        own = languages.get(lang).quantities
        self.bounds = {w: name for name, t in own.approximations.items() for w in spread(t)}
        self.dates = calendar(lang).months.keys() | calendar(lang).weekdays.keys()
        self.idioms = frozenset(spread(own.unit_idioms))
        self.part_joiners = frozenset(spread(own.part_joiners))
        self.definite = frozenset(spread(own.definite))
        self.implied = {word: key for key, t in own.implied.items() for word in spread(t)}
        self.qualifiers = frozenset(spread(own.unit_qualifiers))
        self.phrases = frozenset(spread(own.number_idioms))
        self.minus = frozenset(spread(own.minus))
        self.below = frozenset(spread(own.below_zero))
        self.per = frozenset(spread(own.per))
        self.strict = frozenset(spread(own.strict_units))
        self.one_prefix = own.one_prefix
        self.ordinal_prefix = own.ordinal_prefix
        self.units_before = {w: unit for unit, t in own.units_before.items() for w in spread(t)}
        self.units_first = frozenset(spread(own.units_first))
        self.counters = frozenset(spread(own.counters))
        self.doubtful = frozenset(spread(own.doubtful))
        self.bare_units = own.bare_units
        self.of = frozenset(spread(own.scale_joiners))

    def facts(self) -> Iterator[Fact]:
        """Every number, in order."""
        at = 0
        while at < len(self.tokens):
            fact, after = self._at(at)
            if fact:
                yield fact
            at = max(after, at + 1)

    def _at(self, at: int) -> tuple[Fact | None, int]:
        money, start = self._money_before(at)
        if self._is_zone(at):
            return None, at + 1
        numeral = read(self.tokens, start, self.words, bool(money))
        if numeral is None:
            return self._single(at)
        unit, end, last = self._after(numeral)
        more = _ZERO
        if unit and last < len(self.tokens) and self.tokens[last].low in self.words.scale_halves:
            more, end, last = _HALF, self.tokens[last].end, last + 1  # nueve horas y media
        if (
            not unit
            and numeral.last == start + 1
            and self.tokens[start].low in self.words.multiples
        ):
            unit = "times"
        fact = Fact(
            "number",
            text_of(numeral.values[0] + more),
            self.tokens[at].start,
            end,
            self.text[self.tokens[at].start : end],
            details=self._details(numeral, at, last),
        )
        fact = self._without_span(_with_unit(fact, money or unit), at)
        fact, last = self._signed(fact, at, last)
        return _as_period(self._rated(fact, last)), last

    def _signed(self, fact: Fact, at: int, last: int) -> tuple[Fact, int]:
        """A number below zero: minus 4 degrees, −4 °C, 4 degrees below zero.

        Only with degrees: elsewhere a sign may as well be a dash, and a loss is often said without.
        """
        before, by = (self.tokens[at - n] if at >= n else None for n in (1, 2))
        minus = before is not None and before.low in self.minus
        minus = minus and (by is None or by.kind != "digits")  # not 5 minus 3
        if not minus and fact.unit in _DEGREES and before is not None:
            glued = before.end == self.tokens[at].start
            apart = before.start == 0 or self.text[before.start - 1].isspace()
            minus = before.text in _DASHES and glued and apart
        for length in (1, 2, 3):
            if self._words(last, last + length - 1) in self.below:
                minus, last = True, last + length
                break
        if not minus or fact.value == "0":
            return fact, last
        if fact.unit in _DEGREES:
            return replace(fact, value=f"-{fact.value}"), last
        # What is not said to be degrees may be, or not.
        return replace(fact, details=(*fact.details, ("shared", f"-{fact.value}"))), last

    def _without_span(self, fact: Fact, at: int) -> Fact:
        """A length of time without the bound of a word that means *during* (over ten years)."""
        before, by = (self.tokens[at - n].low if at >= n else "" for n in (1, 2))
        if fact.detail("dimension") != "time" or not is_span(before, by, self.lang):
            return fact
        return replace(fact, details=tuple(d for d in fact.details if d[0] != "bound"))

    def _rated(self, fact: Fact, at: int) -> Fact:
        """A quantity that holds for one of a unit, with that unit (dollars per litre)."""
        if not fact.unit or at + 1 >= len(self.tokens) or self.tokens[at].low not in self.per:
            return fact
        unit = self.units.get(self.tokens[at + 1].low, "")
        dimension, factor, _ = _measures.MEASURES.get(unit, ("time", 1, 0))
        if dimension in ("time", "temperature"):  # a time is a fact of its own
            return fact
        rate = (("per", unit), ("per-dimension", dimension), ("per-factor", str(factor)))
        return replace(fact, details=fact.details + rate)

    def _is_zone(self, at: int) -> bool:
        """Whether a token is the offset of a time zone (GMT+0100)."""
        return at > 1 and self.tokens[at - 1].text in "+-−" and self.tokens[at - 2].text in _ZONES

    def _money_before(self, at: int) -> tuple[str, int]:
        """The currency that begins at a token, and the token after it."""
        for length in (4, 3, 2, 1):
            if at + length >= len(self.tokens):
                continue
            sign = self.text[self.tokens[at].start : self.tokens[at + length - 1].end]
            if sign in self.units_before:
                return self.units_before[sign], at + length
            if sign not in _measures.CURRENCIES and sign not in _measures.CODES:
                continue
            after = at + length
            if self.tokens[after].text == "." and after + 1 < len(self.tokens):
                after += 1  # Rp. 500
            if self.tokens[after].kind == "digits":
                return _measures.CURRENCIES.get(sign, sign), after
        return "", at

    def _after(self, numeral: Numeral) -> tuple[str, int, int]:
        """The unit behind a numeral, the end of both, and the token after them."""
        last = past_ending(self.tokens, numeral.last, self.words)
        end = self.tokens[last - 1].end
        at = last
        if at < len(self.tokens) and self.tokens[at].text == "." and numeral.scale > 1:
            at += 1
        if at < len(self.tokens) and is_hyphen(self.tokens[at]):
            at += 1
        if not numeral.digits and 0 < numeral.values[0] < 1:
            at = self._past_part(at)
        if numeral.scale > 1 and at < len(self.tokens) and self.tokens[at].low in self.of:
            at += 1
        for skipped in (0, 1):
            for length in range(_LONGEST_UNIT, 0, -1):
                unit = self._unit(at + skipped, length)
                if unit and (not skipped or self._qualified(at, unit)):
                    final = at + skipped + length
                    return unit, self.tokens[final - 1].end, final
        return "", end, last

    def _past_part(self, at: int) -> int:
        """Past what leads from a fraction to its unit (quarter of an hour)."""
        while at < len(self.tokens) and self.tokens[at].low in self.part_joiners:
            at += 1
        return at

    def _unit(self, at: int, length: int) -> str:
        if at + length > len(self.tokens):
            return ""
        first, last = self.tokens[at], self.tokens[at + length - 1]
        if length == 1 and first.low in self.words.adds and first.low not in self.units_first:
            return ""
        if _measures.CURRENCIES.get(last.text, last.text) != last.text or last.text in _CODES:
            after = self.tokens[at + length] if at + length < len(self.tokens) else last
            if after.kind == "digits" and after.start - last.end == 0:
                return ""  # the currency of the next number
        shown = plain(self.text[first.start : last.end])
        if shown in self.strict and not self._is_beside(at):
            return ""
        return self.units.get(shown, "")

    def _is_beside(self, at: int) -> bool:
        """Whether digits or a scale word stand right before a token."""
        before = self.tokens[at - 1]
        return before.kind == "digits" or before.low in self.words.scales

    def _qualified(self, at: int, unit: str) -> bool:
        """Whether the word before a unit may qualify it (австралійських доларів, робочих днів)."""
        if self.tokens[at].low in self.qualifiers:
            return _measures.MEASURES.get(unit, ("",))[0] == "time"
        return unit in ("dollar", "pound") and self.tokens[at].kind == "word"

    def _details(self, numeral: Numeral, at: int, last: int) -> tuple[tuple[str, str], ...]:
        ordinal = (
            numeral.ordinal or past_ending(self.tokens, numeral.last, self.words) > numeral.last
        )
        before = self.tokens[at - 2].low if at > 1 and is_hyphen(self.tokens[at - 1]) else ""
        ordinal = ordinal or (bool(before) and before == self.ordinal_prefix)
        named = bool(at) and self.tokens[at - 1].low in self.definite  # the two of them
        named = named and not numeral.digits and numeral.values[0] in (1, 2)
        named = named or self._counts_nothing(at, last)
        doubtful = self.tokens[numeral.first].low in self.doubtful or (
            bool(self.counters) and not self.doubtful
        )
        lone = doubtful and not numeral.digits and not self._counted(numeral, last)
        flags = {"weak": numeral.weak or named or lone, "many": numeral.many, "ordinal": ordinal}
        flags["words"] = not numeral.digits
        details = [(name, "yes") for name, on in flags.items() if on]
        others = [text_of(value) for value in numeral.values[1:]]
        first = self.tokens[at]
        if at and self.text[first.start - 1] == "." and first.text.isdecimal():
            others.append(f"0.{first.text}")  # a decimal with nothing before the point
        bound = self.bounds.get(self._words(at - 2, at - 1)) if at > 1 else None
        bound = bound or (self.bounds.get(self.tokens[at - 1].low) if at else None)
        if bound:
            details.append(("bound", bound))
        if others:
            details.append(("also", " ".join(others)))
        if numeral.scale > 1:
            details.append(("scale", text_of(numeral.scale)))
        return tuple(details)

    def _counted(self, numeral: Numeral, last: int) -> bool:
        """Whether it is surely a number: of several words, or with what it counts behind it."""
        if last > numeral.last or numeral.last - numeral.first > 1:
            return True
        return last < len(self.tokens) and self.tokens[last].low in self.counters

    def _counts_nothing(self, at: int, last: int) -> bool:
        """Whether a number stands in a phrase of which it is no number (third-party)."""
        after = last + (last < len(self.tokens) and is_hyphen(self.tokens[last]))
        words = f"{self._words(at, last - 1)} {self._words(after, after)}"
        return words in self.phrases or self._words(at - 1, last - 1) in self.phrases

    def _single(self, at: int) -> tuple[Fact | None, int]:
        """A number inside one word: п'ятирічний, setahun, XIX."""
        token = self.tokens[at]
        if token.kind == "word":
            roman = _ROMAN.match(token.text)
            if roman and (
                roman[0] == token.text or token.text[roman.end() :] in self.words.endings
            ):
                return self._fact(token, _roman(roman[0]), "", "weak", "ordinal"), at + 1
            if token.low in self.implied:
                return self._implied(token), at + 1
            prefix = self.one_prefix
            unit = self.units.get(token.low.removeprefix(prefix), "")
            if prefix and token.low.startswith(prefix) and unit and token.low not in self.units:
                one = self._fact(token, Decimal(1), unit, "weak", "words")
                return _as_period(one), at + 1
            if self.bare_units and self._is_period(at):
                unit = self.units[token.low]
                return replace(self._fact(token, Decimal(1), unit), kind="period"), at + 1
            for start, value in self.words.prefixes:
                rest = token.low.removeprefix(start)
                if rest != token.low and rest in _measures.glued_units(self.lang):
                    unit = _measures.glued_units(self.lang)[rest]
                    return self._signed(self._fact(token, value, unit, "words"), at, at + 1)
        return None, at + 1

    def _implied(self, token: Token) -> Fact:
        """The number in the meaning of a word (balita: under five years old)."""
        value, unit, *bound = self.implied[token.low].split()
        fact = self._fact(token, Decimal(value), unit, "weak", "words")
        return replace(fact, details=(*fact.details, *(("bound", b) for b in bound)))

    def _is_period(self, at: int) -> bool:
        """Whether a token is a unit of time on its own (кілька тижнів), not part of a date."""
        token = self.tokens[at]
        unit = self.units.get(token.low, "")
        if unit not in _measures.MEASURES or _measures.MEASURES[unit][0] != "time":
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        before = self.tokens[at - 1] if at else None
        words = (self._words(at, at + 1), self._words(at - 1, at))
        if any(pair in self.idioms for pair in words):
            return False
        dated = after is not None and (after.kind == "digits" or after.low in self.dates)
        return not dated and (before is None or before.kind != "digits")

    def _words(self, first: int, last: int) -> str:
        """The words of two tokens, or nothing beyond the text."""
        if first < 0 or last >= len(self.tokens):
            return ""
        return plain(self.text[self.tokens[first].start : self.tokens[last].end])

    def _fact(self, token: Token, value: Decimal, unit: str, *flags: str) -> Fact:
        details = tuple((flag, "yes") for flag in flags)
        fact = Fact("number", text_of(value), token.start, token.end, token.text, details=details)
        return _with_unit(fact, unit)


def _roman(text: str) -> Decimal:
    digits = [_ROMAN_DIGITS[c] for c in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return Decimal(sum(-own if own < after else own for own, after in pairs))
