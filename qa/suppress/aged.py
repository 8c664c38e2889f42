"""Which entries no longer meet a finding, and why.

An entry is called stale only on evidence: its sentence is there in another form, or the run has
looked at everything that the entry could speak of, with its rule, and could judge it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from qa.fingerprint import normal, sentences
from qa.records import Report, Stale, Why
from qa.suppress.book import Book, Page, shown
from qa.suppress.entries import Entry

Pair = tuple[str, str]
ALIKE = 60.0
"""The least likeness (0 to 100) at which a sentence of today counts as an old one, edited."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run has looked at: whole folders, and with which rules (by name and by code)."""

    folders: tuple[Path, ...] = ()
    rules: frozenset[str] = frozenset()

    def holds(self, folder: Path) -> bool:
        """Whether all of that folder was looked at."""
        return any(folder.is_relative_to(whole) for whole in self.folders)

    def ran(self, rule: str) -> bool:
        """Whether a rule, or a beginning of codes, was looked for in full; no rule means all."""
        return not rule or any(known.startswith(rule) for known in self.rules)


Used = set[tuple[Path, str]]
"""The entries that met a finding, by file and key."""


class _Pairs:
    """The pairs of sentences of today, ready to be searched."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.all = [
            sentences(report.comparison, bead)
            for report in reports
            for bead in range(len(report.comparison.alignment.beads))
        ]
        self.known = set(self.all)
        self.by_side = [{p[n]: p for p in reversed(self.all) if p[n]} for n in (0, 1)]

    def with_one_side(self, was: Pair, least: float) -> Pair | tuple[()]:
        """The first pair of which one side is as it was and the other at least as alike as that."""
        for side, one in enumerate(was):
            pair = self.by_side[side].get(one)
            if pair and fuzz.ratio(was[1 - side], pair[1 - side]) >= least:
                return pair
        return ()

    def alike(self, was: Pair) -> Pair | tuple[()]:
        """The pair that is most like the old one, both of its sides being so."""
        sources = [source for source, _ in self.all]
        near = process.extract(was[0], sources, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=20)
        rated = [(score + fuzz.ratio(was[1], self.all[n][1]), -n) for _, score, n in near]
        best = max((rate for rate in rated if rate[0] >= 2 * ALIKE), default=None)
        return self.all[-best[1]] if best else ()


def stale(
    reports: Sequence[Report],
    book: Book,
    scope: Scope,
    used: Used,
    left: Counter[str],
    today: dt.date,
) -> Iterator[Stale]:
    """The entries of all pages that have gone stale, then the lines of baselines."""
    for page in book.pages:
        below = [report for report in reports if page.folder in book.folders_of(report)]
        if not any(report.unjudged for report in below):
            yield from _of_page(page, below, scope, used, today)
    yield from _of_debts(reports, book, scope, left)


def _of_page(
    page: Page, below: Sequence[Report], scope: Scope, used: Used, today: dt.date
) -> Iterator[Stale]:
    whole = scope.holds(page.folder)
    idle = [e for e in page.entries if e.verdict == "accepted" and (page.file, e.key) not in used]
    pairs = _Pairs(below if idle else ())
    for entry in idle:
        was = (normal(entry.source), normal(entry.target))
        why, now = _aged(entry, was, pairs, whole or _stood(entry, below), scope, today)
        if why:
            old = was if entry.scope == "finding" else ()
            yield Stale(page.where(entry), entry.rule, entry.key, why, entry.reason, old, now)


def _stood(entry: Entry, below: Iterable[Report]) -> bool:
    """Whether both sentences are known to have been in the texts of one of these reports."""
    every = (report.comparison.changed for report in below if entry.scope == "finding")
    return any(
        normal(entry.source) in changed[0].before and normal(entry.target) in changed[1].before
        for changed in every
        if changed
    )


def _aged(
    entry: Entry, was: Pair, pairs: _Pairs, whole: bool, scope: Scope, today: dt.date
) -> tuple[Why | None, Pair | tuple[()]]:
    """Why an entry that met no finding is stale (None: nothing says that it is); the new pair."""
    narrow = entry.scope == "finding"
    there = narrow and was in pairs.known
    if entry.expired(today) and (whole or there):
        return "expired", ()
    if there or not narrow:
        return ("unused" if (whole or there) and scope.ran(entry.rule) else None), ()
    now = pairs.with_one_side(was, 0.0 if whole else ALIKE) or (pairs.alike(was) if whole else ())
    return ("changed" if now else "gone" if whole else None), now


def _of_debts(
    reports: Sequence[Report], book: Book, scope: Scope, left: Counter[str]
) -> Iterator[Stale]:
    for file, debts in book.debts:
        below = [report for report in reports if file.parent in book.folders_of(report)]
        if any(report.unjudged for report in below):
            continue
        for debt in debts:
            whole = scope.holds(file.parent / debt.story)
            if left[debt.fingerprint] > 0 and whole and scope.ran(debt.rule):
                yield Stale(shown(file), debt.rule, debt.fingerprint, "unused")
