"""Laws that hold for every alignment, and the story that comes with the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.align import align_sentences

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
