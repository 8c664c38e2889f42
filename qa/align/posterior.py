"""How sure a bead is: probabilities from the lattice, calibrated."""

from __future__ import annotations

from math import exp

import numpy as np

from qa.align.lattice import ARCS, Floats, Shape
from qa.align.moves import Group


def of_group(sure: Floats, group: Group) -> float:
    """The probability of a bead: that of its own arc and of every swap that contains it."""
    row, column, shape = group
    rows, columns = sure.shape[1:]
    total = 0.0
    for arc, down, right in _ENDS[shape]:
        if row + down < rows and column + right < columns:
            total += float(sure[arc, row + down, column + right])
    return calibrated(total)


def _ends() -> dict[Shape, list[tuple[int, int, int]]]:
    """For each shape the arcs that contain it, and how far from its beginning they end."""
    found: dict[Shape, list[tuple[int, int, int]]] = {}
    for k, arc in enumerate(ARCS):
        (a, b), (down, right) = arc.first, arc.span
        if arc.second is None:
            found.setdefault(arc.first, []).append((k, a, b))
        else:
            found.setdefault(arc.first, []).append((k, down, b))
            found.setdefault(arc.second, []).append((k, arc.second[0], right))
    return found


_ENDS = _ends()


def linked(sure: Floats) -> tuple[Floats, Floats]:
    """For each sentence of either side, the probability that it stands in a bead at all."""
    rows, columns = sure.shape[1] - 1, sure.shape[2] - 1
    source, target = np.zeros(rows + 1), np.zeros(columns + 1)
    for k, arc in enumerate(ARCS):
        by_row, by_column = sure[k].sum(axis=1), sure[k].sum(axis=0)
        for back in range(min(arc.span[0], rows)):
            source[: rows + 1 - back] += by_row[back:]
        for back in range(min(arc.span[1], columns)):
            target[: columns + 1 - back] += by_column[back:]
    return np.minimum(source[1:], 1.0), np.minimum(target[1:], 1.0)


def of_log_odds(nats: float) -> float:
    """The probability that has these log-odds."""
    return 1 / (1 + exp(-max(min(nats, 30.0), -30.0)))


def calibrated(probability: float) -> float:
    """The probability of the lattice as the share of beads that are right (see docs)."""
    return min(max(probability, 0.0), 1.0)
