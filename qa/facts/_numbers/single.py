"""Numbers inside one word: п'ятирічний, setahun, XIX, an hour."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from qa.facts import _measures
from qa.facts._numbers.amounts import as_period
from qa.facts._numbers.sign import signed
from qa.facts._numbers.text import NumberText
from qa.facts._tokens import Token
from qa.records import Fact

_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def single(line: NumberText, at: int) -> tuple[Fact | None, int]:
    """A number inside one word: п'ятирічний, setahun, XIX."""
    token = line.tokens[at]
    if token.kind == "word":
        roman = _ROMAN.match(token.text)
        if roman and (roman[0] == token.text or token.text[roman.end() :] in line.words.endings):
            return line.fact(token, _roman(roman[0]), "", "weak", "ordinal"), at + 1
        if token.low in line.implied:
            return _implied(line, token), at + 1
        prefix = line.one_prefix
        unit = line.units.get(token.low.removeprefix(prefix), "")
        if prefix and token.low.startswith(prefix) and unit and token.low not in line.units:
            one = line.fact(token, Decimal(1), unit, "weak", "words")
            return as_period(one), at + 1
        if line.bare_units and _is_period(line, at):
            unit = line.units[token.low]
            return replace(line.fact(token, Decimal(1), unit), kind="period"), at + 1
        for start, value in line.words.prefixes:
            rest = token.low.removeprefix(start)
            if rest != token.low and rest in _measures.glued_units(line.lang):
                unit = _measures.glued_units(line.lang)[rest]
                return signed(line, line.fact(token, value, unit, "words"), at, at + 1)
    return None, at + 1


def _implied(line: NumberText, token: Token) -> Fact:
    """The number in the meaning of a word (balita: under five years old)."""
    value, unit, *bound = line.implied[token.low].split()
    fact = line.fact(token, Decimal(value), unit, "weak", "words")
    return replace(fact, details=(*fact.details, *(("bound", b) for b in bound)))


def _is_period(line: NumberText, at: int) -> bool:
    """Whether a token is a unit of time on its own (кілька тижнів), not part of a date."""
    token = line.tokens[at]
    unit = line.units.get(token.low, "")
    if unit not in _measures.MEASURES or _measures.MEASURES[unit][0] != "time":
        return False
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    before = line.tokens[at - 1] if at else None
    words = (line.said(at, at + 1), line.said(at - 1, at))
    if any(pair in line.idioms for pair in words):
        return False
    dated = after is not None and (after.kind == "digits" or after.low in line.dates)
    return not dated and (before is None or before.kind != "digits")


def _roman(text: str) -> Decimal:
    digits = [_ROMAN_DIGITS[c] for c in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return Decimal(sum(-own if own < after else own for own, after in pairs))
