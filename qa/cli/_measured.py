"""The measured figures of a rule, in words: for `qa explain` and docs/checks.md."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from qa import checks

FILE = Path(checks.__file__).with_name("figures.json")
HEADING = "Measured"


@cache
def sets() -> dict[str, Any]:
    """What `qa bench errors --figures` has written of each set of gold data, by its name."""
    if not FILE.is_file():
        return {}
    found: dict[str, Any] = json.loads(FILE.read_text("utf-8"))["sets"]
    return found


def introduction() -> str:
    """What was measured, with which model, and when; empty where nothing was."""
    lines = [_about(name, one) for name, one in sets().items()]
    if not lines:
        return ""
    return (
        "Measured (see [figures.md](figures.md)); the figures of the table count what a rule says "
        "as an error, then\nwarnings too, then notes as well:\n\n" + "\n".join(lines) + "\n"
    )


def _about(name: str, one: dict[str, Any]) -> str:
    units = one["units"]
    planted = f", {units['error']:,} with an error" if units["error"] else ""
    return f"- {name}: {units['clean']:,} clean pairs{planted}; {one['model']}; {one['date']}."


def cells(rule: str) -> tuple[str, str]:
    """For the table of all rules: alarms on 100 clean pairs, and the share of errors found."""
    found = [one["rules"].get(rule) for one in sets().values() if one["units"]["error"]]
    if not found:
        return "", ""
    if found[0] is None:
        return "0", ""
    return _row(found[0]["alarms"], 2), _row(_recall(found[0]["types"]), 2)


def body(rule: str) -> str:
    """The lines of the page of one rule; empty where nothing was measured."""
    return "\n\n".join(line for name, one in sets().items() for line in _lines(rule, name, one))


def _lines(rule: str, name: str, one: dict[str, Any]) -> Iterator[str]:
    found = one["rules"].get(rule, {"alarms": [0, 0, 0], "types": {}})
    clean = one["units"]["clean"]
    yield f"{name}, alarms on 100 clean pairs (of {clean:,}): {_levels(found['alarms'])}."
    types = found["types"]
    if types:
        each = ", ".join(f"{kind} {row[2]:.2f} of {row[0]}" for kind, row in types.items())
        yield f"Share of errors found: {_levels(_recall(types))}; with warnings: {each}."
    elif one["units"]["error"]:
        yield "No errors of its kind were planted there, or others speak first: recall unknown."


def _recall(types: dict[str, list[float]]) -> list[float]:
    total = sum(row[0] for row in types.values())
    if not total:
        return []
    return [sum(row[0] * row[level] for row in types.values()) / total for level in (1, 2, 3)]


def _levels(values: list[float]) -> str:
    error, warning, note = values
    return f"{error:.2f} as errors, {warning:.2f} with warnings, {note:.2f} with notes"


def _row(values: list[float], digits: int) -> str:
    return " / ".join(f"{value:.{digits}f}" for value in values)
