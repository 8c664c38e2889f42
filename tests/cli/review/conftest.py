from __future__ import annotations

from pathlib import Path

import pytest
import reviewing

from qa.cli._review.session import Session


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a story that is a project of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("qa.cli._judging.author", lambda: "Rena")
    return reviewing.story(tmp_path / "bank")


@pytest.fixture
def session(folder: Path) -> Session:
    return reviewing.session(folder)
