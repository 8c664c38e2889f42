"""Findings about changed and lone facts, in words."""

from __future__ import annotations

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
    """Whether the value is the same, and only the unit differs."""
    source, target = found.source, found.target
    return source.unit != target.unit and bool(source.unit and target.unit)


def _shown(fact: Fact, other: Fact) -> str:
    """The text of a fact, with more or less where that is what differs."""
    bounds = {"over": "more than ", "under": "less than "}
    opposed = {fact.detail("bound"), other.detail("bound")} == set(bounds)
    return bounds[fact.detail("bound")] + fact.text if opposed else fact.text


def _value(lang: str, fact: Fact) -> Evidence:
    readable = _day(fact.value) if fact.kind == "date" else _grouped(fact.value)
    return Evidence(f"{lang}: {fact.text}", " ".join(filter(None, (readable, fact.unit))))


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
