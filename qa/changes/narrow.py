"""Sets aside what is found on sentences that are as they were on both sides."""

from __future__ import annotations

from dataclasses import replace

from qa.fingerprint import fingerprints
from qa.records import SIDES, Changed, Comparison, Report, Suppression


def narrow(report: Report) -> Report:
    """The report with findings on unchanged beads set aside; as it is where no past is known."""
    pair = report.comparison
    if pair.changed is None:
        return report
    touched = {f.bead: _is_touched(pair, f.bead) for f in report.findings}
    aside = [
        Suppression(finding, mark, "unchanged")
        for finding, mark in zip(report.findings, fingerprints(report), strict=True)
        if not touched[finding.bead]
    ]
    return replace(
        report,
        findings=tuple(finding for finding in report.findings if touched[finding.bead]),
        suppressed=(*report.suppressed, *aside),
    )


def _is_touched(pair: Comparison, bead: int) -> bool:
    """Whether a segment of the bead changed, or one went from where the bead lacks it."""
    found = pair.alignment.beads[bead]
    uneven = len(found.source) != 1 or len(found.target) != 1
    for side, changed in zip(SIDES, pair.changed or (), strict=True):
        own: tuple[int, ...] = getattr(found, side)
        if changed.segments.intersection(own):
            return True
        if not own and _gap_of(pair, bead, side) in changed.gaps:
            return True
        if own and uneven and _has_gap(own, changed):
            return True
    return False


def _has_gap(own: tuple[int, ...], changed: Changed) -> bool:
    return bool(changed.gaps.intersection(range(min(own), max(own) + 2)))


def _gap_of(pair: Comparison, bead: int, side: str) -> int:
    """The place where the text of an empty side would stand: before the segment of that index."""
    for earlier in reversed(pair.alignment.beads[:bead]):
        own: tuple[int, ...] = getattr(earlier, side)
        if own:
            return max(own) + 1
    return 0
