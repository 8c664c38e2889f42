"""Two numbers that belong together: the ends of a range, and years such as 2019-20."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from qa import languages
from qa.facts._numbers.amounts import text_of, with_unit
from qa.languages._quantities import spread
from qa.records import Fact

_LONGEST_WORD = 20
_DASHES = ("-", "–", "—", "−")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
"""Digits that are a year rather than the start of a range with a unit at its end only."""


def as_year(before: Fact, fact: Fact, text: str) -> Fact:
    """The second year of 2019-20, which may be meant for 2020."""
    between = text[before.end : fact.start]
    years = re.fullmatch(r"[12]\d{3} \d\d", f"{before.text} {fact.text}")
    if not years or between not in ("-", "–", "/", "—"):
        return fact
    return replace(fact, details=(*fact.details, ("also", before.text[:2] + fact.text)))


def as_range(fact: Fact, following: Fact, text: str, lang: str) -> Fact:
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
    return with_unit(fact, following.unit)


def _is_reach(between: str, before: str, lang: str) -> bool:
    """Whether a word between two numbers makes them the ends of a range."""
    own = languages.get(lang).quantities
    if between in spread(own.ranges):
        return True
    last = before[-_LONGEST_WORD:].split()[-1:]
    opened = bool(last) and last[0].lower() in spread(own.range_before)
    return opened and between in spread(own.range_and)
