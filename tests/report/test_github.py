from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, full, outcome, saying, unjudged

from qa.cli import _print
from qa.records import Report
from qa.report import Look, github
from qa.report._untrusted import safe

COMMAND = re.compile(r"::(?P<level>\w+) (?P<properties>[^:]*)::(?P<data>.*)")


def commands(*reports: Report) -> list[dict[str, Any]]:
    """The commands as the runner reads them: by lines, escapes undone."""
    seen = []
    for line in github.render(outcome(*reports), Look()).splitlines():
        if match := COMMAND.fullmatch(line):
            named = dict(part.split("=", 1) for part in match["properties"].split(","))
            undone = {key: _undo(value) for key, value in named.items()}
            seen.append({"level": match["level"], "data": _undo(match["data"]), **undone})
    return seen


def _undo(text: str) -> str:
    for escape, char in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def test_a_finding_is_an_annotation() -> None:
    (command,) = commands(found("error"))
    assert command["level"] == "error"
    assert command["file"] == "pairs/bank/uk.txt"
    assert (command["line"], command["col"], command["endColumn"]) == ("2", "6", "28")
    assert command["title"] == "ACR001 acronyms"
    assert command["data"].splitlines()[1] == "id: Laporan ⟦IMF⟧ terbit pada 3 Juni."


def test_levels() -> None:
    levels = [command["level"] for command in commands(found("note", "warning", "error"))]
    assert levels == ["error", "warning", "notice"]


def test_an_omission_has_a_line_and_no_columns() -> None:
    omission = commands(full())[1]
    assert omission["line"] == "2"
    assert "col" not in omission


def test_a_clean_run_has_no_annotations_and_says_so() -> None:
    assert commands(clean()) == []
    assert github.render(outcome(clean()), Look()) == "nothing found; exit 0\n"


def test_what_could_not_be_judged_is_an_annotation() -> None:
    assert commands(unjudged())[0]["data"].startswith("Could not judge: ")


@pytest.mark.parametrize("hostile", ["::error::x", "%0A::add-mask::a", "a,line=9", "a\n::debug::x"])
def test_article_text_is_no_command(hostile: str) -> None:
    (command,) = commands(saying(hostile))
    assert command["file"] == f"pairs/{safe(hostile)}/uk.txt"
    assert command["line"] == "1"
    assert command["title"] == "ACR001 acronyms"


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_is_one_annotation(words: str) -> None:
    assert len(commands(saying(words))) == 1


def test_the_summary_is_a_table() -> None:
    lines = github.summary(outcome(full())).splitlines()
    assert lines[0] == "### parallel-qa: <b>2 errors, 1 warning</b>"
    assert sum(line.startswith("| error |") for line in lines) == 2
    assert "`pairs/bank/uk.txt:2`" in lines[4]


def test_a_long_summary_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "ROWS", 1)
    assert "and 2 more." in github.summary(outcome(full()))


def test_the_summary_is_added_to_the_page_of_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    _print.append_summary("after\n")
    assert page.read_text() == "before\nafter\n"
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    _print.append_summary("never\n")
    assert page.read_text() == "before\nafter\n"
