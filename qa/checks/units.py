"""Units, currencies and conversions that differ.

What it finds
    A number whose unit or currency became another (dollars to euros, years to months), a measure
    that was converted and came out wrong, and a unit of time that became another with no number
    beside it (several weeks, several months).

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


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each unit that became another without the number being converted."""
    for found in _quantities.changes(pair, settings):
        if not isinstance(found, _quantities.Change):
            continue
        kinds = {found.source.kind, found.target.kind}
        if kinds <= {"number", "period"} and _tell.is_unit(found):
            yield _tell.change(pair, found, "units", SEVERITY, "unit", 0.9)
