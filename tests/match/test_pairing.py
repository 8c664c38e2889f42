from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.match import pairing
from qa.match.piles import centred

FITS = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), st.sampled_from([0.5, 0.7, 0.9, 1.0])
)


@settings(max_examples=60, deadline=None)
@given(FITS)
def test_nobody_has_two_mates_and_no_two_are_left_that_fit(
    fits: dict[tuple[int, int], float],
) -> None:
    pairs = pairing.settle(fits)
    ours, theirs = [i for i, *_ in pairs], [j for _, j, *_ in pairs]
    assert len(set(ours)) == len(ours)
    assert len(set(theirs)) == len(theirs)
    assert all(fits[i, j] == fit for i, j, fit, _ in pairs)
    assert all(i in ours or j in theirs for i, j in fits)


def test_the_best_fit_goes_first() -> None:
    fits = {(0, 0): 0.8, (0, 1): 0.9, (1, 1): 1.0}
    assert [(i, j) for i, j, *_ in pairing.settle(fits)] == [(1, 1), (0, 0)]


def test_a_rival_that_is_left_over_counts_and_one_that_is_paired_better_does_not() -> None:
    assert pairing.settle({(0, 0): 0.9, (0, 1): 0.8}) == [(0, 0, 0.9, 0.8)]
    assert pairing.settle({(0, 0): 0.9, (0, 1): 0.8, (1, 1): 1.0})[1] == (0, 0, 0.9, 0.0)


def test_the_nearest_are_found_in_order() -> None:
    theirs = np.eye(4, dtype=np.float32)
    ours = np.array([[0.0, 0.6, 0.8, 0.0], [1.0, 0.0, 0.0, 0.0]], np.float32)
    assert list(pairing.nearest(ours, theirs, 3, 0.5)) == [[2, 1], [0]]
    assert list(pairing.nearest(ours, theirs[:0], 3, 0.5)) == [[], []]


@pytest.mark.parametrize("count", [0, 1, 2, 50])
def test_rows_less_what_they_share_have_unit_length(count: int) -> None:
    rows = np.random.default_rng(count).normal(3.0, 1.0, (count, 8)).astype(np.float32)
    made = centred(rows)
    assert made.shape == rows.shape
    assert np.allclose(np.linalg.norm(made, axis=1), 1.0, atol=1e-5)
