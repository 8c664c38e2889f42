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

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from qa import languages
from qa.facts._numbers.amounts import as_period, text_of, with_unit
from qa.facts._numbers.details import details
from qa.facts._numbers.ranges import as_range, as_year
from qa.facts._numbers.sign import signed
from qa.facts._numbers.single import single
from qa.facts._numbers.text import NumberText
from qa.facts._numbers.units import money_before, rated, unit_after
from qa.facts._numerals import read
from qa.records import Fact

CLAIM = 50

_ZERO, _HALF = Decimal(0), Decimal("0.5")
_ZONES = ("GMT", "UTC")


def find(text: str, lang: str) -> Iterator[Fact]:
    """The numbers of a text."""
    found = [*_facts(NumberText(text, lang))]
    for i in range(1, len(found)):
        found[i] = as_year(found[i - 1], found[i], text)
    for i, fact in enumerate(found):
        yield as_range(fact, found[i + 1], text, lang) if i + 1 < len(found) else fact


def _facts(line: NumberText) -> Iterator[Fact]:
    """Every number, in order."""
    at = 0
    while at < len(line.tokens):
        fact, after = _at(line, at)
        if fact:
            yield fact
        at = max(after, at + 1)


def _at(line: NumberText, at: int) -> tuple[Fact | None, int]:
    money, start = money_before(line, at)
    if _is_zone(line, at):
        return None, at + 1
    numeral = read(line.tokens, start, line.words, bool(money))
    if numeral is None:
        return single(line, at)
    unit, end, last = unit_after(line, numeral)
    more = _ZERO
    if unit and last < len(line.tokens) and line.tokens[last].low in line.words.scale_halves:
        more, end, last = _HALF, line.tokens[last].end, last + 1  # nueve horas y media
    if not unit and numeral.last == start + 1 and line.tokens[start].low in line.words.multiples:
        unit = "times"
    fact = Fact(
        "number",
        text_of(numeral.values[0] + more),
        line.tokens[at].start,
        end,
        line.text[line.tokens[at].start : end],
        details=details(line, numeral, at, last),
    )
    fact = _without_span(line, with_unit(fact, money or unit), at)
    fact, last = signed(line, fact, at, last)
    return as_period(rated(line, fact, last)), last


def _without_span(line: NumberText, fact: Fact, at: int) -> Fact:
    """A length of time without the bound of a word that means *during* (over ten years)."""
    before, by = (line.tokens[at - n].low if at >= n else "" for n in (1, 2))
    if fact.detail("dimension") != "time" or not _is_span(before, by, line.lang):
        return fact
    return replace(fact, details=tuple(d for d in fact.details if d[0] != "bound"))


def _is_span(word: str, before: str, lang: str) -> bool:
    """Whether a word says *during* before a length of time, and not *more than*."""
    spans = languages.get(lang).quantities.spans
    return word in spans and before not in spans[word].split()


def _is_zone(line: NumberText, at: int) -> bool:
    """Whether a token is the offset of a time zone (GMT+0100)."""
    return at > 1 and line.tokens[at - 1].text in "+-−" and line.tokens[at - 2].text in _ZONES
