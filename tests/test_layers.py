"""Data flows one way: no module may import one that stands later in the flow."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "qa"
FLOOR = ["records", "problems", "languages", "settings", "proper", "initials", "fingerprint"]
"""What every stage may know; each of these knows only what stands before it."""
STAGES = {
    "read",
    "glossary",
    "segment",
    "facts",
    "embed",
    "align",
    "checks",
    "report",
    "conditions",
    "gate",
    "score",
    "signature",
    "changes",
    "suppress",
    "odd",
}
TOP = {
    "flow",
    "folders",
    "history",
    "match",
    "scale",
    "alone",
    "units",
    "trusted",
    "bench",
    "cli",
    "__init__",
    "__main__",
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The stage that a file belongs to: the first part of its path under qa/."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    """The rooms of qa/ that a file imports, at the top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "qa":
            names |= {f"qa.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import; write it in full"
            names.add(node.module)
    return {name.split(".")[1] for name in names if name.startswith("qa.")} - {"__version__"}


def allowed(stage: str) -> set[str]:
    if stage in FLOOR:
        return set(FLOOR[: FLOOR.index(stage) + 1])
    return {*FLOOR, stage}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_never_point_back(path: Path) -> None:
    stage = room(path)
    if stage in TOP:
        assert stage == "cli" or "cli" not in imported_rooms(path) or stage == "__main__"
        return
    assert stage in STAGES.union(FLOOR), f"{stage}: say in this test where the new room stands"
    back = imported_rooms(path) - allowed(stage)
    assert not back, f"qa/{stage} may know {sorted(allowed(stage))}, but imports {sorted(back)}"
