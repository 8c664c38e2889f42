"""Are these two texts versions of one story at all?

For each bead: how much louder is its evidence than that of any other place for the same sentences?
Texts on one subject have much in common, but whatever they have in common they have in any order;
only in versions of one story does the one counterpart stand out again and again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from qa.align.lattice import Floats, Shape
from qa.records import Bead


@dataclass(frozen=True, slots=True)
class Side:
    """Sums over the sentences of one text (see `tally`)."""

    count: int = 0
    lead: float = 0.0
    gain: float = 0.0
    nearest: float = 0.0

    def __add__(self, other: Side) -> Side:
        return Side(
            self.count + other.count,
            self.lead + other.lead,
            self.gain + other.gain,
            self.nearest + other.nearest,
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """What the fit is judged by; tallies of pieces add up.

    `inside` is the sum of the cosines of neighbours within a text, `pairs` how many they are.
    """

    source: Side
    target: Side
    score: float
    inside: float
    pairs: int

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.source + other.source,
            self.target + other.target,
            self.score + other.score,
            self.inside + other.inside,
            self.pairs + other.pairs,
        )


def tally(
    evidence: Mapping[Shape, Floats],
    beads: Sequence[Bead],
    score: float,
    cosine: Floats | None,
    inside: Floats,
) -> Tally:
    """Count the leads of beads that were found by this evidence (nats, by shape, without prior).

    The lead of a bead is its evidence less the highest of all other places for its source (or its
    target) sentences, or less that of having none (0). `cosine` are those of single sentences
    across the texts, `inside` those of sentences of one text.
    """
    size = evidence[1, 1].shape
    near = (0.0, 0.0) if cosine is None else (cosine.max(axis=1).sum(), cosine.max(axis=0).sum())
    source, target = (Side(n, nearest=float(c)) for n, c in zip(size, near, strict=True))
    for bead in beads:
        if bead.source and bead.target:
            (a, b), i, j = (len(bead.source), len(bead.target)), bead.source[0], bead.target[0]
            groups = evidence[a, b]
            own = float(groups[i, j])
            source += _lead(own, groups[i], j, b, a)
            target += _lead(own, groups[:, j], i, a, b)
    return Tally(source, target, score, float(inside.sum()), inside.size)


def _lead(own: float, places: Floats, place: int, width: int, sentences: int) -> Side:
    before, after = places[: max(0, place - width + 1)], places[place + width :]
    lead = own - float(max(before.max(initial=0.0), after.max(initial=0.0)))
    return Side(
        0,
        sentences * min(max(lead, -6.0), 6.0),
        sentences * min(max(own, -9.0), 9.0),
    )


def fit(found: Tally, coefficients: Sequence[float]) -> float:
    """How sure it is (0 to 1) that the texts are versions of one story.

    A logistic regression on what the sentences of the shorter text tell: evidence and score for
    each, leads by the square root of their number (a sum of n grows by chance with that), how much
    longer the other text is, how near the nearest sentence of the other text is, and how many they
    are.
    """
    side, other = sorted((found.source, found.target), key=lambda s: s.count)
    count = max(1, side.count)
    terms = (
        1.0,
        side.gain / count,
        found.score / count,
        side.lead / count**0.5,
        log(max(1, other.count) / count),
        _nearness(side, found),
        log(count),
    )
    odds = sum(c * t for c, t in zip(coefficients, terms, strict=True))
    return 1 / (1 + exp(-max(min(odds, 30.0), -30.0)))


def _nearness(side: Side, found: Tally) -> float:
    """How far, from unrelated (0) to identical (1), the nearest sentences are on the average.

    Sentences of one text, in one language, on one subject, tell what unrelated ones have in common.
    """
    if not found.pairs:
        return 0.0
    background = min(found.inside / found.pairs, 0.95)
    return max(-0.5, (side.nearest / max(1, side.count) - background) / (1 - background))
