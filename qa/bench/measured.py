"""What each rule was measured to do, kept in a file that `qa explain` and docs/checks.md read."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from qa.bench.planted import Unit
from qa.problems import InputError
from qa.records import SEVERITIES

OWN = 0.05
"""A rule answers for a type of error if it finds this share of it, and no rule finds more."""


def of_rules(units: Sequence[Unit]) -> dict[str, Any]:
    """By rule: alarms on 100 clean pairs, and what it found of the errors that it answers for.

    Three figures each, counting errors, then warnings too, then all. `types` gives the number of
    errors of each such type first.
    """
    clean = [unit for unit in units if unit.kind == "clean"]
    by_type: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.kind == "error":
            by_type[unit.type].append(unit)
    shares = {name: _by_rule(group) for name, group in sorted(by_type.items())}
    owners = {name: _owner(found) for name, found in shares.items()}
    alarms = _by_rule(clean)
    rules = sorted(alarms.keys() | set(filter(None, owners.values())))
    return {
        rule: {
            "alarms": [round(100 * share, 3) for share in alarms.get(rule, [0.0] * 3)],
            "types": {
                name: [len(by_type[name]), *(round(s, 4) for s in shares[name][rule])]
                for name, owner in owners.items()
                if owner == rule
            },
        }
        for rule in rules
    }


def _by_rule(units: Iterable[Unit]) -> dict[str, list[float]]:
    """The share of units that each rule flags: as errors, with warnings, with notes."""
    units = list(units)
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(SEVERITIES))
    for unit in units:
        worst: dict[str, int] = {}
        for hit in unit.hits:
            grade = SEVERITIES.index(hit.severity)
            worst[hit.rule] = min(grade, worst.get(hit.rule, grade))
        for rule, grade in worst.items():
            for level in range(grade, len(SEVERITIES)):
                counts[rule][level] += 1
    return {rule: [n / len(units) for n in row] for rule, row in counts.items()}


def _owner(found: dict[str, list[float]]) -> str:
    """The rule that finds most of a type, warnings before notes; "" where none finds enough."""
    best = max(found, key=lambda rule: (found[rule][1], found[rule][2], rule), default="")
    return best if best and found[best][2] >= OWN else ""


def write(path: Path, name: str, about: dict[str, str], units: Sequence[Unit]) -> None:
    """Put the figures of one set of gold data, under its name, into the file."""
    try:
        sets = json.loads(path.read_text("utf-8"))["sets"] if path.is_file() else {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"not a file of figures: {error}", str(path)) from None
    kinds = {kind: sum(u.kind == kind for u in units) for kind in ("error", "clean", "benign")}
    sets[name] = {**about, "units": kinds, "rules": of_rules(units)}
    temporary = path.with_name(path.name + ".part")
    text = json.dumps({"sets": dict(sorted(sets.items()))}, ensure_ascii=False, indent=1)
    temporary.write_text(text + "\n", "utf-8")
    temporary.replace(path)
