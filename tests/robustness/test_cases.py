"""Each row of docs/robustness.md, made and run: what the tool says, how it ends, and no harm."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from cli.conftest import Qa
from cli.conftest import qa as qa
from robustness import making

ROOT = Path(__file__).parents[2]
GROUPS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("cases.toml").read_text("utf-8")
)["group"]
CASES = [case for group in GROUPS for case in group["case"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["make"])
def test_bad_input(
    case: dict[str, Any], qa: Qa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = making.Box(tmp_path / "box", monkeypatch, [])
    box.folder.mkdir()
    arguments = getattr(making, case["make"])(box)
    before = {path.name for path in box.folder.iterdir()}
    try:
        run = qa(*arguments)
    finally:
        for undo in reversed(box.after):
            undo()
    said = " ".join((run.err if run.code not in (0, 1) else run.out).split())
    if run.code == 3 and not run.err:
        said = " ".join(run.out.split())
    assert run.code == case["code"], (run.err, run.out)
    if not case["says"].startswith("("):
        assert case["says"] in said
    assert "\u202e" not in run.out + run.err
    assert len(run.err.splitlines()) == (run.code in (2, 3, 130) and bool(run.err))
    assert {path.name for path in box.folder.iterdir()} == before
    if "report.json" in before:
        assert (box.folder / "report.json").read_text("utf-8") == "old"


def test_each_maker_has_a_row() -> None:
    made = {n for n, f in vars(making).items() if getattr(f, "__annotations__", {}).get("return")
            == "Arguments" and not n.startswith("_")}  # fmt: skip
    assert made == {case["make"] for case in CASES}


def test_the_page_is_what_the_cases_say() -> None:
    command = [sys.executable, "tools/robustness.py", "--check"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
