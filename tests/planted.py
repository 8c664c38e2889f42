"""The story, and the errors planted in copies of it; for tests and for benchmarks."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
STORY = HERE.parent / "pairs" / "znews-deepseek"


@dataclass(frozen=True, slots=True)
class Case:
    """One copy of the story: both texts, and the rule that must speak (or none)."""

    name: str
    source: str
    target: str
    rule: str = ""


def as_it_is() -> Case:
    """The story as published, with its one error."""
    texts = [(STORY / name).read_bytes().decode() for name in ("id.txt", "uk.txt")]
    return Case("as published", *texts, "acronyms")


def corrected() -> Case:
    """The story without its error."""
    return _changed(as_it_is(), {**_table()["correction"], "name": "corrected"})


def cases(kind: str) -> list[Case]:
    """The copies of one kind, "error" or "same"."""
    return [_changed(corrected(), row) for row in _table()[kind]]


def _table() -> dict:
    return tomllib.loads((HERE / "planted.toml").read_text(encoding="utf-8"))


def _changed(case: Case, row: dict) -> Case:
    text = getattr(case, row["side"])
    assert text.count(row["old"]) == 1, f"{row['name']}: {row['old']!r} must stand exactly once"
    texts = {"source": case.source, "target": case.target}
    texts[row["side"]] = text.replace(row["old"], row["new"])
    return Case(row["name"], texts["source"], texts["target"], row.get("rule", ""))
