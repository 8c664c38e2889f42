from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.embed.training.shrink import Words, merge, rotate, weigh


def words(languages: list[int], count: int = 1) -> Words:
    return Words(np.array(languages), np.full(len(languages), count))


def test_the_nearest_rows_of_two_languages_are_joined_and_keep_their_lengths() -> None:
    rows = np.array(
        [[0, 0, 0], [2, 0, 0.1], [1, 0, 0], [3, 0, 0.01], [0, 3, 0], [0, 0, 1]], np.float32
    )
    merged, place, lengths = merge(rows, words([-1, 0, 1, 0, 1, 1]), 5)
    assert len(merged) == 5
    assert place[2] == place[3]
    assert len(set(place)) == 5
    assert np.allclose(lengths, np.linalg.norm(rows, axis=1))
    assert np.allclose(merged[place[4]], [0, 1, 0])
    assert not merged[place[0]].any()


def test_synonyms_of_one_language_stay_apart() -> None:
    rows = np.array([[1, 0], [1, 0.01], [0, 1]], np.float32)
    merged, place, _ = merge(rows, words([0, 0, 0]), 1)
    assert len(merged) == 3
    assert place.tolist() == [0, 1, 2]


def test_frequent_words_keep_their_rows() -> None:
    rows = np.array([[1, 0], [1, 0.1], [0, 1], [0.1, 1]], np.float32)
    frequent = Words(np.array([0, 1, 0, 1]), np.array([5000, 5000, 5000, 1]))
    merged, place, _ = merge(rows, frequent, 1)
    assert place.tolist() == [0, 1, 2, 2]
    assert np.allclose(merged[2], [0, 1], atol=1e-3)


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 40), st.integers(1, 40), st.integers(0, 5))
def test_rows_that_share_are_of_different_languages(count: int, wanted: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    rows = chance.normal(size=(count, 3)).astype(np.float32)
    languages = chance.integers(-1, 3, size=count)
    merged, place, _ = merge(rows, words(languages.tolist()), wanted)
    assert len(merged) >= min(wanted, count)
    for row in range(len(merged)):
        spoken = languages[place == row].tolist()
        assert len(spoken) == 1 or (len(set(spoken)) == len(spoken) and -1 not in spoken)


def test_rotation_keeps_what_matters() -> None:
    flat = np.random.default_rng(1).normal(size=(50, 3)).astype(np.float32)
    rows = flat @ np.random.default_rng(2).normal(size=(3, 8)).astype(np.float32)
    short = rotate(rows, 3)
    assert short.shape == (50, 3)
    assert np.allclose(short @ short.T, rows @ rows.T, rtol=1e-3, atol=1e-3)


def test_parts_are_weakened() -> None:
    rows = np.ones((2, 4), np.float32)
    word, part = np.linalg.norm(weigh(rows, np.array([False, True])), axis=1)
    assert part < word
