from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.embed import Vectors, unsaid


def read(table: list[list[float]], **known: float) -> Vectors:
    """The odds of our words, given their cosines with theirs."""
    cosines = np.array(table, np.float32)
    flat = {name: np.full(len(cosines), value, np.float32) for name, value in known.items()}
    nothing = np.zeros(len(cosines), np.float32)
    whole, usual, capital = (flat.get(name, nothing) for name in ("whole", "usual", "capital"))
    return unsaid.odds(unsaid.terms(cosines, cosines.max(axis=1), whole, usual, capital))


def test_a_word_with_a_counterpart_is_said_and_one_without_is_not() -> None:
    said, unsaid_word = read([[0.9, 0.1], [0.05, 0.1]])
    assert said < 0 < unsaid_word


def test_a_counterpart_that_belongs_to_another_word_counts_for_less() -> None:
    alone = read([[0.4, 0.1], [0.1, 0.1]])[0]
    beside = read([[0.4, 0.1], [0.9, 0.1]])[0]
    assert beside > alone


def test_a_name_without_counterpart_tells_more_than_another_word() -> None:
    assert read([[0.1]], capital=1.0)[0] > read([[0.1]])[0]


def test_terms_are_of_the_words_counterpart() -> None:
    found = unsaid.terms(
        np.array([[0.5, 0.3], [0.7, 0.2], [0.1, 0.25]], np.float32),
        np.array([0.6, 0.7, 0.25], np.float32),
        *(np.full(3, value, np.float32) for value in (0.4, 0.02, 0.0)),
    )
    expected = [
        [0.6, 0.3, 0.2, 0.4, 0.02, 0],  # the second word is nearer to its counterpart by .2
        [0.7, 0.2, -0.2, 0.4, 0.02, 0],  # no other word is as near: the first is .2 farther
        [0.25, 0.1, 0.05, 0.4, 0.02, 0],
    ]
    assert found.tolist() == [pytest.approx(row, abs=1e-6) for row in expected]


@settings(max_examples=40, deadline=None)
@given(
    table=st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.floats(-1, 1), min_size=width, max_size=width), min_size=1, max_size=5
        )
    )
)
def test_any_two_sides_have_odds(table: list[list[float]]) -> None:
    found = read(table)
    assert found.shape == (len(table),)
    assert np.isfinite(found).all()
