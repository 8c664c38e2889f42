"""`qa accept --import`: decisions that were made elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import reviewing
from made_reports import saying

from qa import folders
from qa.fingerprint import fingerprints, sentences
from qa.records import Report
from qa.suppress import entries
from qa.suppress.entries import Entry

Qa = Callable[..., Any]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.chdir(tmp_path)
    made = reviewing.report_of(reviewing.story(tmp_path / "bank"))
    monkeypatch.setattr(folders, "check_stories", lambda *_: iter([made]))
    return made


def exported(report: Report, *verdicts: str) -> str:
    """What a page writes for the first findings of a report."""
    made = []
    for finding, mark, verdict in zip(
        report.findings, fingerprints(report), verdicts, strict=False
    ):
        source, target = sentences(report.comparison, finding.bead)
        made.append(
            Entry(mark, finding.check, verdict, source, target, reason="so", date="2026-03-01")
        )
    return entries.render(made)


def judged() -> list[tuple[str, str, str, str]]:
    file = Path("bank") / entries.FILE
    found = entries.read(file) if file.is_file() else ()
    return sorted((e.rule, e.verdict, e.by, e.date) for e in found)


def test_decisions_are_written_beside_their_story(qa: Qa, report: Report) -> None:
    Path("page.toml").write_text(exported(report, "accepted", "confirmed"), encoding="utf-8")
    run = qa("accept", "--import", "page.toml", "bank", "--by", "Rena")
    assert (run.code, run.err) == (0, "")
    assert judged() == [
        ("acronyms", "accepted", "Rena", "2026-03-01"),
        ("omission", "confirmed", "Rena", "2026-03-01"),
    ]
    again = qa("accept", "--import", "page.toml", "bank")
    assert (again.code, again.out) == (0, "")


def test_what_was_judged_otherwise_stands(qa: Qa, report: Report) -> None:
    Path("page.toml").write_text(exported(report, "accepted"), encoding="utf-8")
    qa("accept", "--import", "page.toml", "bank", "--by", "Rena")
    Path("page.toml").write_text(exported(report, "confirmed"), encoding="utf-8")
    run = qa("accept", "--import", "page.toml", "bank", "--by", "Ivo")
    assert "accepted already by Rena" in run.out
    assert judged() == [("acronyms", "accepted", "Rena", "2026-03-01")]


def test_what_is_no_longer_found_is_left_out(qa: Qa, report: Report) -> None:
    Path("page.toml").write_text(exported(saying("lain"), "accepted"), encoding="utf-8")
    run = qa("accept", "--import", "page.toml", "bank")
    assert "no such finding here" in run.out
    assert judged() == []


@pytest.mark.parametrize("text", ["{", 'x.rule = "numbers"', "<<<<<<< HEAD"])
def test_a_file_that_is_none(qa: Qa, report: Report, text: str) -> None:
    Path("page.toml").write_text(text, encoding="utf-8")
    run = qa("accept", "--import", "page.toml", "bank")
    assert run.code == 2
    assert run.err.startswith("qa: page.toml")


def test_something_must_be_asked_for(qa: Qa) -> None:
    run = qa("accept")
    assert run.code == 2
    assert "--import" in run.err
