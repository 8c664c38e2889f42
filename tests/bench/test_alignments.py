"""The figures of the aligner, by hand-worked examples and beside a second scorer, if any."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.bench import align_table, alignments, beads
from qa.bench.beads import Count, Pair
from qa.problems import InputError

GOLD: list[Pair] = [((0,), (0,)), ((1, 2), (1,)), ((3,), ()), ((4,), (3,)), ((5,), (2,))]
FOUND: list[Pair] = [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), ()), ((4,), (3,)), ((5,), (2,))]
DOCUMENT = {
    "doc": "banjir",
    "variant": "clean",
    "src": ["Banjir melanda Demak pada 3 Maret.", "Ada 4.300 pengungsi di 12 balai desa."],
    "tgt": ["Повінь у Демаку сталася 3 березня.", "Є 4300 переселенців у 12 сільських радах."],
    "gold": [[[0], [0]], [[1], [1]]],
}
SECOND = Path(__file__).parents[3] / "shared/bench/align/metrics.py"


def test_strict_and_lax_counts_by_hand() -> None:
    score = beads.score(GOLD, FOUND, beads.out_of_order(GOLD))
    # Found: 0-0, 3-, 4-3, 5-2 are gold's; 1-1 is only laxly right; 2- is wrong in both.
    assert score.strict.precision == Count(4, 6)
    assert score.lax.precision == Count(5, 6)
    # Gold with both sides: 0-0, 12-1, 4-3, 5-2; of these 12-1 is not found.
    assert score.strict.recall == Count(3, 4)
    assert score.lax.recall == Count(4, 4)
    assert score.strict.f1 == pytest.approx(2 * (4 / 6) * (3 / 4) / (4 / 6 + 3 / 4))
    assert score.null.precision == Count(1, 2)
    assert score.null.recall == Count(1, 1)
    assert score.crossing == Count(2, 2)


def test_nothing_found_is_nothing_right() -> None:
    score = beads.score(GOLD, [], beads.out_of_order(GOLD))
    assert (score.strict.f1, score.lax.f1, score.null.f1, score.crossing.share) == (0, 0, 0, 0)


def test_gold_against_itself_is_perfect() -> None:
    score = beads.score(GOLD, GOLD, beads.out_of_order(GOLD))
    assert (score.strict.f1, score.lax.f1, score.null.f1, score.crossing.share) == (1, 1, 1, 1)


CUTS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=6)


def cut(shapes: list[tuple[int, int]]) -> list[Pair]:
    """Beads of these shapes on end."""
    found, i, j = [], 0, 0
    for a, b in shapes:
        found.append((tuple(range(i, i + a)), tuple(range(j, j + b))))
        i, j = i + a, j + b
    return found


@pytest.mark.skipif(not SECOND.is_file(), reason="no second scorer beside the project")
@settings(max_examples=60, deadline=None)
@given(CUTS, CUTS)
def test_a_second_scorer_agrees(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> None:
    spec = importlib.util.spec_from_file_location("second", SECOND)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    gold, found = cut(one), cut(two)
    other = module.Score()
    other.add(gold, found)
    theirs, ours = other.res(), beads.score(gold, found, [])
    assert ours.strict.f1 == pytest.approx(theirs["fs"])
    assert ours.lax.f1 == pytest.approx(theirs["fl"])
    if ours.null.recall.of:
        assert ours.null.f1 == pytest.approx(theirs["nullf"])


def written(folder: Path, *documents: object) -> Path:
    file = folder / "docs.jsonl"
    file.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="utf-8")
    return file


def test_documents_are_read_with_languages_and_crossings_worked_out(tmp_path: Path) -> None:
    crossed = {**DOCUMENT, "gold": [[[0], [1]], [[1], [0]]], "source_lang": "ms"}
    first, second = alignments.read(written(tmp_path, DOCUMENT, crossed))
    assert first.languages == ("id", "uk")
    assert first.crossing == ()
    assert second.languages == ("ms", "uk")
    assert second.crossing == (((0,), (1,)), ((1,), (0,)))


@pytest.mark.parametrize(
    "document", [{"doc": "x"}, {**DOCUMENT, "gold": [[[7], [0]]]}, {**DOCUMENT, "gold": 3}, []]
)
def test_a_line_that_is_no_document_is_named(tmp_path: Path, document: object) -> None:
    with pytest.raises(InputError, match=":2: not a document"):
        list(alignments.read(written(tmp_path, DOCUMENT, document)))


def test_figures_by_variant_and_calibration(tmp_path: Path) -> None:
    documents = alignments.read(written(tmp_path, DOCUMENT))
    outcomes = list(alignments.run(documents, alignments.finder(None)))
    values = align_table.values("none", outcomes)
    assert values["strict_f1"] == {"clean": 1.0}
    assert values["null_f1"] == {"clean": None}
    assert sum(b["beads"] for b in values["calibration"]["bins"]) == 2
    assert 0 <= values["calibration"]["ece"] < 0.5
    assert any("strict_f1" in line for line in align_table.lines("none", outcomes))


def test_ready_vectors_are_used_and_must_be_there(tmp_path: Path) -> None:
    file = tmp_path / "v.npz"
    rows = np.eye(2, 4, dtype=np.float32)
    np.savez(file, **{"banjir/clean/src": rows, "banjir/clean/tgt": rows})
    (document,) = alignments.read(written(tmp_path, DOCUMENT))
    find = alignments.finder_with(file)
    assert [b.similarity for b in find(document).beads] == [1.0, 1.0]
    (other,) = alignments.read(written(tmp_path, {**DOCUMENT, "doc": "gempa"}))
    with pytest.raises(InputError, match="gempa/clean/src"):
        find(other)
