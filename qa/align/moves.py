"""Sentences and paragraphs that stand elsewhere in the other version.

What the search left alone on both sides is looked at again: a run of source sentences and a run of
target sentences that match, in whatever place they stand, are a move. The best one is taken, and
the rest looked at again. Alternatives to a move are "left alone", so a run is free to begin and
end anywhere (Smith and Waterman 1981).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from qa.align.lattice import SHAPES, Floats, Shape

Group = tuple[int, int, Shape]
"""First source sentence, first target sentence, shape."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A bead out of order, and the log-odds (nats) that it is one."""

    group: Group
    log_odds: float


def find(
    scores: Mapping[Shape, Floats], sources: set[int], targets: set[int], threshold: float
) -> list[Moved]:
    """The moves among these sentences; `scores` are those of beads, in nats, prior and all."""
    free_source, free_target = set(sources), set(targets)
    found: list[Moved] = []
    while free_source and free_target:
        total, chain = _best_chain(scores, free_source, free_target)
        if total < threshold:
            break
        for row, column, shape in chain:
            score = float(scores[shape][row, column])
            found.append(Moved((row, column, shape), max(total - threshold, score)))
            free_source -= set(range(row, row + shape[0]))
            free_target -= set(range(column, column + shape[1]))
    return found


def _best_chain(
    scores: Mapping[Shape, Floats], sources: set[int], targets: set[int]
) -> tuple[float, list[Group]]:
    """The heaviest run of beads on end, among free sentences only."""
    rows, columns = scores[1, 1].shape
    free_row = np.isin(np.arange(rows), sorted(sources))
    free_column = np.isin(np.arange(columns), sorted(targets))
    best: dict[tuple[int, int], tuple[float, Group | None]] = {}
    top, end = 0.0, None
    for i in np.flatnonzero(free_row).tolist():
        for j in np.flatnonzero(free_column).tolist():
            here: tuple[float, Group | None] = (0.0, None)
            for a, b in SHAPES:
                row, column = i - a + 1, j - b + 1
                if row < 0 or column < 0 or (a, b) not in scores:
                    continue
                if not (free_row[row : i + 1].all() and free_column[column : j + 1].all()):
                    continue
                before = best.get((row - 1, column - 1), (0.0, None))[0]
                total = before + float(scores[a, b][row, column])
                if total > here[0]:
                    here = (total, (row, column, (a, b)))
            best[i, j] = here
            if here[0] > top:
                top, end = here[0], (i, j)
    chain: list[Group] = []
    while end is not None and (group := best.get(end, (0.0, None))[1]) is not None:
        chain.append(group)
        end = (group[0] - 1, group[1] - 1)
    return top, chain
