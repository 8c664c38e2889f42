"""What an alignment is worth against gold: strict and lax F1, null F1, crossing recall.

A bead (S, T) holds sets of sentence numbers. Precision and recall are those of Abdul-Rauf et al.
(WMT 2011), as vecalign's scorer has them: sentences left alone count in precision, one bead each,
and not in recall. A bead is right strictly if gold has it, and laxly if T meets any target that
gold links to a sentence of S. Counts are summed over documents, then divided.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Pair = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Count:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float:
        """The share that is right; 0 of none."""
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """Precision and recall of one kind."""

    precision: Count = Count()
    recall: Count = Count()

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.precision + other.precision, self.recall + other.recall)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        p, r = self.precision.share, self.recall.share
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """All that is counted of documents; scores add up."""

    strict: Counts = Counts()
    lax: Counts = Counts()
    null: Counts = Counts()
    crossing: Count = Count()

    def __add__(self, other: Score) -> Score:
        return Score(
            self.strict + other.strict,
            self.lax + other.lax,
            self.null + other.null,
            self.crossing + other.crossing,
        )


def score(gold: Iterable[Pair], found: Iterable[Pair], crossing: Iterable[Pair]) -> Score:
    """One document: its gold beads, those that were found, and the gold beads out of order."""
    right, given = _filled(gold), _filled(found)
    linked_right, linked_given = _linked(right), _linked(given)
    alone_right, alone_given = _alone(right), _alone(given)
    both = len(alone_right & alone_given)
    out_of_order = set(crossing)
    return Score(
        strict=Counts(
            Count(len(given & right), len(given)),
            Count(len(linked_right & linked_given), len(linked_right)),
        ),
        lax=Counts(_lax(given, right), _lax(linked_right, linked_given)),
        null=Counts(Count(both, len(alone_given)), Count(both, len(alone_right))),
        crossing=Count(len(out_of_order & given), len(out_of_order)),
    )


def _filled(beads: Iterable[Pair]) -> set[Pair]:
    return {(tuple(s), tuple(t)) for s, t in beads if s or t}


def _linked(beads: set[Pair]) -> set[Pair]:
    return {(s, t) for s, t in beads if s and t}


def _alone(beads: set[Pair]) -> set[tuple[str, int]]:
    source = {("source", i) for s, t in beads if not t for i in s}
    return source | {("target", j) for s, t in beads if not s for j in t}


def _lax(beads: set[Pair], reference: set[Pair]) -> Count:
    targets: dict[int, set[int]] = {}
    for s, t in reference:
        for i in s:
            targets.setdefault(i, set()).update(t)
    right = 0
    for s, t in beads:
        met = {j for i in s for j in targets.get(i, ())} & set(t)
        right += (s, t) in reference or bool(met)
    return Count(right, len(beads))


def out_of_order(gold: Iterable[Pair]) -> list[Pair]:
    """The beads in an inversion: before another in the source, and after it in the target."""
    linked = sorted(_linked(_filled(gold)))
    return [
        (s, t)
        for s, t in linked
        if any((s < other) != (t < counterpart) for other, counterpart in linked if other != s)
    ]
