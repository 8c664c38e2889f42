"""The figures of each rule, worked out by hand on a few units."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.bench import measured
from qa.bench.planted import Hit, Unit
from qa.problems import InputError


def unit(kind: str, name: str, *hits: tuple[str, str]) -> Unit:
    found = tuple(Hit("d", "tgt", 0, 0.5, rule, severity) for rule, severity in hits)
    return Unit(kind, name, "d", found, "", kind == "error")


UNITS = [
    unit("clean", "clean"),
    unit("clean", "clean", ("dates", "warning"), ("numbers", "note")),
    unit("clean", "clean", ("dates", "warning"), ("dates", "error")),
    unit("clean", "clean"),
    unit("error", "date_day", ("dates", "error")),
    unit("error", "date_day", ("dates", "note"), ("numbers", "note")),
    unit("error", "unit"),
]


def test_figures_count_errors_then_warnings_then_notes() -> None:
    found = measured.of_rules(UNITS)
    assert found["dates"]["alarms"] == [25.0, 50.0, 50.0]
    assert found["numbers"]["alarms"] == [0.0, 0.0, 25.0]


def test_a_type_belongs_to_the_rule_that_finds_most_of_it_and_one_nobody_finds_to_none() -> None:
    found = measured.of_rules(UNITS)
    assert found["dates"]["types"] == {"date_day": [2, 0.5, 0.5, 1.0]}
    assert found["numbers"]["types"] == {}


def test_a_file_keeps_the_figures_of_other_sets(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    for name, units in (("one", UNITS), ("two", UNITS[:4]), ("two", UNITS[:1])):
        measured.write(file, name, {"model": "m"}, units)
    sets = json.loads(file.read_text("utf-8"))["sets"]
    assert sets["one"]["units"] == {"error": 3, "clean": 4, "benign": 0}
    assert sets["two"] == {
        "model": "m",
        "units": {"error": 0, "clean": 1, "benign": 0},
        "rules": {},
    }


def test_a_file_of_something_else_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_text("[1]")
    with pytest.raises(InputError, match="not a file of figures"):
        measured.write(file, "one", {}, UNITS)
    assert file.read_text() == "[1]"
