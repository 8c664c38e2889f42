"""Our XLIFF and TMX, read by translate-toolkit, which lives in an environment of its own.

`make bench-peers` sets that up; QA_TRANSLATE_TOOLKIT names the Python of another one.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from made_reports import SOURCE, TARGET, full, outcome

from qa import report
from qa.report import Look

PYTHON = Path(
    os.environ.get("QA_TRANSLATE_TOOLKIT", Path(__file__).parents[2] / ".venv-peers/bin/python")
)
PROGRAM = """
import importlib, json, sys
module, name, file = sys.argv[1:]
store = getattr(importlib.import_module(f"translate.storage.{module}"), name).parsefile(file)
print(json.dumps([[str(u.source), str(u.target or "")] for u in store.units]))
"""


def units(form: str, module: str, name: str, folder: Path) -> list[list[str]]:
    """Source and target of each unit, as translate-toolkit sees them."""
    if not PYTHON.is_file():
        pytest.skip("no environment with translate-toolkit")
    file = folder / f"report.{form}"
    file.write_text(report.writer(form).render(outcome(full()), Look()), "utf-8")
    ran = subprocess.run(
        [PYTHON, "-c", PROGRAM, module, name, file], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    read: list[list[str]] = json.loads(ran.stdout)
    return read


def test_it_reads_our_memory(tmp_path: Path) -> None:
    read = units("tmx", "tmx", "tmxfile", tmp_path)
    assert read == [
        [SOURCE[0], TARGET[0]],
        [SOURCE[1], TARGET[1]],
        [SOURCE[3], TARGET[2]],
    ]


def test_it_reads_the_words_around_our_markers(tmp_path: Path) -> None:
    """Notes of a unit, where XLIFF 2 has them, it does not look for."""
    read = units("xliff", "xliff2", "Xliff2File", tmp_path)
    assert len(read) == 5
    assert read[1] == [SOURCE[1], TARGET[1]]
