"""One pair of texts, small enough to be searched exactly: evidence, calibration, path, beads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from qa.align import lattice, length, likeness, scoring, words
from qa.align.lattice import ARCS, Floats, Shape, Step
from qa.align.scoring import Reading, Table, Text
from qa.align.weights import Weights, choose
from qa.records import Bead

ROUNDS = 2
Group = tuple[int, int, Shape]
"""First source sentence, first target sentence, shape."""


@dataclass(frozen=True, slots=True)
class Solution:
    """The beads of a piece, and what they were found by."""

    beads: tuple[Bead, ...]
    table: Table
    reading: Reading
    score: float


def groups(steps: tuple[Step, ...]) -> Iterator[tuple[Group, bool]]:
    """The beads of a path that have both sides, and whether they cross."""
    for step in steps:
        if step.arc < 0:
            continue
        arc = ARCS[step.arc]
        row, column = step.row - arc.span[0], step.column - arc.span[1]
        if arc.second is None:
            yield (row, column, arc.first), False
        else:
            yield (row, column + arc.second[1], arc.first), True
            yield (row + arc.first[0], column, arc.second), True


def solve(source: Text, target: Text, known: Reading | None = None) -> Solution:
    """Align two texts by one exact search, calibrating the margins on the way."""
    evidence = scoring.table(source, target)
    reading = known or calibrate(evidence)
    evidence = evidence.read(reading)
    weights = choose(frozenset(evidence.by_name))
    beads = scoring.bead_scores(evidence, weights)
    scores = scoring.arc_scores(beads, evidence.size, weights.swap)
    total, steps = lattice.best(scores, weights.costs)
    _, sure = lattice.posteriors(scores, weights.costs)
    found = tuple(
        _bead(group, crossing, evidence, weights, _posterior(sure, group))
        for group, crossing in groups(steps)
    )
    return Solution(_complete(found, evidence.size, sure), evidence, reading, total)


def calibrate(evidence: Table) -> Reading:
    """What margins and supports mean here, by a few rounds of search and re-estimation."""
    source, target = evidence.lengths[1, 1]
    reading = Reading(length.first_guess(source, target))
    if evidence.margin:
        reading = replace(reading, likeness=likeness.first_guess(evidence.margin[1, 1]))
    if evidence.support:
        reading = replace(reading, words=words.first_guess(*evidence.support[1, 1]))
    for _ in range(ROUNDS):
        read = evidence.read(reading)
        weights = choose(frozenset(read.by_name))
        beads = scoring.bead_scores(read, weights)
        scores = scoring.arc_scores(beads, evidence.size, weights.swap)
        _, steps = lattice.best(scores, weights.costs)
        reading = _refined(reading, evidence, [group for group, _ in groups(steps)])
    return reading


def _refined(reading: Reading, evidence: Table, path: list[Group]) -> Reading:
    def at(values: Mapping[Shape, Floats]) -> Floats:
        return np.array([values[shape][i, j] for i, j, shape in path])

    sides = [
        np.array([float(evidence.lengths[s][side].ravel()[(i, j)[side]]) for i, j, s in path])
        for side in (0, 1)
    ]
    reading = replace(reading, length=length.refine(reading.length, sides[0], sides[1]))
    if reading.likeness:
        reading = replace(reading, likeness=likeness.refine(reading.likeness, at(evidence.margin)))
    if reading.words:
        total = at({shape: t for shape, (t, _) in evidence.support.items()})
        count = at({shape: c for shape, (_, c) in evidence.support.items()})
        reading = replace(reading, words=words.refine(reading.words, total, count))
    return reading


def _posterior(sure: Floats, group: Group) -> float:
    """The probability of a bead: that of its own arc and of every swap that contains it."""
    row, column, (a, b) = group
    total = 0.0
    for k, arc in enumerate(ARCS):
        if arc.second is None:
            places = [(row + a, column + b)] if arc.first == (a, b) else []
        else:
            places = []
            if arc.first == (a, b):
                places.append((row + arc.span[0], column + b))
            if arc.second == (a, b):
                places.append((row + a, column + arc.span[1]))
        for i, j in places:
            if i < sure.shape[1] and j < sure.shape[2]:
                total += float(sure[k, i, j])
    return min(total, 1.0)


def _bead(
    group: Group, crossing: bool, evidence: Table, weights: Weights, posterior: float
) -> Bead:
    row, column, shape = group
    spoke = tuple(
        (name, round(weights.evidence[name] * float(values[shape][row, column]), 3))
        for name, values in evidence.by_name.items()
    )
    return Bead(
        source=tuple(range(row, row + shape[0])),
        target=tuple(range(column, column + shape[1])),
        similarity=_at(evidence.cosine, group),
        margin=_at(evidence.margin, group),
        posterior=posterior,
        crossing=crossing,
        evidence=spoke,
    )


def _at(values: Mapping[Shape, Floats], group: Group) -> float | None:
    return float(values[group[2]][group[0], group[1]]) if values else None


def _complete(found: tuple[Bead, ...], size: Shape, sure: Floats) -> tuple[Bead, ...]:
    """The beads, and one for each sentence left alone, in order of source, then target."""
    linked_source, linked_target = _covered(sure)
    sources = {i for bead in found for i in bead.source}
    targets = {j for bead in found for j in bead.target}
    alone = [
        Bead((i,), (), posterior=1 - float(linked_source[i]))
        for i in range(size[0]) if i not in sources
    ] + [
        Bead((), (j,), posterior=1 - float(linked_target[j]))
        for j in range(size[1]) if j not in targets
    ]  # fmt: skip
    return in_order((*found, *alone))


def _covered(sure: Floats) -> tuple[Floats, Floats]:
    """For each sentence of either side, the probability that it is linked at all."""
    rows, columns = sure.shape[1] - 1, sure.shape[2] - 1
    source, target = np.zeros(rows + 1), np.zeros(columns + 1)
    for k, arc in enumerate(ARCS):
        by_row, by_column = sure[k].sum(axis=1), sure[k].sum(axis=0)
        for back in range(min(arc.span[0], rows)):
            source[: rows + 1 - back] += by_row[back:]
        for back in range(min(arc.span[1], columns)):
            target[: columns + 1 - back] += by_column[back:]
    return np.minimum(source[1:], 1.0), np.minimum(target[1:], 1.0)


def in_order(beads: tuple[Bead, ...]) -> tuple[Bead, ...]:
    """Beads by source; those without one stand before the bead of the next target sentence."""
    by_target = sorted((b for b in beads if not b.source), key=lambda b: b.target)
    ordered: list[Bead] = []
    rest = list(by_target)
    highest = -1
    for bead in sorted((b for b in beads if b.source), key=lambda b: b.source):
        if bead.target:
            highest = max(highest, bead.target[-1])
            while rest and rest[0].target[0] < highest:
                ordered.append(rest.pop(0))
        ordered.append(bead)
    return (*ordered, *rest)
