"""Dates, weekdays and times of day that differ.

What it finds
    A day, month, year, decade, weekday, season or time of day whose counterpart in the same bead
    is another; as a warning, one that only one of the two versions has (no season, no morning).

Why it matters
    A wrong date moves an event, and no reader of one version can see it.

Example
    "15 Mei" against "16 травня"; "Januari" against "у лютому"; "tahun 2023" against "2022 року".
    Quiet: 15 Mei = 15 травня = 15.05 = 15/5; akhir Maret = наприкінці березня.

When it is wrong
    Where a version dates by another calendar or time zone, or says "last month" for its name.

Setting
    [tool.qa.severity] dates = "warning", or ignore = ["DAT001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks import _quantities, _tell
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "DAT001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 70

_NAMES = {
    "date": "date",
    "weekday": "weekday",
    "time": "time",
    "relative": "relative date",
    "season": "season",
    "daypart": "part of the day",
}


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each changed date or time, and for each that one version lacks."""
    for found in _quantities.changes(pair, settings):
        if isinstance(found, _quantities.Change):
            name = _NAMES.get(found.source.kind) or _NAMES.get(found.target.kind)
            if name:
                severity: Severity = "warning" if _may_be_swapped(found) else SEVERITY
                score = 0.9 if severity == SEVERITY else 0.5
                yield _tell.change(pair, found, "dates", severity, name, score)
        elif found.fact.kind in _NAMES:
            yield _tell.lone(pair, found, "dates", "warning", _NAMES[found.fact.kind], 0.4)


def _may_be_swapped(found: _quantities.Change) -> bool:
    """Whether day and month only changed places, in figures that are read in either order."""
    sides = (found.source, found.target)
    fields = [[fact.detail(n) for n in ("day", "month", "year")] for fact in sides]
    (day, month, *year), other = fields
    swapped = [month, day, *year] == other or (
        all(day and month for day, month, _ in fields)
        and [month, day] == other[:2]
        and "" in (year[0], other[2])
    )
    return swapped and any(fact.detail("order") == "open" for fact in sides)
