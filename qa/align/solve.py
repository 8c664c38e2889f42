"""One pair of texts, small enough to be searched exactly: evidence, calibration, path, beads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from qa.align import fit, lattice, length, likeness, moves, posterior, scoring, words
from qa.align.fit import Tally
from qa.align.lattice import ARCS, Floats, Shape, Step
from qa.align.moves import Group
from qa.align.scoring import Reading, Table
from qa.align.text import Text
from qa.align.weights import Weights, choose
from qa.records import Bead


@dataclass(frozen=True, slots=True)
class Solution:
    """The beads of a piece, how it was read, and the tally for its fit."""

    beads: tuple[Bead, ...]
    reading: Reading
    tally: Tally


def solve(source: Text, target: Text, known: Reading | None = None) -> Solution:
    """Align two texts by one exact search, after calibrating what is not `known`."""
    evidence = scoring.table(source, target)
    reading = known or calibrate(evidence)
    evidence = evidence.read(reading)
    weights = choose(evidence.by_name)
    scores = scoring.bead_scores(evidence, weights)
    arcs = scoring.arc_scores(scores, evidence.size, weights.swap)
    total, steps = lattice.best(arcs, weights.costs)
    sure = lattice.posteriors(arcs, weights.costs)
    path = list(groups(steps))
    gone, moved = moves.displaced([group for group, _ in path], scores, weights)
    found = [
        _bead(group, crossing, posterior.of_group(sure, group), evidence, weights)
        for group, crossing in path
        if group not in gone
    ]
    found += [
        _bead(one.group, True, posterior.of_log_odds(one.log_odds), evidence, weights)
        for one in moved
    ]
    loudness = {shape: values - weights.prior[shape] for shape, values in scores.items()}
    tally = fit.tally(loudness, found, total, evidence.cosine.get((1, 1)), evidence.inside)
    return Solution(_complete(found, evidence.size, sure), reading, tally)


def calibrate(evidence: Table) -> Reading:
    """What lengths, margins and supports mean here: guessed, searched by, and estimated anew.

    (A second round changes nothing that could be measured.)
    """
    reading = Reading(length.first_guess(*evidence.lengths[1, 1]))
    if evidence.margin:
        reading = replace(reading, likeness=likeness.first_guess(evidence.margin[1, 1]))
    if evidence.support:
        reading = replace(reading, words=words.first_guess(*evidence.support[1, 1]))
    read = evidence.read(reading)
    weights = choose(read.by_name)
    beads = scoring.bead_scores(read, weights)
    arcs = scoring.arc_scores(beads, evidence.size, weights.swap)
    _, steps = lattice.best(arcs, weights.costs)
    return _refined(reading, evidence, [group for group, _ in groups(steps)])


def _refined(reading: Reading, evidence: Table, path: list[Group]) -> Reading:
    def at(values: Mapping[Shape, Floats]) -> Floats:
        return np.array([values[shape][i, j] for i, j, shape in path])

    sides = [
        np.array([float(evidence.lengths[s][side].ravel()[(i, j)[side]]) for i, j, s in path])
        for side in (0, 1)
    ]
    reading = replace(reading, length=length.refine(reading.length, sides[0], sides[1]))
    if reading.likeness:
        margins = at(evidence.margin)
        reading = replace(reading, likeness=likeness.refine(reading.likeness, margins))
    if reading.words:
        total = at({shape: t for shape, (t, _) in evidence.support.items()})
        count = at({shape: c for shape, (_, c) in evidence.support.items()})
        reading = replace(reading, words=words.refine(reading.words, total, count))
    return reading


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


def _bead(group: Group, crossing: bool, sure: float, evidence: Table, weights: Weights) -> Bead:
    row, column, shape = group
    return Bead(
        source=tuple(range(row, row + shape[0])),
        target=tuple(range(column, column + shape[1])),
        similarity=_at(evidence.cosine, group),
        margin=_at(evidence.margin, group),
        posterior=sure,
        crossing=crossing,
        evidence=(
            ("prior", round(weights.prior[shape], 3)),
            *(
                (name, round(weights.evidence[name] * float(values[shape][row, column]), 3))
                for name, values in evidence.by_name.items()
            ),
        ),
    )


def _at(values: Mapping[Shape, Floats], group: Group) -> float | None:
    return float(values[group[2]][group[0], group[1]]) if values else None


def _complete(found: list[Bead], size: Shape, sure: Floats) -> tuple[Bead, ...]:
    """The beads, and one for each sentence left alone."""
    linked_source, linked_target = posterior.linked(sure)
    sources = {i for bead in found for i in bead.source}
    targets = {j for bead in found for j in bead.target}
    alone = [
        Bead((i,), (), posterior=posterior.calibrated(1 - float(linked_source[i])))
        for i in range(size[0]) if i not in sources
    ] + [
        Bead((), (j,), posterior=posterior.calibrated(1 - float(linked_target[j])))
        for j in range(size[1]) if j not in targets
    ]  # fmt: skip
    return (*found, *alone)
