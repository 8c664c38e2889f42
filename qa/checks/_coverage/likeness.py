"""How sure it is that both sides of a bead mean the same: a score for each bead of an article.

An encoder's cosine means little on its own: it depends on the model, the languages and the
subject. So it is held against two samples of the same article: the cosines of its own beads, and
those of near misses (a source with the targets of its neighbours, which share subject and names).
Both are taken as normal, with robust estimates; the score is the posterior of "means the same".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from qa.records import Comparison

NEAR = (-3, -2, -1, 1, 2, 3)
PRIOR = 0.98
"""The share of beads that mean the same, before anything is seen."""
FEWEST = 8
"""Under this number of beads an article has no statistics of its own."""
LEAST_SPREAD = 0.05
LONG = 25
"""Shorter texts (characters) are headlines or scraps, whose cosines scatter: no score."""


class Scored(NamedTuple):
    """The probability that a bead means the same, its cosine, and the best of its near misses."""

    score: float
    cosine: float
    miss: float


class _Normal(NamedTuple):
    mean: float
    spread: float

    def log(self, value: float) -> float:
        return -0.5 * ((value - self.mean) / self.spread) ** 2 - math.log(self.spread)


def scores(pair: Comparison) -> tuple[Scored | None, ...]:
    """One score a bead, in order; None where there is none (no model, a side empty, too short)."""
    beads = pair.alignment.beads
    texts = [(pair.source.words_of(b.source), pair.target.words_of(b.target)) for b in beads]
    judged = [i for i, both in enumerate(texts) if min(map(len, both)) >= LONG]
    nothing: tuple[Scored | None, ...] = (None,) * len(beads)
    if pair.cosines is None or len(judged) < FEWEST:
        return nothing
    own, misses = {}, {}
    for place, index in enumerate(judged):
        near = [judged[place + n] for n in NEAR if 0 <= place + n < len(judged)]
        row = pair.cosines([texts[index][0]], [texts[i][1] for i in (index, *near)])[0]
        own[index], misses[index] = row[0], row[1:]
    same = _fit(list(own.values()))
    other = _fit([value for row in misses.values() for value in row])
    return tuple(
        Scored(_posterior(own[i], same, other), own[i], max(misses[i])) if i in own else None
        for i in range(len(beads))
    )


def _fit(values: Sequence[float]) -> _Normal:
    middle = median(values)
    spread = 1.4826 * median(abs(value - middle) for value in values)
    return _Normal(middle, max(spread, LEAST_SPREAD))


def _posterior(value: float, same: _Normal, other: _Normal) -> float:
    """Above the middle of its own beads a cosine is as good as that middle, and below likewise."""
    value = min(max(value, other.mean), same.mean)
    odds = math.log(PRIOR / (1 - PRIOR)) + same.log(value) - other.log(value)
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))
