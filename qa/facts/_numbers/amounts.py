"""Amounts as facts: their value as text, and what a unit adds to them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from qa.facts import _measures
from qa.languages._quantities import spread
from qa.records import Fact

BARE = frozenset(
    spread(
        "kilometre mile litre gallon tonne hectare acre barrel kilogram megawatt gigawatt dollar "
        "EUR GBP IDR JPY CNY UAH RUB MYR"
    )
)
"""Units that are nothing else where they stand without a number (a gallon of milk)."""


def text_of(value: Decimal) -> str:
    """A decimal without exponent or needless zeros."""
    plain_text = format(value, "f")
    return plain_text.rstrip("0").rstrip(".") if "." in plain_text else plain_text


def with_unit(fact: Fact, unit: str) -> Fact:
    """A number of a unit, with what leads from it to the base unit."""
    details = fact.details
    if unit in _measures.MEASURES:
        dimension, factor, offset = _measures.MEASURES[unit]
        details += (("dimension", dimension), ("factor", str(factor)), ("offset", str(offset)))
    return replace(fact, unit=unit, details=details)


def as_period(fact: Fact) -> Fact:
    """A single unit of time (satu jam, один рік) is a period more than a number."""
    measures = fact.detail("dimension") == "time" or fact.unit in BARE
    if fact.value == "1" and fact.detail("weak") and measures:
        details = (*(d for d in fact.details if d[0] != "weak"), ("one", "yes"))
        return replace(fact, kind="period", details=details)
    return fact
