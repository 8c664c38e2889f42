"""Laws that hold for every alignment, and the story that comes with the project."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.align import align_sentences
from qa.problems import InputError
from qa.records import Fact

WORDS = """Menteri keuangan Jakarta 2024 menaikkan anggaran sekolah banjir Surabaya melanda pasar
15 harga beras turun Presiden Widodo bertemu duta besar Kyiv gempa kereta""".split()  # noqa: SIM905
SENTENCES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), max_size=9
)
ROOT = Path(__file__).parents[2]


@settings(max_examples=40, deadline=None)
@given(SENTENCES, SENTENCES)
def test_beads_cover_every_sentence_exactly_once(source: list[str], target: list[str]) -> None:
    beads = align_sentences(source, target).beads
    assert sorted(i for b in beads for i in b.source) == list(range(len(source)))
    assert sorted(j for b in beads for j in b.target) == list(range(len(target)))
    assert all(b.source or b.target for b in beads)
    assert all(0 <= b.posterior <= 1 for b in beads)


@settings(max_examples=20, deadline=None)
@given(SENTENCES, SENTENCES)
def test_the_same_input_gives_the_same_beads(source: list[str], target: list[str]) -> None:
    assert align_sentences(source, target) == align_sentences(source, target)


@settings(max_examples=20, deadline=None)
@given(SENTENCES.filter(bool))
def test_a_text_against_itself_aligns_one_to_one(text: list[str]) -> None:
    # Sentences that return may be told apart by their place alone, which is not always enough.
    text = [f"{line} {number * 7919}" for number, line in enumerate(text)]
    beads = align_sentences(text, text).beads
    assert [(b.source, b.target) for b in beads] == [((i,), (i,)) for i in range(len(text))]


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 12), st.integers(0, 99))
def test_swapping_the_languages_swaps_both_sides(count: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    source = [f"Kalimat {n} " + "kata " * int(rng.integers(2, 20)) for n in range(count)]
    target = [f"Речення {n} " + "слово " * int(rng.integers(2, 20)) for n in range(count)]
    vectors = rng.standard_normal((2, count, 16)).astype(np.float32)
    vectors[1] = vectors[0] + 0.5 * vectors[1]
    one = align_sentences(source, target, source_vectors=vectors[0], target_vectors=vectors[1])
    two = align_sentences(target, source, source_vectors=vectors[1], target_vectors=vectors[0])
    shapes = {(b.source, b.target) for b in one.beads if b.source and b.target}
    turned = {(b.target, b.source) for b in two.beads if b.source and b.target}
    sure = {(b.source, b.target) for b in one.beads if b.source and b.target and b.posterior > 0.9}
    assert sure <= turned
    assert shapes == {(s, t) for s, t in turned} or len(sure) < len(shapes)
    assert one.fit == pytest.approx(two.fit, abs=0.2)


def test_ready_vectors_decide_where_words_cannot() -> None:
    source = ["satu dua tiga", "empat lima enam", "tujuh delapan sembilan"] * 3
    target = ["раз два три", "чотири п'ять шість", "сім вісім дев'ять"] * 3
    vectors = np.eye(9, 12, dtype=np.float32)
    order = [0, 1, 2, 4, 3, 5, 6, 7, 8]
    found = align_sentences(source, target, source_vectors=vectors, target_vectors=vectors[order])
    linked = {b.source: b.target for b in found.beads}
    assert linked[3,] == (4,)
    assert linked[4,] == (3,)
    assert {b.source for b in found.beads if b.crossing} == {(3,), (4,)}


@pytest.mark.parametrize("shape", [(2, 4), (3,)])
def test_vectors_that_do_not_fit_are_refused(shape: tuple[int, ...]) -> None:
    wrong = np.zeros(shape, dtype=np.float32)
    with pytest.raises(InputError, match="vectors"):
        align_sentences(["a", "b", "c"], ["d"], source_vectors=wrong, target_vectors=wrong[:1])


def test_vectors_that_are_no_numbers_are_refused() -> None:
    wrong = np.full((1, 4), np.nan, dtype=np.float32)
    with pytest.raises(InputError, match="finite"):
        align_sentences(["a"], ["d"], source_vectors=wrong, target_vectors=wrong)


def test_facts_are_anchors() -> None:
    source, target = ["x y z"] * 6, ["а б в"] * 6
    facts = [(Fact("date", f"2024-05-{n:02}", 0, 1, "x"),) for n in range(6)]
    moved = [facts[n] for n in (1, 2, 3, 4, 5, 0)]
    found = align_sentences(source, target, source_facts=facts, target_facts=moved)
    linked = {(i, j) for b in found.beads for i in b.source for j in b.target}
    assert linked >= {(n, n - 1) for n in range(1, 6)}


def lines(name: str) -> list[str]:
    text = (ROOT / "pairs/znews-deepseek" / name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_the_story_aligns_line_by_line_without_a_model() -> None:
    found = align_sentences(lines("id.txt"), lines("uk.txt"))
    assert [(b.source, b.target) for b in found.beads] == [((i,), (i,)) for i in range(11)]
    assert found.fit > 0.9


@pytest.mark.parametrize(("source", "target"), [([], []), (["Satu."], []), ([], ["Один."])])
def test_an_empty_side_leaves_every_sentence_alone(source: list[str], target: list[str]) -> None:
    found = align_sentences(source, target)
    assert len(found.beads) == len(source) + len(target)
    assert found.fit == 0.0
