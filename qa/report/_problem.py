"""Findings as forges and CI servers want them: one flat list, each with a place in a file.

What could not be judged is a problem too, for in these formats an empty list looks like praise.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from qa.fingerprint import fingerprints
from qa.records import SEVERITIES, Article, Finding, Place, Report, Severity, Suppression
from qa.report import Outcome, Rule
from qa.report._untrusted import safe, short
from qa.report._view import SideView, of_finding

UNJUDGED = Rule(
    "unjudged",
    "QA0003",
    "",
    "error",
    "The two versions could not be judged.",
    "The two versions could not be judged.\n\nNothing was checked, so that the absence of findings "
    "means nothing: the texts are perhaps not versions of one story.",
)


PACKED = (".docx", ".docm", ".odt", ".ott", ".epub")
"""Files in which a place is no line of text."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding, or a pair that could not be judged.

    `target` is where a forge shows it; `source` is the other side. `fingerprint` is unique among
    the problems of a run. `fails` says that it is the reason of an exit status that is not 0.
    """

    report: Report
    rule: Rule
    severity: Severity
    message: str
    source: SideView
    target: SideView
    fingerprint: str
    fails: bool = True
    remedy: str = ""
    finding: Finding | None = None
    suppression: Suppression | None = None

    @property
    def fix(self) -> str:
        """What may be written over `target` in its file; empty where that is not safe to say.

        It is safe where the words stand in the file just as they were read: no markup between
        them, no character that was written as a reference or composed anew.
        """
        article, view = self.report.comparison.target.article, self.target
        fix = self.finding.fix if self.finding else ""
        if not fix or safe(fix) != fix or article.path.lower().endswith(PACKED):
            return ""
        length, behind = view.stop - view.start, article.place(view.stop)
        last = article.place(view.stop - 1)
        straight = last == (view.place.line, view.place.column + length - 1)
        ends = view.stop == len(article.text) or article.text[view.stop] == "\n"
        follows = ends or behind == (view.place.line, view.place.column + length)
        return fix if length and straight and follows else ""

    @property
    def details(self) -> str:
        """Both sentences, the spans in ⟦ ⟧, and what to do: some lines of safe text."""
        sides = [s for s in (self.source, self.target) if self.finding]
        lines = [f"{short(s.lang)}: {s.bracketed}" for s in sides]
        return "\n".join([*lines, *([f"→ {short(self.remedy)}"] if self.remedy else [])])


def problems(outcome: Outcome) -> list[Problem]:
    """Every problem of a run, the gravest first, else in the order of reports and text."""
    found = _told_apart(p for report in outcome.reports for p in _of_report(report, outcome))
    return sorted(found, key=lambda p: (p.finding is not None, SEVERITIES.index(p.severity)))


def suppressed(outcome: Outcome) -> list[Problem]:
    """What is accepted or in the baseline; the unchanged is what the run was not asked about."""
    return [
        replace(_problem(report, s.finding, s.fingerprint, outcome), suppression=s, fails=False)
        for report in outcome.reports
        for s in report.suppressed
        if s.kind != "unchanged"
    ]


def relative(path: str, root: str) -> str:
    """The path from `root` with forward slashes; as it is where it lies outside of it."""
    try:
        inside = Path(root, path).resolve().relative_to(Path(root).resolve())
    except (ValueError, OSError):
        return path.replace(os.sep, "/")
    return inside.as_posix()


def _of_report(report: Report, outcome: Outcome) -> Iterator[Problem]:
    if report.unjudged:
        yield _unjudged(report)
        return
    for finding, mark in zip(report.findings, fingerprints(report), strict=True):
        yield _problem(report, finding, mark, outcome)


def _problem(report: Report, finding: Finding, mark: str, outcome: Outcome) -> Problem:
    source, target = of_finding(report.comparison, finding)
    return Problem(
        report=report,
        rule=outcome.rule(finding.check),
        severity=finding.severity,
        message=finding.message,
        source=source,
        target=target,
        fingerprint=mark,
        fails=finding.severity in outcome.failing,
        remedy=finding.remedy,
        finding=finding,
    )


def _unjudged(report: Report) -> Problem:
    pair = report.comparison
    source, target = (_top(side.article) for side in (pair.source, pair.target))
    named = f"unjudged\0{source.path}\0{target.path}".encode("utf-8", "backslashreplace")
    return Problem(
        report=report,
        rule=UNJUDGED,
        severity="error",
        message=f"Could not judge: {report.unjudged}",
        source=source,
        target=target,
        fingerprint=hashlib.sha256(named).hexdigest()[:16],
    )


def _top(article: Article) -> SideView:
    return SideView(article.lang, article.path, Place(1, 1), Place(1, 1), ())


def _told_apart(found: Iterable[Problem]) -> Iterator[Problem]:
    """Stories that share a sentence share fingerprints, of which a forge shows the first only."""
    seen: Counter[str] = Counter()
    for problem in found:
        seen[problem.fingerprint] += 1
        count = seen[problem.fingerprint]
        mark = problem.fingerprint if count == 1 else f"{problem.fingerprint}-{count}"
        yield replace(problem, fingerprint=mark)
