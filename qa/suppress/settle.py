"""Sets findings aside that were accepted or stand in the baseline. No finding is ever lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qa.fingerprint import fingerprints, normal, sentences
from qa.records import (
    SIDES,
    Alignment,
    Comparison,
    Finding,
    Report,
    Stale,
    Suppression,
    Version,
)
from qa.settings import Rooted
from qa.suppress import aged, inline
from qa.suppress.book import Book, Page, Shelf
from qa.suppress.entries import Entry


def settle(
    reports: Sequence[Report],
    book: Book,
    scope: aged.Scope,
    codes: Mapping[str, str],
    today: dt.date,
) -> tuple[tuple[Report, ...], tuple[Stale, ...]]:
    """The reports with what is accepted set aside, and the entries that have gone stale.

    `scope` says what the run has looked at, `codes` leads from the name of each check to its code.
    """
    settling = Settling(codes, today, book)
    settled = tuple(map(settling.take, reports))
    return settled, settling.stale(scope)


class Settling:
    """The same for reports that come one by one and are not all kept.

    What is kept is what staleness may turn on: a line for each pair that could not be judged, the
    comments that accept something, and the sentences of pairs below a file of acceptances in
    which some sentences have met nothing yet.
    """

    def __init__(
        self, codes: Mapping[str, str], today: dt.date, shelf: Shelf | Book | None = None
    ) -> None:
        self._codes, self._today, self._shelf = codes, today, shelf or Shelf()
        self._used: aged.Used = set()
        self._heard: set[inline.Consented] = set()
        self._left: Counter[str] = Counter()
        self._counted: set[Path] = set()
        self._kept: list[Report] = []

    def take(self, report: Report) -> Report:
        """The report with what is accepted set aside. Raises `InputError` for a broken file."""
        book = self._shelf.near(report)
        for file, debts in book.debts:
            if file not in self._counted:
                self._counted.add(file)
                self._left.update({debt.fingerprint: debt.count for debt in debts})
        said = inline.Said(report, self._codes, self._heard)
        pages = book.concerning(report)
        settled = _Judge(report, pages, self._codes, self._today, self._used, said).settled(
            self._left
        )
        if (kept := self._remainder(settled, pages)) is not None:
            self._kept.append(kept)
        return settled

    def stale(self, scope: aged.Scope) -> tuple[Stale, ...]:
        """The entries that have gone stale, once all reports were taken."""
        book = self._shelf.whole(self._kept)
        stale = aged.stale(self._kept, book, scope, self._used, self._left, self._today)
        return (*stale, *inline.stale(self._kept, self._codes, scope, self._heard))

    def _remainder(self, report: Report, pages: Sequence[Page]) -> Report | None:
        """What must be kept of a report; None for nothing."""
        idle = any(
            entry.scope == "finding" and (page.file, entry.key) not in self._used
            for page in pages
            for entry in page.entries
            if entry.verdict == "accepted"
        )
        pair, bare = report.comparison, replace(report, findings=(), suppressed=())
        if idle:
            return bare
        consents = pair.source.article.consents or pair.target.article.consents
        if not (report.unjudged or consents):
            return None
        sides = (replace(v.article, text="", marks=()) for v in (pair.source, pair.target))
        source, target = (Version(article, ()) for article in sides)
        return replace(bare, comparison=Comparison(source, target, Alignment(())))


class _Judge:
    """What the pages that concern a report say of its findings."""

    def __init__(
        self,
        report: Report,
        pages: Sequence[Page],
        codes: Mapping[str, str],
        today: dt.date,
        used: aged.Used,
        said: inline.Said,
    ) -> None:
        self.report, self.codes, self.used, self.said = report, codes, used, said
        self.entries = [
            (page, entry)
            for page in pages
            for entry in page.entries
            if entry.verdict == "accepted" and not entry.expired(today)
        ]
        self.by_key = {e.key: (p, e) for p, e in reversed(self.entries) if e.scope == "finding"}
        self.wide = [(p, e) for p, e in self.entries if e.scope != "finding"]

    def settled(self, left: Counter[str]) -> Report:
        """The report with its findings told apart; lines of the baseline that serve are used up."""
        standing, aside = [], list(self.report.suppressed)
        marks = fingerprints(self.report)
        for finding, mark in zip(self.report.findings, marks, strict=True):
            owed = _owed(finding, mark, left)  # also of what was accepted since: it is paid
            suppression = self._accepted(finding, mark) or owed
            if suppression:
                aside.append(suppression)
            else:
                standing.append(finding)
        return replace(self.report, findings=tuple(standing), suppressed=tuple(aside))

    def _accepted(self, finding: Finding, mark: str) -> Suppression | None:
        if said := self.said.of(finding):
            where = f"{said.path}:{said.line}"
            return Suppression(finding, mark, "accepted", said.reason, where=where, inline=True)
        for page, entry in self._candidates(finding, mark):
            self.used.add((page.file, entry.key))
            where = page.where(entry)
            return Suppression(finding, mark, "accepted", entry.reason, entry.by, entry.date, where)
        return None

    def _candidates(self, finding: Finding, mark: str) -> Iterator[tuple[Page, Entry]]:
        if mark in self.by_key:
            yield self.by_key[mark]
        yield from ((page, entry) for page, entry in self.wide if self._fits(page, entry, finding))

    def _fits(self, page: Page, entry: Entry, finding: Finding) -> bool:
        code = self.codes.get(finding.check, "")
        if entry.rule and entry.rule != finding.check and not code.startswith(entry.rule):
            return False
        pair = self.report.comparison
        if entry.path:
            rooted = Rooted(str(page.folder), entry.path)
            if not any(rooted.fits(v.article.path) for v in (pair.source, pair.target)):
                return False
        return not entry.token or self._has_token(entry, finding)

    def _has_token(self, entry: Entry, finding: Finding) -> bool:
        """Whether a span of the finding is the token, the other side having the counterpart."""
        pair = self.report.comparison
        said = sentences(pair, finding.bead)
        for number, span in enumerate((finding.source_span, finding.target_span)):
            text = pair.version(SIDES[number]).article.text
            words = normal(text[span.start : span.end]) if span else ""
            if words.casefold() == normal(entry.token).casefold():
                return normal(entry.counterpart).casefold() in said[1 - number].casefold()
        return False


def _owed(finding: Finding, mark: str, left: Counter[str]) -> Suppression | None:
    if left[mark] < 1:
        return None
    left[mark] -= 1
    return Suppression(finding, mark, "baseline")
