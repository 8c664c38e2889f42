from __future__ import annotations

import csv

from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, tsv


def rows(*reports: Report) -> list[dict[str, str]]:
    shown = tsv.render(outcome(*reports), Look())
    return list(csv.DictReader(shown.split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_a_row_a_bead() -> None:
    seen = rows(full())
    assert len(seen) == 5
    assert seen[1]["source"] == "Laporan IMF terbit pada 3 Juni."
    assert seen[1]["target"] == "Звіт Міжнародного фонду миру вийшов 3 червня."
    assert seen[1]["findings"] == "ACR001"
    assert (seen[2]["source_segments"], seen[2]["target_segments"]) == ("3", "")
    assert (seen[2]["target"], seen[2]["similarity"]) == ("", "")
    assert seen[3]["posterior"] == "0.5500"


def test_what_is_no_pair_of_versions_has_no_alignment() -> None:
    assert rows(unjudged()) == []


def test_a_cell_is_no_formula() -> None:
    assert rows(saying("=1+1"))[0]["target"] == "'=1+1"


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_no_text_breaks_a_row(words: str) -> None:
    (row,) = rows(saying(words))
    assert row.keys() == set(tsv.COLUMNS)
    assert None not in row.values()
