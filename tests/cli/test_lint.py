"""`qa lint` on whole texts, through every stage."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Qa = Callable[..., Any]
AGAINST_ITSELF = (
    "Pabrik itu ditutup tahun lalu.\nJumlah karyawannya melonjak dari 900 menjadi 40 orang.\n"
)
IN_ORDER = "Pabrik itu ditutup tahun lalu.\nJumlah karyawannya turun dari 900 menjadi 40 orang.\n"


@pytest.fixture
def text(tmp_path: Path) -> Callable[[str], Path]:
    def write(content: str) -> Path:
        file = tmp_path / "text.id.txt"
        file.write_text(content, "utf-8")
        return file

    return write


def test_figures_against_their_word_are_found(qa: Qa, text: Callable[[str], Path]) -> None:
    run = qa("lint", text(AGAINST_ITSELF), "--lang", "id", "--output-format", "json")
    (finding,) = json.loads(run.out)["reports"][0]["findings"]
    assert finding["check"] == "direction"
    assert finding["target"]["line"] == 2
    assert run.code == 0


def test_a_warning_fails_where_that_is_wanted(qa: Qa, text: Callable[[str], Path]) -> None:
    assert qa("lint", text(AGAINST_ITSELF), "--lang", "id", "--fail-on", "warning").code == 1


def test_a_text_in_order_is_quiet(qa: Qa, text: Callable[[str], Path]) -> None:
    run = qa("lint", text(IN_ORDER), "--lang", "id")
    assert run.code == 0
    assert "nothing found" in run.out
    assert "nothing here" not in run.out


def test_doubled_words_and_open_quotations_are_found(qa: Qa, text: Callable[[str], Path]) -> None:
    run = qa("lint", text("Harga di di pasar (naik tajam.\n"), "--lang", "id")
    assert "DBL001" in run.out
    assert "BRA001" in run.out


def test_a_file_that_is_missing_is_a_usage_error(qa: Qa, tmp_path: Path) -> None:
    assert qa("lint", tmp_path / "none.txt").code == 2


def test_sentences_are_counted_and_no_aligner_is_named(qa: Qa, text: Callable[[str], Path]) -> None:
    run = qa("lint", text(IN_ORDER), "--lang", "id")
    assert "2 sentences" in run.out
    assert "pairs" not in run.out
    assert "aligner" not in run.out


def test_a_comment_accepts_what_is_found_behind_it(qa: Qa, tmp_path: Path) -> None:
    text = "Harga beras naik naik di pasar Surabaya sejak hari Senin, kata para pedagang di sana.\n"
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    assert qa("lint", file, "--lang", "id", "--fail-on", "note").code == 1
    file.write_text(f"<!-- qa: accept doubled: as it was said -->\n{text}", encoding="utf-8")
    assert qa("lint", file, "--lang", "id", "--fail-on", "note").code == 0


def test_a_language_without_data_is_told_of(qa: Qa, text: Callable[[str], Path]) -> None:
    run = qa("lint", text("Taman itu itu indah.\n"), "--lang", "zz")
    assert "no data for language 'zz'" in run.out
    assert "stands twice" in run.out
    assert "no data" not in qa("lint", text("Taman itu indah.\n"), "--lang", "id").out
