"""The search is exact: on small lattices it is held against trying every path."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.align import lattice, posterior, scoring
from qa.align.lattice import ARCS, Costs, Floats

COSTS = Costs(opening=-2.0, further=-0.7, turning=-1.1)
SIZES = st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 10_000))


def arcs(rows: int, columns: int, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    beads = {
        (a, b): rng.normal(-1, 3, (rows - a + 1, columns - b + 1))
        for a, b in lattice.SHAPES
        if a <= rows and b <= columns
    }
    return scoring.arc_scores(beads, (rows, columns), -1.0)


def paths(scores: Floats, row: int, column: int, state: str) -> Iterator[tuple[float, list[int]]]:
    """Every way from a corner to the end: its score, and its arcs."""
    rows, columns = scores.shape[1] - 1, scores.shape[2] - 1
    if (row, column) == (rows, columns):
        yield 0.0, []
    for k, arc in enumerate(ARCS):
        i, j = row + arc.span[0], column + arc.span[1]
        if i <= rows and j <= columns:
            for score, rest in paths(scores, i, j, "bead"):
                yield score + float(scores[k, i, j]), [k, *rest]
    if row < rows and state != "target":
        step = COSTS.further if state == "source" else COSTS.opening
        for score, rest in paths(scores, row + 1, column, "source"):
            yield score + step, [-1, *rest]
    if column < columns:
        step = {"target": COSTS.further, "source": COSTS.turning}.get(state, COSTS.opening)
        for score, rest in paths(scores, row, column + 1, "target"):
            yield score + step, [-2, *rest]


@settings(max_examples=25, deadline=None)
@given(SIZES)
def test_no_path_beats_the_one_that_is_found(size: tuple[int, int, int]) -> None:
    scores = arcs(*size)
    total, steps = lattice.best(scores, COSTS)
    best, chosen = max(paths(scores, 0, 0, "bead"), key=lambda p: p[0])
    assert total == pytest.approx(best)
    assert [step.arc for step in steps] == chosen


@settings(max_examples=25, deadline=None)
@given(SIZES)
def test_posteriors_are_shares_of_all_paths(size: tuple[int, int, int]) -> None:
    scores = arcs(*size)
    every = list(paths(scores, 0, 0, "bead"))
    whole = sum(math.exp(score) for score, _ in every)
    sure = lattice.posteriors(scores, COSTS)
    for k in range(len(ARCS)):
        expected = sum(math.exp(score) * chosen.count(k) for score, chosen in every) / whole
        assert sure[k].sum() == pytest.approx(expected, abs=1e-9)


@settings(max_examples=15, deadline=None)
@given(SIZES)
def test_each_sentence_is_linked_or_alone(size: tuple[int, int, int]) -> None:
    scores = arcs(*size)
    source, target = posterior.linked(lattice.posteriors(scores, COSTS))
    assert len(source) == size[0]
    assert len(target) == size[1]
    assert np.all((source >= 0) & (source <= 1 + 1e-9))
    assert np.all((target >= 0) & (target <= 1 + 1e-9))
