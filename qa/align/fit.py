"""Are these two texts versions of one story at all?

The best alignment is compared with the best alignments of the same sentences in a wrong order.
Whatever two texts have in common by subject, style and length they have in common in any order;
only versions of one story gain by the right one.
"""

from __future__ import annotations

from math import exp

import numpy as np

from qa.align.scoring import Text
from qa.align.solve import Solution, solve

_STEEPNESS, _MIDDLE = 4.0, 0.85


def fit(source: Text, target: Text, solution: Solution) -> float:
    """How sure it is (0 to 1) that the texts are versions of one story."""
    shuffled = [solve(source, target.taken(o)).score for o in orders(len(target.sentences))]
    if not shuffled:
        return 1.0 if solution.score > 0 else 0.0
    gain = (solution.score - float(np.mean(shuffled))) / min(solution.table.size)
    return 1 / (1 + exp(-_STEEPNESS * (gain - _MIDDLE)))


def orders(count: int) -> list[list[int]]:
    """A few wrong orders of so many sentences: back to front, and turned by parts."""
    forward = list(range(count))
    turned = [forward[k:] + forward[:k] for k in (count // 3, count // 2) if 0 < k < count]
    return [forward[::-1], *turned] if count > 1 else []
