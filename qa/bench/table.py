"""What `qa bench errors` prints, and the findings file that other scorers read."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from qa.bench import figures
from qa.bench.planted import Hit, Unit

LEVELS = {
    "error": ("error",),
    "error, warning": ("error", "warning"),
    "all": ("error", "warning", "note"),
}


def write_hits(path: Path, hits: Iterable[Hit]) -> None:
    """Write one JSON object a hit: doc, side, sent (a line from 0), score, type, severity."""
    grade = {"error": "critical", "warning": "major", "note": "minor"}
    rows = [
        {
            "doc": hit.doc,
            "side": hit.side,
            "sent": hit.line,
            "score": round(hit.score, 4),
            "type": hit.rule,
            "severity": grade[hit.severity],
        }
        for hit in hits
    ]
    temporary = path.with_name(path.name + ".part")
    temporary.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    temporary.replace(path)


def lines(units: Sequence[Unit], rounds: int) -> Iterator[str]:
    """The tables: overall by least severity, by rule, by type of error."""
    kinds = {k: sum(u.kind == k for u in units) for k in ("error", "clean", "benign")}
    yield ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    yield from _overall(units, rounds)
    yield from _by_rule(units)
    yield from _by_type(units)


def _overall(units: Sequence[Unit], rounds: int) -> Iterator[str]:
    yield ""
    yield f"{'flagged at':16}{'recall':>8}{'alarms/100':>12}{'benign':>8}{'MCC':>8}"
    for name, keep in LEVELS.items():
        r = figures.rates(units, partial(Unit.score, keep=keep), 0.0)
        yield f"{name:16}{r.recall:8.3f}{r.alarms:12.2f}{r.benign:8.3f}{r.mcc:8.3f}"
    ranked: dict[str, Callable[[Sequence[Unit]], float]] = {
        "recall at 1 alarm / 100": lambda us: figures.recall_at(us, Unit.score, 1),
        "recall at 2 alarms / 100": lambda us: figures.recall_at(us, Unit.score, 2),
        "minimal pairs, strict": lambda us: figures.minimal_pairs(us, Unit.score),
        "MCC, errors and warnings": lambda us: figures.rates(us, _warned, 0.0).mcc,
    }
    yield ""
    for name, figure in ranked.items():
        low, high = figures.interval(units, figure, rounds) if rounds else (0.0, 0.0)
        around = f"  [{low:.3f} {high:.3f}]" if rounds else ""
        yield f"{name:26}{figure(units):.3f}{around}"


def _warned(unit: Unit) -> float:
    return unit.score(("error", "warning"))


def _by_rule(units: Sequence[Unit]) -> Iterator[str]:
    clean = [u for u in units if u.kind == "clean"]
    errors = [u for u in units if u.kind == "error"]
    alarms: dict[tuple[str, str], int] = defaultdict(int)
    found: dict[tuple[str, str], int] = defaultdict(int)
    for group, count in ((clean, alarms), (errors, found)):
        for unit in group:
            for key in {(h.rule, h.severity) for h in unit.hits}:
                count[key] += 1
    yield ""
    yield f"{'rule':18}{'severity':10}{'alarms/100 clean':>18}{'errors hit':>12}"
    for rule, severity in sorted(alarms.keys() | found.keys()):
        rate = 100 * alarms[rule, severity] / max(1, len(clean))
        yield f"{rule:18}{severity:10}{rate:18.2f}{found[rule, severity]:12}"


def _by_type(units: Sequence[Unit]) -> Iterator[str]:
    yield ""
    yield f"{'':8}{'type':26}{'n':>5}{'errors':>8}{'+ warnings':>12}{'all':>8}"
    tables = [
        figures.by_type(units, partial(Unit.score, keep=keep), 0.0) for keep in LEVELS.values()
    ]
    for rows in zip(*tables, strict=True):
        kind, name, number, _ = rows[0]
        yield f"{kind:8}{name:26}{number:5}{rows[0][3]:8.2f}{rows[1][3]:12.2f}{rows[2][3]:8.2f}"
