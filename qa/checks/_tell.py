"""Findings about changed and lone facts, in words."""

from __future__ import annotations

from decimal import Decimal

from qa.checks import _fixes
from qa.checks._agree import akin, rates_differ
from qa.checks._quantities import Change, Lone
from qa.records import Comparison, Evidence, Fact, Finding, Severity, Span

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


_SCALES = frozenset(Decimal(10) ** power for power in (3, 6, 9, 12))
_WHEN = {"-1": "last", "+0": "this", "+1": "next", "-2": "last but one", "+2": "next but one"}


def change(
    pair: Comparison, found: Change, check: str, severity: Severity, what: str, score: float
) -> Finding:
    """One finding: both values, both places, and what would make it go away."""
    source, target = found.source, found.target
    return Finding(
        check,
        severity,
        score,
        f"{what} differs: {_shown(source, target)} → {_shown(target, source)}",
        found.bead,
        Span(source.start, source.end),
        Span(target.start, target.end),
        (_value(pair.source.article.lang, source), _value(pair.target.article.lang, target)),
        f"give the same {what} in both versions",
        _fixes.of(found, pair.target.article.lang),
    )


def lone(
    pair: Comparison, found: Lone, check: str, severity: Severity, what: str, score: float
) -> Finding:
    """One finding about a fact that only one side of a bead has."""
    bead = pair.alignment.beads[found.bead]
    own = Span(found.fact.start, found.fact.end)
    is_source = found.side == "source"
    other = pair.target.span(bead.target) if is_source else pair.source.span(bead.source)
    verb = "is missing" if is_source else "is added"
    return Finding(
        check,
        severity,
        score,
        f"{what} {verb}: {found.fact.text}",
        found.bead,
        own if is_source else other,
        other if is_source else own,
        (_value(pair.version(found.side).article.lang, found.fact),),
        f"give this {what} in both versions, or in neither",
    )


def is_unit(found: Change) -> bool:
    """Whether the unit is what differs, or that of which it is a rate; not the scale alone."""
    source, target = found.source, found.target
    if rates_differ(source, target):
        return True
    if source.unit == target.unit or not (source.unit and target.unit):
        return False
    one_kind = akin(source.unit, target.unit) and source.value != target.value
    return not (one_kind or is_scale(found))


def is_scale(found: Change) -> bool:
    """Whether the same digits have another scale: 150 thousand and 150 million."""
    source, target = found.source, found.target
    if not source.kind == target.kind == "number" or not akin(source.unit, target.unit):
        return False
    one, other = sorted((abs(Decimal(source.value)), abs(Decimal(target.value))))
    return bool(one) and other > one and other / one in _SCALES


def _shown(fact: Fact, other: Fact) -> str:
    """The text of a fact, with more or less, or the unit, where that is what differs."""
    bounds = {"over": "more than ", "under": "less than "}
    if {fact.detail("bound"), other.detail("bound")} == set(bounds):
        return bounds[fact.detail("bound")] + fact.text
    if rates_differ(fact, other):
        return f"{fact.text} per {fact.detail('per')}"
    if fact.unit != other.unit and fact.text == other.text:
        return f"{fact.text} ({_unit(fact) or 'no unit'})"
    return fact.text


def _value(lang: str, fact: Fact) -> Evidence:
    if fact.kind == "relative":
        when = fact.value.removeprefix(fact.unit)
        return Evidence(f"{lang}: {fact.text}", f"{_WHEN.get(when, when)} {fact.unit}")
    readable = _day(fact.value) if fact.kind == "date" else _grouped(fact.value)
    if fact.kind in ("season", "daypart"):
        return Evidence(f"{lang}: {fact.text}", fact.value.replace(" ", " or "))
    rate = f"per {fact.detail('per')}" if fact.detail("per") else ""
    return Evidence(f"{lang}: {fact.text}", " ".join(filter(None, (readable, _unit(fact), rate))))


def _unit(fact: Fact) -> str:
    """The unit of a fact: the codes of currencies as they are, other names as a reader has them."""
    is_code = len(fact.unit) == len("USD")
    return fact.unit if is_code else fact.unit.lower().replace("mass-pound", "pound (mass)")


def _grouped(value: str) -> str:
    """A number with spaces between its thousands; anything else as it is."""
    whole, dot, part = value.partition(".")
    return f"{int(whole):_}".replace("_", " ") + dot + part if whole.isdecimal() else value


def _day(value: str) -> str:
    """A date of ISO 8601-2 in words: "XXXX-05-15" is 15 May, "XXXX-03" is March."""
    match value.split("-"):
        case [year, month, *day] if month.isdecimal() and 1 <= int(month) <= 12:
            known = "" if "X" in year else year
            return " ".join([*(d.lstrip("0") for d in day), MONTHS[int(month) - 1], known]).strip()
    return value
