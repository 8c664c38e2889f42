"""Units, currencies and conversions that differ.

What it finds
    A number whose unit or currency became another (dollars to euros, years to months; as a
    warning, percent to percentage points), a measure that was converted and came out wrong, and a
    unit that became another with no number beside it (several weeks, several months).

Why it matters
    The figure is right and the meaning is not: 48 hours are not 48 minutes.

Example
    "10 inci" against "24,5 см": 10 inches are 25.4 cm.
    Quiet: 10 inci = 25,4 см, 48 jam = 2 доби, $5 = 5 доларів.

When it is wrong
    Where a version converts with generous rounding (more than 3 %).

Setting
    [tool.qa.severity] units = "warning", or ignore = ["NUM002"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks import _quantities, _tell
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "NUM002"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 60
_LOOSE = {"%", "points"}
"""Percent and percentage points, of which the one is often said for the other: a warning."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each unit that became another without the number being converted."""
    for found in _quantities.changes(pair, settings):
        if not isinstance(found, _quantities.Change):
            continue
        kinds = {found.source.kind, found.target.kind}
        if kinds <= {"number", "period"} and _tell.is_unit(found):
            loose = {found.source.unit, found.target.unit} == _LOOSE
            severity: Severity = "warning" if loose else SEVERITY
            yield _tell.change(pair, found, "units", severity, "unit", 0.5 if loose else 0.9)
