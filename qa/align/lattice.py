"""Exact search over the ways to cut two texts into beads: the best way, and how sure it is.

A path runs from corner (0, 0) to corner (n, m). Each step is an arc: a bead of some shape, or two
beads that change places (a crossing), or a sentence left alone. Sentences left alone come in runs,
source before target, so that each cut of the texts is exactly one path; opening a run costs more
than prolonging it. Time and memory are proportional to n * m.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Real = TypeVar("Real", npt.NDArray[np.float32], npt.NDArray[np.float64])
Shape = tuple[int, int]

SHAPES: tuple[Shape, ...] = (
    (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1), (2, 3), (3, 2),
)  # fmt: skip
"""The shapes of beads: how many source and how many target sentences."""

LONGEST = 4
"""The most sentences that one side of a bead holds."""

NEVER = -1e30
"""The score of what cannot be (finite, so that sums of it stay numbers)."""


def windows(values: Real, size: int, axis: int) -> Real:
    """Sums of `size` neighbours along an axis; the first is that which begins at 0."""
    if size == 1:
        return values
    count = values.shape[axis] - size + 1
    pieces = [values[k : k + count] if axis == 0 else values[:, k : k + count] for k in range(size)]
    total: Real = sum(pieces[1:], pieces[0])
    return total


@dataclass(frozen=True, slots=True)
class Arc:
    """A step of a path: one bead, or two of which the second stands first in the target."""

    first: Shape
    second: Shape | None = None

    @property
    def span(self) -> Shape:
        """How many source and target sentences the step covers."""
        second = self.second or (0, 0)
        return self.first[0] + second[0], self.first[1] + second[1]


SWAPS = tuple(
    Arc(one, two)
    for one, two in (
        ((1, 1), (1, 1)), ((1, 1), (1, 2)), ((1, 2), (1, 1)), ((1, 1), (2, 1)), ((2, 1), (1, 1)),
    )
)  # fmt: skip
ARCS: tuple[Arc, ...] = tuple(Arc(shape) for shape in SHAPES) + SWAPS
_REACH = LONGEST
_SPANS = np.array([arc.span for arc in ARCS])


@dataclass(frozen=True, slots=True)
class Costs:
    """Log-odds, in nats, of leaving a sentence alone.

    `opening`: the first of a run; `further`: each further one; `turning`: the first of the target
    where a run of the source ends.
    """

    opening: float
    further: float
    turning: float


@dataclass(frozen=True, slots=True)
class Step:
    """An arc that ends at corner (row, column); arc -1 is a source, -2 a target left alone."""

    arc: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Sweep:
    """What is known of every corner: the score of reaching it by a bead, or within a run."""

    matched: Floats
    source_run: Floats
    target_run: Floats
    reached: Floats


def sweep(
    scores: Floats,
    costs: Costs,
    both: Callable[..., Floats],
    every: Callable[[Floats], Floats],
    running: Callable[[Floats], Floats],
) -> Sweep:
    """Fill the lattice row by row.

    `scores` has shape (arcs, n + 1, m + 1): the score of each arc at the corner where it ends.
    The three functions add up alternatives: two of them, all rows of an array, and each prefix.
    """
    rows, columns = scores.shape[1:]
    width = columns + _REACH
    padded = np.full((rows + _REACH, width), NEVER)
    flat = padded.reshape(-1)
    start = (_REACH - _SPANS[:, :1]) * width + _REACH - _SPANS[:, 1:]
    index = start + np.arange(columns)
    matched, source_run, target_run = (np.full((rows, columns), NEVER) for _ in range(3))
    slope = costs.further * np.arange(columns)
    for row in range(rows):
        here = every(flat.take(index + row * width) + scores[:, row])
        if row == 0:
            here[0] = 0.0
        else:
            source_run[row] = both(
                matched[row - 1] + costs.opening, source_run[row - 1] + costs.further
            )
        matched[row] = here
        ended = both(here, source_run[row])
        opened = both(here + costs.opening, source_run[row] + costs.turning)[:-1] - slope[1:]
        target_run[row, 1:] = running(opened) + slope[1:]
        padded[row + _REACH, _REACH:] = both(ended, target_run[row])
    return Sweep(matched, source_run, target_run, padded[_REACH:, _REACH:])


def best(scores: Floats, costs: Costs) -> tuple[float, tuple[Step, ...]]:
    """The score of the best path and its steps, from first to last."""
    filled = sweep(scores, costs, np.maximum, lambda a: a.max(axis=0), np.maximum.accumulate)
    corner = (scores.shape[1] - 1, scores.shape[2] - 1)
    total, state = float(filled.reached[corner]), _state(filled, corner, (0.0, 0.0, 0.0))
    steps: list[Step] = []
    while corner != (0, 0):
        row, column = corner
        if state == 0:
            arc = _arc(filled, scores, row, column)
            corner = (row - ARCS[arc].span[0], column - ARCS[arc].span[1])
            allowed = (0.0, 0.0, 0.0)
        elif state == 1:
            arc, corner, allowed = -1, (row - 1, column), (costs.opening, costs.further, NEVER)
        else:
            arc, corner = -2, (row, column - 1)
            allowed = (costs.opening, costs.turning, costs.further)
        steps.append(Step(arc, row, column))
        state = _state(filled, corner, allowed)
    return total, tuple(reversed(steps))


def _state(filled: Sweep, corner: Shape, extra: tuple[float, float, float]) -> int:
    layers = (filled.matched, filled.source_run, filled.target_run)
    found = [layer[corner] + more for layer, more in zip(layers, extra, strict=True)]
    return found.index(max(found))


def _arc(filled: Sweep, scores: Floats, row: int, column: int) -> int:
    found = [
        filled.reached[row - a, column - b] + scores[k, row, column]
        if a <= row and b <= column
        else NEVER
        for k, (a, b) in enumerate(_SPANS.tolist())
    ]
    return found.index(max(found))


def log_sum(rows: Floats) -> Floats:
    """The logarithm of the sum of exponentials of each column."""
    top = rows.max(axis=0)
    total: Floats = np.log(np.exp(rows - top).sum(axis=0)) + top
    return total


def posteriors(scores: Floats, costs: Costs) -> Floats:
    """The probability of each arc at each corner.

    Forward-backward (Rabiner 1989) over the same lattice; the backward half is the forward half
    of the lattice turned round (within a gap between beads the order of the runs is then the
    other one, which makes no difference to their sum).
    """
    ways = (np.logaddexp, log_sum, np.logaddexp.accumulate)
    forward = sweep(scores, costs, *ways)
    turned = np.full_like(scores, NEVER)
    for k, (a, b) in enumerate(_SPANS.tolist()):
        turned[k, a:, b:] = scores[k, a:, b:][::-1, ::-1]
    backward = sweep(turned, costs, *ways).reached[::-1, ::-1]
    total = float(forward.reached[-1, -1])
    found = np.zeros_like(scores)
    for k, (a, b) in enumerate(_SPANS.tolist()):
        if a < scores.shape[1] and b < scores.shape[2]:
            before = forward.reached[:-a, :-b]
            found[k, a:, b:] = np.exp(before + scores[k, a:, b:] + backward[a:, b:] - total)
    return found
