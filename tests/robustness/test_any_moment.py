"""Ctrl-C at any moment: behind every line of what writes, the old file or the new one is there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import pytest

from qa.cli import _print
from qa.embed import folder as model_folder


def interrupted(act: Callable[[], object], file: str, line: int) -> bool:
    """Do that, with Ctrl-C before the so-manieth line that is run of a file; whether it came."""
    seen, came = 0, False

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal seen, came
        if frame.f_code.co_filename != file:
            return None
        if event == "line":
            seen += 1
            if seen == line:
                came = True
                raise KeyboardInterrupt
        return trace

    old = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    except KeyboardInterrupt:
        pass
    finally:
        sys.settrace(old)
    return came


# A file that is opened in the moment of the interruption is closed by the interpreter.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_report_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    file, line, kept = tmp_path / "report.json", 0, 0
    came = True
    while came:
        line += 1
        file.write_text("old", encoding="utf-8")
        came = interrupted(lambda: _print.save("new", file), _print.__file__, line)
        assert file.read_text("utf-8") in ("old", "new")
        assert list(tmp_path.iterdir()) == [file], line
        kept += file.read_text("utf-8") == "old"
    assert file.read_text("utf-8") == "new"
    assert 5 < kept < line < 100


@pytest.mark.parametrize("there", [True, False])
def test_a_model_is_the_old_one_or_the_new_one(tmp_path: Path, there: bool) -> None:
    folder, line, came = tmp_path / "model", 0, True

    def save(name: str) -> None:
        rows = np.ones((2, 3), np.float32)
        model_folder.save(folder, name, '{"a": 1}', rows, np.array([0, 1]))

    while came:
        line += 1
        if there:
            save("old")
        came = interrupted(lambda: save("new"), model_folder.__file__, line)
        if there or not came:
            assert '"digest"' in (folder / "config.json").read_text("utf-8")
            assert model_folder.digest(folder)
    assert '"name": "new"' in (folder / "config.json").read_text("utf-8")
    assert 20 < line < 200
