"""Long texts: cut or slid over, every sentence is still in exactly one bead."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.align import align_sentences, pieces, text
from qa.align.lattice import Floats


def made(count: int, seed: int, told: bool = True) -> tuple[list[str], list[str]]:
    """Two versions of a long text; with numbers that tell sentences apart if `told`."""
    rng = np.random.default_rng(seed)
    words = rng.integers(3, 25, count)
    number = [f" {n * 37 + 1000}" if told else "" for n in range(count)]
    source = ["kata " * int(w) + n for w, n in zip(words, number, strict=True)]
    target = ["слово" * int(w) + n for w, n in zip(words, number, strict=True)]
    return source, target


@pytest.mark.parametrize("told", [True, False])
def test_long_texts_are_covered(told: bool) -> None:
    source, target = made(500, 1, told)
    del target[100:140]
    found = align_sentences(source, target)
    assert sorted(i for b in found.beads for i in b.source) == list(range(500))
    assert sorted(j for b in found.beads for j in b.target) == list(range(460))
    if told:
        linked = {b.source: b.target for b in found.beads}
        assert sum(linked.get((n,)) == (n,) for n in range(100)) >= 98
        assert sum(linked.get((n,)) == (n - 40,) for n in range(140, 500)) >= 350
        assert sum(linked.get((n,)) == () for n in range(100, 140)) >= 38


def test_pieces_join_without_gap() -> None:
    source, target = (text.read(side) for side in made(700, 2))
    plan = pieces.plan(source, target)
    assert len(plan) > 3
    assert plan[0].source[0] == plan[0].target[0] == 0
    assert (plan[-1].source[1], plan[-1].target[1]) == (700, 700)
    for before, after in itertools.pairwise(plan):
        assert before.source[1] == after.source[0]
        assert before.target[1] == after.target[0]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 8), max_size=9))
def test_the_chain_is_the_longest_that_rises(columns: list[int]) -> None:
    pairs = list(enumerate(columns))
    found = pieces.chain(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(found))
    longest = [0] * (len(columns) + 1)
    for k, column in enumerate(columns):
        before = [longest[q] for q in range(k) if columns[q] < column]
        longest[k] = 1 + max(before, default=0)
    assert len(found) == max(longest, default=0)


def test_a_single_sentence_against_many_is_one_piece() -> None:
    one, many = text.read(["satu"]), text.read([f"речення {n}" for n in range(40_000)])
    assert len(pieces.plan(one, many)) == 1


def test_vectors_of_another_space_do_not_matter_for_cover() -> None:
    rng = np.random.default_rng(3)
    source, target = made(400, 3, told=False)
    vectors: Floats = rng.standard_normal((2, 400, 8))
    found = align_sentences(
        source,
        target,
        source_vectors=vectors[0].astype(np.float32),
        target_vectors=vectors[1].astype(np.float32),
    )
    assert sorted(i for b in found.beads for i in b.source) == list(range(400))
    assert sorted(j for b in found.beads for j in b.target) == list(range(400))
    assert found.fit < 0.5


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 5), st.integers(1, 5), st.data())
def test_the_coarse_path_is_the_heaviest(rows: int, columns: int, data: st.DataObject) -> None:
    cells = st.lists(st.integers(-3, 9), min_size=columns, max_size=columns)
    like = np.array(data.draw(st.lists(cells, min_size=rows, max_size=rows)), dtype=np.float64)
    path = pieces._warp(like)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(path))
    heaviest = np.zeros((rows + 1, columns + 1))
    for i, j in itertools.product(range(rows), range(columns)):
        beside = max(heaviest[i, j + 1], heaviest[i + 1, j])
        heaviest[i + 1, j + 1] = max(beside, heaviest[i, j] + like[i, j])
    assert sum(like[cell] for cell in path) == heaviest[-1, -1]
