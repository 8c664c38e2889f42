"""Beads of a path that stand where they do only because a path cannot cross itself."""

from __future__ import annotations

import numpy as np

from qa.align import moves, weights

WEIGHTS = weights.choose({"words", "likeness"})
FAR, NEAR, POOR = -6.0, 15.0, -1.0


def table(*places: tuple[int, int, float]) -> dict[tuple[int, int], np.ndarray]:
    scores = np.full((6, 6), FAR)
    for row, column, score in places:
        scores[row, column] = score
    return {(1, 1): scores}


def single(row: int, column: int) -> moves.Group:
    return (row, column, (1, 1))


STRAIGHT = [single(k, k) for k in (0, 2, 3, 5)]


def test_sentences_that_changed_places_are_found_though_the_path_paired_them_in_order() -> None:
    straight = [(k, k, NEAR) for k in (0, 2, 3, 5)]
    scores = table(*straight, (1, 1, POOR), (4, 4, POOR), (1, 4, NEAR), (4, 1, NEAR))
    gone, found = moves.displaced([*STRAIGHT, single(1, 1), single(4, 4)], scores, WEIGHTS)
    assert gone == {single(1, 1), single(4, 4)}
    assert {one.group for one in found} == {single(1, 4), single(4, 1)}
    assert all(one.log_odds > 1 for one in found)


def test_a_poor_bead_stays_where_no_better_place_is_free() -> None:
    straight = [(k, k, NEAR) for k in (0, 2, 3, 5)]
    scores = table(*straight, (1, 1, POOR), (4, 4, POOR), (1, 3, NEAR - 1))
    gone, found = moves.displaced([*STRAIGHT, single(1, 1), single(4, 4)], scores, WEIGHTS)
    assert (gone, found) == (set(), [])


def test_a_bead_is_not_given_up_for_a_gain_that_leaving_sentences_alone_eats_up() -> None:
    straight = [(k, k, NEAR) for k in (0, 2, 3, 5)]
    scores = table(*straight, (1, 1, 3.0), (4, 4, 3.0), (1, 4, 11.0))
    gone, found = moves.displaced([*STRAIGHT, single(1, 1), single(4, 4)], scores, WEIGHTS)
    assert (gone, found) == (set(), [])
