"""Numbers inside one word: п'ятирічний, setahun, XIX, an hour."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from qa.facts import _measures
from qa.facts._lexicon import lexicon
from qa.facts._numbers.amounts import as_period
from qa.facts._numbers.bare import and_half, bare
from qa.facts._numbers.roman import roman
from qa.facts._numbers.sign import signed
from qa.facts._numbers.text import NumberText
from qa.facts._tokens import Token
from qa.records import Fact

_FEW = 2


@cache
def _prefixes(lang: str) -> dict[str, list[tuple[str, Decimal]]]:
    """The numerals that may be glued to a word, by their first letter, the longest first."""
    found: dict[str, list[tuple[str, Decimal]]] = {}
    for start, value in lexicon(lang).prefixes:
        found.setdefault(start[:1], []).append((start, value))
    return found


def single(line: NumberText, at: int) -> tuple[Fact | None, int]:
    """A number inside one word: п'ятирічний, setahun, XIX."""
    token = line.tokens[at]
    if token.kind == "word":
        value = roman(line, at)
        if value is not None:
            return line.fact(token, value, "", "weak", "ordinal"), at + 1
        if token.low in line.implied:
            return _implied(line, token), at + 1
        prefix = line.one_prefix
        unit = line.units.get(token.low.removeprefix(prefix), "")
        if prefix and token.low.startswith(prefix) and unit and token.low not in line.units:
            one = line.fact(token, Decimal(1), unit, "weak", "words")
            return and_half(line, at, unit) or (as_period(one), at + 1)
        if found := bare(line, at):
            return found
        for start, value in _prefixes(line.lang).get(token.low[0], ()):
            rest = token.low.removeprefix(start)
            if rest != token.low and rest in _measures.glued_units(line.lang):
                unit = _measures.glued_units(line.lang)[rest]
                counted = unit or value > _FEW  # a double-decker may have no number
                flags = ("words",) if counted else ("weak", "words")
                return signed(line, line.fact(token, value, unit, *flags), at, at + 1)
    return None, at + 1


def _implied(line: NumberText, token: Token) -> Fact:
    """The number in the meaning of a word (balita: under five years old)."""
    value, unit, *bound = line.implied[token.low].split()
    fact = line.fact(token, Decimal(value), unit, "weak", "words")
    return replace(fact, details=(*fact.details, *(("bound", b) for b in bound)))
