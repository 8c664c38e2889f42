from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa.cli import _pager

Qa = Callable[..., Any]
STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"


def test_the_whole_story_is_shown(qa: Qa) -> None:
    run = qa("diff", STORY, "--width", "120")
    assert run.code == 1
    assert "⟦MoE⟧" in run.out
    assert "Foto: Bloomberg" in run.out
    assert "ACR001" in run.out


def test_only_findings(qa: Qa) -> None:
    run = qa("diff", STORY, "--only-findings")
    assert "⟦MoE⟧" in run.out
    assert "Foto: Bloomberg" not in run.out
    assert "pairs without a finding" in run.out


def test_the_pager_is_the_readers_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", f"'{sys.executable}' -c pass")
    assert _pager.pager() == [sys.executable, "-c", "pass"]
    monkeypatch.setenv("QA_PAGER", "cat")
    assert _pager.pager() == []
    monkeypatch.setenv("QA_PAGER", "")
    assert _pager.pager() == []
    monkeypatch.setenv("QA_PAGER", "'unclosed")
    assert _pager.pager() == []


def test_what_does_not_fit_goes_through_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    got = tmp_path / "got"
    save = f"import sys, pathlib; pathlib.Path({str(got)!r}).write_bytes(sys.stdin.buffer.read())"
    monkeypatch.setattr(_pager, "pager", lambda: [sys.executable, "-c", save])
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    _pager.show("слово\n" * 500)
    assert got.read_text(encoding="utf-8") == "слово\n" * 500
