from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from qa.cli import app
from qa.problems import InputError

LINES = ["one house", "two rivers", "three roads"]


def test_bench_is_a_group_of_commands() -> None:
    result = CliRunner().invoke(app(), ["bench", "--help"])
    assert result.exit_code == 0
    assert "retrieval" in result.output


def test_unequal_files_are_refused(tmp_path: Path) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_text("\n".join(LINES))
    target.write_text("\n".join(LINES[:2]))
    result = CliRunner().invoke(app(), ["bench", "retrieval", str(source), str(target)])
    assert isinstance(result.exception, InputError)
    assert "2 lines" in str(result.exception)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff"])
def test_files_that_are_no_text_are_refused(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(content)
    result = CliRunner().invoke(app(), ["bench", "retrieval", str(source), str(source)])
    assert isinstance(result.exception, InputError)


def test_models_are_listed() -> None:
    result = CliRunner().invoke(app(), ["models"])
    assert result.exit_code == 0
    assert "LaBSE" in result.output
