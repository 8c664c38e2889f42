"""Numbers below zero."""

from __future__ import annotations

from dataclasses import replace

from qa.facts._numbers.text import NumberText
from qa.records import Fact

_DASHES = ("-", "–", "—", "−")
_DEGREES = ("degree", "celsius", "fahrenheit")


def signed(line: NumberText, fact: Fact, at: int, last: int) -> tuple[Fact, int]:
    """A number below zero: minus 4 degrees, −4 °C, 4 degrees below zero.

    Only with degrees: elsewhere a sign may as well be a dash, and a loss is often said without.
    """
    before, by = (line.tokens[at - n] if at >= n else None for n in (1, 2))
    minus = before is not None and before.low in line.minus
    minus = minus and (by is None or by.kind != "digits")  # not 5 minus 3
    if not minus and fact.unit in _DEGREES and before is not None:
        glued = before.end == line.tokens[at].start
        apart = before.start == 0 or line.text[before.start - 1].isspace()
        minus = before.text in _DASHES and glued and apart
    for length in (1, 2, 3):
        if line.said(last, last + length - 1) in line.below:
            minus, last = True, last + length
            break
    if not minus or fact.value == "0":
        return fact, last
    if fact.unit in _DEGREES:
        return replace(fact, value=f"-{fact.value}"), last
    # What is not said to be degrees may be, or not.
    return replace(fact, details=(*fact.details, ("shared", f"-{fact.value}"))), last
