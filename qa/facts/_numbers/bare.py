"""Units with no number to them: кілька тижнів, a gallon of milk, an hour and a half, annual."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from qa import languages
from qa.facts import _measures
from qa.facts._numbers.amounts import BARE, with_unit
from qa.facts._numbers.text import NumberText
from qa.facts._tokens import is_hyphen
from qa.records import Fact

_LONGEST_HALF = 3
_LEAST_RATE = 2


def bare(line: NumberText, at: int) -> tuple[Fact, int] | None:
    """The unit that a token is on its own, and the token after it; None for any other token."""
    token = line.tokens[at]
    if line.bare_units and _is_bare(line, at):
        unit = line.units[token.low]
        return and_half(line, at, unit) or (
            replace(line.fact(token, Decimal(1), unit), kind="period"),
            at + 1,
        )
    if token.low in line.periodic and not _is_compound(line, at):
        unit = line.periodic[token.low]
        return replace(line.fact(token, Decimal(1), unit), kind="period"), at + 1
    return None


def _is_compound(line: NumberText, at: int) -> bool:
    """Whether a token is the end of a word with a hyphen (bi-annual), which says something else."""
    if at < _LEAST_RATE or not is_hyphen(line.tokens[at - 1]):
        return False
    before, hyphen = line.tokens[at - 2], line.tokens[at - 1]
    return before.kind == "word" and before.end == hyphen.start


def and_half(line: NumberText, at: int, unit: str) -> tuple[Fact, int] | None:
    """One and a half of the unit that a token says alone (an hour and a half), if so."""
    token = line.tokens[at]
    for last in range(at + 1, at + 1 + _LONGEST_HALF):
        if line.said(at + 1, last) in line.and_a_half:
            end = line.tokens[last].end
            shown, details = line.text[token.start : end], (("words", "yes"),)
            fact = Fact("number", "1.5", token.start, end, shown, details=details)
            return with_unit(fact, unit), last + 1
    return None


def _is_bare(line: NumberText, at: int) -> bool:
    unit = line.units.get(line.tokens[at].low, "")
    if unit in BARE:
        home = languages.get(line.lang).home
        return home and (line.tokens[at].text.islower() or not at) and not _is_rate(line, at)
    return _is_period(line, at, unit)


def _is_period(line: NumberText, at: int, unit: str) -> bool:
    """Whether a token is a unit of time on its own (кілька тижнів), not part of a date."""
    if unit not in _measures.MEASURES or _measures.MEASURES[unit][0] != "time":
        return False
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    before = line.tokens[at - 1] if at else None
    words = (line.said(at, at + 1), line.said(at - 1, at))
    if any(pair in line.idioms for pair in words):
        return False
    dated = after is not None and (after.kind == "digits" or after.low in line.dates)
    return not dated and (before is None or before.kind != "digits")


def _is_rate(line: NumberText, at: int) -> bool:
    """Whether a unit is the one for which an amount holds ($5 a litre)."""
    if at < _LEAST_RATE or line.tokens[at - 1].low not in line.per:
        return False
    before = line.tokens[at - 2]
    return before.kind == "digits" or before.low in line.units
