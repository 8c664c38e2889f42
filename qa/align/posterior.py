"""How sure a bead is: probabilities from the lattice, calibrated."""

from __future__ import annotations

from math import exp

import numpy as np

from qa.align.lattice import ARCS, Floats
from qa.align.moves import Group


def of_group(sure: Floats, group: Group) -> float:
    """The probability of a bead: that of its own arc and of every swap that contains it."""
    row, column, shape = group
    total = 0.0
    for k, arc in enumerate(ARCS):
        (a, b), corners = arc.span, []
        if arc.second is None:
            if arc.first == shape:
                corners.append((row + a, column + b))
        else:
            if arc.first == shape:
                corners.append((row + a, column + shape[1]))
            if arc.second == shape:
                corners.append((row + shape[0], column + b))
        total += sum(
            float(sure[k, i, j]) for i, j in corners if i < sure.shape[1] and j < sure.shape[2]
        )
    return calibrated(total)


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
