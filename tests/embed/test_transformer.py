"""Models by name that are not on this machine: said at once, without the network or torch."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from qa.embed.transformer import TransformerEncoder
from qa.problems import CannotJudge


def test_a_name_without_a_copy_is_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)  # importing it would fail
    with pytest.raises(CannotJudge, match="hf download nosuch/model"):
        TransformerEncoder("nosuch/model")


def test_a_folder_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(CannotJudge, match="no such folder"):
        TransformerEncoder("./nosuch")
