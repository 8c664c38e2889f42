"""Markdown, for people who read on a forge: a report to keep in the repository or in a summary.

Article text is escaped, so that it can be neither markup nor a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qa.records import Finding, Report
from qa.report import Look, Outcome
from qa.report._stale import told_apart
from qa.report._untrusted import short
from qa.report._view import NOTHING, SideView, of_bead, of_finding

SUFFIXES = (".md", ".markdown")
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~&$#@])")


def render(outcome: Outcome, look: Look) -> str:
    """The report as one page; every bead too, if `look` wants them."""
    lines = list(_head(outcome))
    for report in outcome.reports:
        lines += _report(report, outcome, look)
    lines += _stale(outcome)
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """The text on one line, its markup made plain."""
    return _ACTIVE.sub(r"\\\1", short(text))


def _head(outcome: Outcome) -> Iterator[str]:
    yield "# Report of parallel-qa"
    yield ""
    yield f"{bold(outcome.verdict.reason)}; exit status {outcome.verdict.exit_code}."
    yield ""


def _report(report: Report, outcome: Outcome, look: Look) -> Iterator[str]:
    pair = report.comparison
    yield f"## {escaped(report.title) or 'Two texts'}"
    yield ""
    for article in (pair.source.article, pair.target.article):
        yield f"- {escaped(article.lang)}: {code(article.path)}"
    for notice in report.notices:
        yield f"- notice: {escaped(notice)}"
    yield f"- {code(report.signature)}"
    yield ""
    if report.unjudged:
        yield f"<b>Could not judge</b>: {escaped(report.unjudged)}"
        yield "Nothing was checked: this is no sign that the two agree."
        yield ""
    elif not report.findings:
        yield f"Nothing found in {len(pair.alignment.beads)} pairs of sentences."
        yield ""
    for number, finding in enumerate(report.findings, 1):
        yield from _finding(report, finding, outcome, number)
    yield from _aside(report, outcome)
    if look.every_bead and not report.unjudged:
        yield from _beads(report, outcome)


def _aside(report: Report, outcome: Outcome) -> Iterator[str]:
    """What was accepted or is in the baseline; the unchanged was not asked for."""
    rows = []
    for aside in report.suppressed:
        if aside.kind != "unchanged":
            rule = outcome.rule(aside.finding.check).code
            who = " ".join(filter(None, (aside.by, aside.date)))
            said = f"{aside.reason} ({who})" if who else aside.reason
            cells = (aside.kind, rule, aside.finding.message, said)
            rows.append([escaped(cell) for cell in cells])
    if rows:
        yield "### Set aside"
        yield ""
        yield from _table(["", "rule", "what", "why"], rows)


def _stale(outcome: Outcome) -> Iterator[str]:
    if outcome.stale:
        yield "## Stale"
        yield ""
    for old in told_apart(outcome.stale):
        yield f"{bold(old.title.strip())}: {escaped(old.message)}"
        yield ""
        yield from (f"- {label or 'and'}: {escaped(words)}" for label, words in old.lines)
        yield ""


def _finding(report: Report, finding: Finding, outcome: Outcome, number: int) -> Iterator[str]:
    rule = outcome.rule(finding.check)
    yield f"### {number}. {finding.severity}: {rule.code} {escaped(finding.check)}"
    yield ""
    yield bold(finding.message)
    yield ""
    sides = of_finding(report.comparison, finding)
    yield from _table(
        [f"{escaped(s.lang)} {code(s.where, in_table=True)}" for s in sides], [_cells(sides)]
    )
    yield from (f"- {escaped(label)}: {escaped(text)}" for label, text in finding.evidence)
    if finding.remedy:
        yield f"- what to do: {escaped(finding.remedy)}"
    if rule.category:
        yield f"- MQM: {escaped(rule.category)}"
    yield ""


def _beads(report: Report, outcome: Outcome) -> Iterator[str]:
    pair = report.comparison
    rows = []
    for number, bead in enumerate(pair.alignment.beads):
        findings = [finding for finding in report.findings if finding.bead == number]
        remarks = [outcome.rule(finding.check).code for finding in findings]
        remarks += ["unsure"] * (bead.posterior < outcome.sure) + ["moved"] * bead.crossing
        sides = _cells(of_bead(pair, number, findings))
        rows.append([str(number + 1), *sides, ", ".join(remarks)])
    yield "### Alignment"
    yield ""
    langs = [escaped(side.article.lang) for side in (pair.source, pair.target)]
    yield from _table(["", *langs, ""], rows)


def _cells(sides: Iterable[SideView]) -> list[str]:
    return [_sentence(side) for side in sides]


def _sentence(side: SideView) -> str:
    if side.empty:
        return f"*{NOTHING}*"
    return "".join(
        bold(piece.text) if piece.marked and not side.whole else escaped(piece.text)
        for piece in side.pieces
    )


def bold(text: str) -> str:
    """The text in bold; blanks at its ends stay outside."""
    inner = text.strip()
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    return f"{before}<b>{escaped(inner)}</b>{after}" if inner else text


def code(text: str, in_table: bool = False) -> str:
    """A path or a signature in code style, where nothing is markup but the backtick."""
    plain = short(text).replace("`", "'")
    return f"`{plain.replace('|', chr(92) + '|') if in_table else plain}`"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"
    yield ""
