"""The scorer of planted errors, on gold small enough to be worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.bench import figures, planted, table
from qa.bench.planted import Hit, Unit
from qa.problems import InputError

DOC = {
    "doc": "d.v0",
    "base": "d",
    "variant": 0,
    "src_lang": "id",
    "tgt_lang": "uk",
    "src": ["a", "b", "c", "d"],
    "tgt": ["A", "B", "C", "D"],
    "map": [[0, 0], [1, 1], [2, 2], [3, 3]],
    "default": "clean",
}
EDITED = {**DOC, "doc": "d.v1", "variant": 1}
TWIN = "d.id-uk:0"
GOLD = [
    {"doc": "d.v1", "side": "tgt", "sent": 0, "type": "number", "label": "major", "pair": TWIN},
    {"doc": "d.v1", "side": "tgt", "sent": 1, "type": "b_date", "label": "none", "benign": True},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, rows in (("docs", [DOC, EDITED]), ("gold", GOLD)):
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def hit(doc: str, side: str, line: int, score: float = 0.9, severity: str = "error") -> Hit:
    return Hit(doc, side, line, score, "numbers", severity)


def test_units_are_edits_and_untouched_pairs(folder: Path) -> None:
    units = planted.units(folder, [])
    assert sorted(u.kind for u in units) == ["benign"] + ["clean"] * 6 + ["error"]


def test_a_hit_on_either_side_counts(folder: Path) -> None:
    for side in ("src", "tgt"):
        units = planted.units(folder, [hit("d.v1", side, 0)])
        assert [u.score() for u in units if u.kind == "error"] == [0.9]
        assert not any(u.score() for u in units if u.kind == "clean")


def test_rates_by_hand(folder: Path) -> None:
    hits = [hit("d.v1", "tgt", 0), hit("d.v1", "src", 1), hit("d.v0", "tgt", 3)]
    rates = figures.rates(planted.units(folder, hits), Unit.score, 0.0)
    assert rates.recall == 1
    assert rates.benign == 1
    assert rates.alarms == pytest.approx(100 / 6)
    assert rates.precision == pytest.approx(1 / 3)
    # 1 hit, 2 false, 5 true negatives, 0 missed: (1*5 - 2*0) / sqrt(3 * 1 * 7 * 5)
    assert rates.mcc == pytest.approx(5 / 105**0.5)


def test_minimal_pairs_want_a_strictly_higher_score(folder: Path) -> None:
    alike = [hit("d.v1", "tgt", 0), hit("d.v0", "tgt", 0)]
    assert figures.minimal_pairs(planted.units(folder, alike), Unit.score) == 0
    assert figures.minimal_pairs(planted.units(folder, alike[:1]), Unit.score) == 1


def test_recall_at_a_rate_of_alarms(folder: Path) -> None:
    loud = [hit("d.v1", "tgt", 0, 0.5), hit("d.v0", "tgt", 3, 0.8)]
    units = planted.units(folder, loud)
    assert figures.recall_at(units, Unit.score, 1) == 0
    assert figures.recall_at(units, Unit.score, 20) == 1


def test_severities_can_be_told_apart(folder: Path) -> None:
    (error,) = [
        u
        for u in planted.units(folder, [hit("d.v1", "tgt", 0, severity="note")])
        if u.kind == "error"
    ]
    assert error.score(("error", "warning")) == 0
    assert error.score(("note",)) == 0.9


def test_the_table_prints_and_the_findings_can_be_read_again(folder: Path) -> None:
    hits = [hit("d.v1", "tgt", 0)]
    assert any("number" in line for line in table.lines(planted.units(folder, hits), rounds=5))
    table.write_hits(folder / "found.jsonl", hits)
    assert next(planted.read_jsonl(folder / "found.jsonl"))["severity"] == "critical"


def test_a_line_that_is_no_json_is_named(folder: Path) -> None:
    (folder / "gold.jsonl").write_text('{"doc": "d.v0"}\n{oops\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:2: not JSON"):
        planted.units(folder, [])
