"""Sentences and paragraphs that stand elsewhere in the other version.

What the search left alone on both sides is looked at again: a run of source sentences and a run of
target sentences that match, in whatever place they stand, are a move. The best one is taken, and
the rest looked at again. Beads of the path that are far worse than another place for one of their
sentences are given up where that lets a move in: a path cannot cross itself, and rather than leave
sentences alone it joins what merely stands at the same height. Alternatives to a move are "left
alone", so a run is free to begin and end anywhere (Smith and Waterman 1981).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from qa.align.lattice import SHAPES, Floats, Shape
from qa.align.weights import Weights

Group = tuple[int, int, Shape]
"""First source sentence, first target sentence, shape."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A bead out of order, the log-odds (nats) that it is one, its score, and its run's number."""

    group: Group
    log_odds: float
    score: float = 0.0
    run: int = 0


def displaced(
    path: Sequence[Group], scores: Mapping[Shape, Floats], weights: Weights
) -> tuple[set[Group], list[Moved]]:
    """The beads of a path that are given up for moves, and all moves.

    `scores` are those of beads, in nats, prior and all.
    """
    rows, columns = scores[1, 1].shape
    sources = set(range(rows)) - {i for group in path for i in _rows(group)}
    targets = set(range(columns)) - {j for group in path for j in _columns(group)}
    plain = find(scores, sources, targets, weights.move)
    weak = [group for group in path if _is_weak(group, scores, weights.move)]
    if not weak:
        return set(), plain
    more = find(
        scores,
        sources | {i for group in weak for i in _rows(group)},
        targets | {j for group in weak for j in _columns(group)},
        weights.move,
    )
    taken = {("row", i) for one in more for i in _rows(one.group)}
    taken |= {("column", j) for one in more for j in _columns(one.group)}
    gone = {group for group in weak if not taken.isdisjoint(_sides(group))}
    alone = sum(side not in taken for group in gone for side in _sides(group))
    before = _worth(plain, weights) + sum(_score(group, scores) for group in gone)
    after = _worth(more, weights) + alone * weights.costs.opening
    return (gone, more) if after > before else (set(), plain)


def _worth(found: Sequence[Moved], weights: Weights) -> float:
    """What moves are worth, in nats, each run of them less the cost of one."""
    return sum(one.score for one in found) - weights.move * len({one.run for one in found})


def _is_weak(group: Group, scores: Mapping[Shape, Floats], least: float) -> bool:
    """Whether one sentence of a bead has a place elsewhere that is better by so much."""
    single, own = scores[1, 1], _score(group, scores)
    row, column, (a, b) = group
    places = (
        np.delete(single[row : row + a], np.s_[column : column + b], axis=1),
        np.delete(single[:, column : column + b], np.s_[row : row + a], axis=0),
    )
    return bool(max(place.max(initial=-np.inf) for place in places) > own + least)


def _score(group: Group, scores: Mapping[Shape, Floats]) -> float:
    return float(scores[group[2]][group[0], group[1]])


def _rows(group: Group) -> list[int]:
    return list(range(group[0], group[0] + group[2][0]))


def _columns(group: Group) -> list[int]:
    return list(range(group[1], group[1] + group[2][1]))


def _sides(group: Group) -> set[tuple[str, int]]:
    return {("row", i) for i in _rows(group)} | {("column", j) for j in _columns(group)}


def find(
    scores: Mapping[Shape, Floats], sources: set[int], targets: set[int], threshold: float
) -> list[Moved]:
    """The moves among these sentences; `scores` are those of beads, in nats, prior and all."""
    free_source, free_target = set(sources), set(targets)
    found: list[Moved] = []
    for run in range(min(len(sources), len(targets))):
        total, chain = _best_chain(scores, free_source, free_target)
        if total < threshold:
            break
        for row, column, shape in chain:
            score = float(scores[shape][row, column])
            odds = max(total - threshold, score)
            found.append(Moved((row, column, shape), odds, score, run))
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
