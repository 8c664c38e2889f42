"""The baseline: what was there when the tool was turned on. A machine wrote it, nobody judged it.

One line a fingerprint, with its rule, its story and how often it occurs. Counts may only fall.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qa.problems import InputError
from qa.settings import line_of, read_toml
from qa.settings.table import unknown
from qa.suppress.entries import quoted

FILE = "qa-baseline.toml"
HEAD = (
    "# Findings that were there when this was made; `qa check` sets them aside. Written by\n"
    "# `qa baseline create`; `qa baseline update` and `prune` only ever lower its counts.\n"
)
KEYS = ("rule", "story", "count")


@dataclass(frozen=True, slots=True)
class Debt:
    """One line: findings of one fingerprint, `count` times in the whole repository."""

    fingerprint: str
    rule: str
    story: str = ""
    count: int = 1


def read(file: Path) -> tuple[Debt, ...]:
    """The lines of a baseline. `InputError` names file and line of what is wrong."""
    found = []
    for key, values in read_toml(file).items():
        try:
            found.append(_debt(key, values))
        except ValueError as error:
            raise InputError(f"{key}: {error}", str(file), line_of(file, key)) from None
    return tuple(found)


def _debt(key: str, values: Any) -> Debt:
    if not re.fullmatch(r"[0-9a-f]{16}", key) or not isinstance(values, dict):
        raise ValueError('expected FINGERPRINT = { rule = "...", story = "...", count = 1 }')
    for name in values:
        if name not in KEYS:
            raise ValueError(unknown(name, KEYS, "key"))
    rule, story, count = (values.get(n, d) for n, d in zip(KEYS, ("", "", 1), strict=True))
    if not (isinstance(rule, str) and isinstance(story, str) and rule):
        raise ValueError("rule and story must be strings")
    if type(count) is not int or count < 1:
        raise ValueError(f"count: expected a whole number from 1 up, not {count!r}")
    return Debt(key, rule, story, count)


def render(debts: Iterable[Debt]) -> str:
    """The text of a baseline with these lines, sorted by story, rule and fingerprint."""
    ordered = sorted(debts, key=lambda d: (d.story, d.rule, d.fingerprint))
    lines = [
        f"{d.fingerprint} = {{ rule = {quoted(d.rule)}, story = {quoted(d.story)}, "
        f"count = {d.count} }}\n"
        for d in ordered
    ]
    return HEAD + "\n" + "".join(lines)


def gathered(found: Iterable[Debt]) -> tuple[Debt, ...]:
    """Single findings to lines: those of one fingerprint are counted."""
    first: dict[str, Debt] = {}
    counts: Counter[str] = Counter()
    for debt in found:
        first.setdefault(debt.fingerprint, debt)
        counts[debt.fingerprint] += debt.count
    return tuple(
        Debt(d.fingerprint, d.rule, d.story, counts[d.fingerprint]) for d in first.values()
    )


def pruned(old: Iterable[Debt], now: Iterable[Debt]) -> tuple[Debt, ...]:
    """The old lines as far as they are still found, their counts lowered to what is found."""
    counts = {debt.fingerprint: debt.count for debt in now}
    return tuple(
        replace(d, count=min(d.count, counts[d.fingerprint]))
        for d in old
        if d.fingerprint in counts
    )


def updated(old: Iterable[Debt], now: Iterable[Debt]) -> tuple[Debt, ...]:
    """What is found now, edited sentences included, if no story has more of any rule.

    Raises `InputError` where a count would rise: debt is only ever paid off.
    """
    before, after = tuple(old), tuple(now)
    kept = pruned(before, after)
    room = _totals(before, kept)
    for place, more in _totals(after, kept).items():
        if more > room.get(place, 0):
            story, rule = place
            what = f"{rule} in {story or 'this project'}"
            raise InputError(
                f"{more} new of {what} where {room.get(place, 0)} went: a baseline only shrinks"
            )
    return after


def _totals(debts: Iterable[Debt], less: Iterable[Debt]) -> Mapping[tuple[str, str], int]:
    """Findings by story and rule that are in the first and not in the second."""
    taken = {debt.fingerprint: debt.count for debt in less}
    totals: Counter[tuple[str, str]] = Counter()
    for debt in debts:
        totals[debt.story, debt.rule] += debt.count - taken.get(debt.fingerprint, 0)
    return totals
