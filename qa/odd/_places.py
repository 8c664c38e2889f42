"""Places of one comparison, and what it says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from qa.records import SIDES, Bead, Finding, Report, Side, Span

KINDS = (frozenset(("omission", "addition", "coverage")),)
"""Checks whose findings are one finding, seen from this side or from that."""
OTHER: dict[Side, Side] = {"source": "target", "target": "source"}
View = Literal["agree", "differ"]


class Place(NamedTuple):
    """What a finding speaks of in one version: its segments, and the words if they are a part."""

    segments: frozenset[int]
    words: Span | None


class Compared:
    """A report, its beads and findings at hand by segment and by bead."""

    def __init__(self, report: Report, sure: float) -> None:
        self.report, self.sure = report, sure
        self.beads = report.comparison.alignment.beads
        self._bead_of: dict[Side, dict[int, int]] = {
            side: {i: n for n, bead in enumerate(self.beads) for i in of_side(bead, side)}
            for side in SIDES
        }
        self._findings: dict[int, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            self._findings[finding.bead].append(finding)

    def place(self, finding: Finding, side: Side) -> Place:
        """The segments of a finding's span on one side, and the span if it is less than those."""
        version = self.report.comparison.version(side)
        indices = of_side(self.beads[finding.bead], side)
        span = finding.source_span if side == "source" else finding.target_span
        if span is None or span.end <= span.start or span == version.span(indices):
            return Place(frozenset(indices), None)
        cut = version.segments
        touched = [i for i in indices if span.overlaps(Span(cut[i].start, cut[i].end))]
        return Place(frozenset(touched or indices), span)

    def found(self, segments: Iterable[int], side: Side) -> list[Finding]:
        """The findings of the beads of these segments."""
        return [finding for n in self._here(segments, side) for finding in self._findings[n]]

    def _here(self, segments: Iterable[int], side: Side) -> list[int]:
        known = self._bead_of[side]
        return sorted({known[i] for i in segments if i in known})

    def view(self, side: Side, place: Place, check: str) -> View | None:
        """What is said of a place in one of the versions; None if nothing that can be relied on."""
        here = [self.beads[n] for n in self._here(place.segments, side)]
        if not here or any(bead.posterior < self.sure for bead in here):
            return None
        for finding in self.found(place.segments, side):
            if _same(finding.check, check):
                words = self.place(finding, side).words
                if words is None or place.words is None or words.overlaps(place.words):
                    return "differ"
        return "agree" if all(bead.source and bead.target for bead in here) else None

    def across(self, segments: Iterable[int], side: Side) -> Place | None:
        """What stands for these segments of one version in the other; None if that is unsure."""
        here = [self.beads[n] for n in self._here(segments, side)]
        if not here or any(bead.posterior < self.sure for bead in here):
            return None
        return Place(frozenset(i for bead in here for i in of_side(bead, OTHER[side])), None)


def of_side(bead: Bead, side: Side) -> tuple[int, ...]:
    """The segments of a bead on one side."""
    return bead.source if side == "source" else bead.target


def value(finding: Finding, lang: str) -> str:
    """The value that a finding gives as evidence for the version in that language."""
    return next((e.text for e in finding.evidence if e.label.startswith(f"{lang}: ")), "")


def _same(one: str, other: str) -> bool:
    return one == other or any({one, other} <= kind for kind in KINDS)
