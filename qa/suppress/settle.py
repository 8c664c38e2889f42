"""Sets findings aside that were accepted or stand in the baseline. No finding is ever lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from qa.fingerprint import fingerprints, normal, sentences
from qa.records import SIDES, Finding, Report, Stale, Suppression
from qa.settings import Rooted
from qa.suppress import aged, inline
from qa.suppress.book import Book, Page
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
    used: aged.Used = set()
    heard: set[inline.Consented] = set()
    settled = []
    left: Counter[str] = Counter()
    for _, debts in book.debts:
        left.update({debt.fingerprint: debt.count for debt in debts})
    for report in reports:
        said = inline.Said(report, codes, heard)
        judge = _Judge(report, book.concerning(report), codes, today, used, said)
        settled.append(judge.settled(left))
    stale = aged.stale(settled, book, scope, used, left, today)
    return tuple(settled), (*stale, *inline.stale(settled, codes, scope, heard))


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
