"""The page on languages, and the command that prints its first table."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qa import languages
from qa.cli.languages import HEAD, command, rows
from qa.embed.static import BUNDLED

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not BUNDLED.is_dir(), reason="needs the bundled model")


def test_the_page_has_the_tables_of_today() -> None:
    # In a process of its own: what Babel gives for a month depends on what was asked of it before.
    tool = [sys.executable, str(ROOT / "tools" / "languages.py"), "--check"]
    done = subprocess.run(tool, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def test_every_language_with_a_file_has_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    found = {row[0]: dict(zip(HEAD, row, strict=True)) for row in rows()}
    assert set(found) == set(languages.codes())
    assert [found[code]["model"] for code in ("id", "pl", "zh")] == [
        "meaning",
        "aligning",
        "nothing",
    ]
    assert [found[code]["names"] for code in ("uk", "fr", "ru", "de")] == [
        "yes",
        "as they are",
        "no",
        "no",
    ]
    command()
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(found)
