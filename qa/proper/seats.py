"""Capitals and seats of government, which stand for their country: Washington has agreed."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources


def metonyms(one: str, other: str) -> bool:
    """Whether two codes of places are a seat and its country, or two seats of one country."""
    return bool(_powers(one) & _powers(other))


def _powers(code: str) -> frozenset[str]:
    """The countries and unions that a place can stand for: a country for itself."""
    return _seats().get(code, frozenset({code}))


@cache
def _seats() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    text = resources.files("qa.proper").joinpath("seats.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, seats = line.split("\t")
            for seat in seats.split(";"):
                found[seat].add(country)
    return {seat: frozenset(countries) for seat, countries in found.items()}
