"""Figures of a detector: rates at a threshold, and how well its scores rank.

Definitions: recall = errors flagged / errors; false alarms per 100 = clean units flagged x 100 /
clean units; MCC = Matthews correlation with clean and benign units as negatives; minimal-pair
accuracy = share of edited units scored strictly above their own clean twin.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from qa.bench.planted import Unit

Score = Callable[[Unit], float]


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates at one threshold, each from 0 to 1; `alarms` is per 100 clean units."""

    recall: float
    alarms: float
    benign: float
    precision: float
    mcc: float


def rates(units: Iterable[Unit], score: Score, threshold: float) -> Rates:
    """The rates of flagging every unit whose score reaches the threshold and is above 0."""
    count = {(kind, flag): 0 for kind in ("error", "clean", "benign") for flag in (True, False)}
    for unit in units:
        if unit.kind != "skip":
            count[unit.kind, score(unit) >= threshold and score(unit) > 0] += 1
    hit, miss = count["error", True], count["error", False]
    false = count["clean", True] + count["benign", True]
    true = count["clean", False] + count["benign", False]
    scale = math.sqrt((hit + false) * (hit + miss) * (true + false) * (true + miss))
    return Rates(
        recall=_share(hit, miss),
        alarms=100 * _share(count["clean", True], count["clean", False]),
        benign=_share(count["benign", True], count["benign", False]),
        precision=_share(hit, false),
        mcc=(hit * true - false * miss) / scale if scale else 0.0,
    )


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 0.0


def recall_at(units: Sequence[Unit], score: Score, alarms: float) -> float:
    """Recall at the strictest threshold that gives at most `alarms` false alarms per 100 clean."""
    clean = sorted((score(u) for u in units if u.kind == "clean"), reverse=True)
    allowed = int(alarms * len(clean) / 100)
    threshold = clean[allowed] if allowed < len(clean) else 0.0
    errors = [score(u) for u in units if u.kind == "error"]
    return sum(s > threshold for s in errors) / len(errors) if errors else 0.0


def minimal_pairs(units: Sequence[Unit], score: Score) -> float:
    """Share of edited errors scored strictly above their clean twin."""
    twins = {u.pair: score(u) for u in units if u.kind == "clean" and u.pair and not u.edited}
    known = [
        u for u in units if u.kind == "error" and u.pair in twins and u.type != "addition_sentence"
    ]
    return sum(score(u) > twins[u.pair] for u in known) / len(known) if known else 0.0


def by_type(
    units: Iterable[Unit], score: Score, threshold: float
) -> list[tuple[str, str, int, float]]:
    """(kind, type, number, share flagged) of every type of edit, errors first."""
    groups: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for unit in units:
        if unit.edited and unit.kind in ("error", "benign"):
            flagged = score(unit) >= threshold and score(unit) > 0
            groups["A" if unit.kind == "error" else "B", unit.type].append(flagged)
    names = {"A": "error", "B": "benign"}
    return [
        (names[kind], name, len(flags), sum(flags) / len(flags))
        for (kind, name), flags in sorted(groups.items())
    ]


def interval(
    units: Sequence[Unit], figure: Callable[[Sequence[Unit]], float], rounds: int, seed: int = 1
) -> tuple[float, float]:
    """95 % interval of a figure: percentile bootstrap over base documents."""
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.base].append(unit)
    names, rng = sorted(groups), random.Random(seed)  # noqa: S311 - resampling, no secret
    values = sorted(
        figure([u for name in rng.choices(names, k=len(names)) for u in groups[name]])
        for _ in range(rounds)
    )
    return values[int(0.025 * rounds)], values[min(rounds - 1, int(0.975 * rounds))]
