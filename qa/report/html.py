"""One HTML page that needs nothing else: no script, no network, readable in the dark and by phone.

Findings can be filtered by rule, which style sheets alone do. All text from outside is escaped,
and the page's policy forbids scripts, so that an article cannot act here.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.records import Finding, Report, Verdict
from qa.report import Look, Outcome
from qa.report._stale import told_apart
from qa.report._untrusted import short
from qa.report._view import NOTHING, SideView, of_bead, of_finding

SUFFIXES = (".html", ".htm")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(outcome: Outcome, look: Look) -> str:
    """The page; the alignment is always in it, folded away."""
    codes = sorted({outcome.rule(f.check).code for r in outcome.reports for f in r.findings})
    hiding = "\n".join(_hides(number) for number in range(len(codes)))
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    lines = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(outcome.verdict.reason)}: report of parallel-qa</title>",
        f"<style>\n{style}{hiding}\n</style>\n</head>\n<body>",
        "<h1>Report of parallel-qa</h1>",
        _verdict(outcome.verdict),
        *_filter(codes),
    ]
    for report in outcome.reports:
        lines += _report(report, outcome, codes)
    lines += _stale(outcome)
    return "\n".join([*lines, "</body>\n</html>"]) + "\n"


def escaped(text: str) -> str:
    """The text on one line, fit for an element and for an attribute."""
    return html.escape(short(text))


def _verdict(verdict: Verdict) -> str:
    kind = "verdict failed" if verdict.exit_code else "verdict"
    told = f'<span class="{kind}">{escaped(verdict.reason)}</span>'
    return f"<p>{told}; exit status {verdict.exit_code}</p>"


def _hides(number: int) -> str:
    return f"body:has(#rule{number}:not(:checked)) .rule{number} {{ display: none; }}"


def _filter(codes: Sequence[str]) -> Iterator[str]:
    if len(codes) < 2:
        return
    yield '<div class="filter"><span class="soft">show</span>'
    for number, code in enumerate(codes):
        box = f'<input type="checkbox" id="rule{number}" checked>'
        yield f"<label>{box} {escaped(code)}</label>"
    yield "</div>"


def _report(report: Report, outcome: Outcome, codes: Sequence[str]) -> Iterator[str]:
    pair = report.comparison
    yield f"<section>\n<h2>{escaped(report.title) or 'Two texts'}</h2>"
    for article in (pair.source.article, pair.target.article):
        yield f"<div>{escaped(article.lang)} <code>{escaped(article.path)}</code></div>"
    for notice in report.notices:
        yield f'<div class="soft">{escaped(notice)}</div>'
    if report.unjudged:
        yield '<article class="unjudged"><header>could not judge</header>'
        yield f"<p>{escaped(report.unjudged)}</p>"
        yield "Nothing was checked: this is no sign that the two agree.</article>"
    elif not report.findings:
        yield f"<p>Nothing found in {len(pair.alignment.beads)} pairs of sentences.</p>"
    for finding in report.findings:
        yield from _finding(report, finding, outcome, codes)
    yield from _aside(report, outcome)
    if not report.unjudged:
        yield from _alignment(report, outcome)
    yield f'<p class="soft"><code>{escaped(report.signature)}</code></p>\n</section>'


def _aside(report: Report, outcome: Outcome) -> Iterator[str]:
    """What was accepted or is in the baseline, folded away; the unchanged was not asked for."""
    aside = [s for s in report.suppressed if s.kind != "unchanged"]
    if not aside:
        return
    yield f"<details><summary>{len(aside)} set aside</summary><ul>"
    for found in aside:
        rule, who = outcome.rule(found.finding.check).code, f"{found.by} {found.date}".strip()
        said = ": ".join(filter(None, (found.kind, found.reason, who)))
        yield f"<li>{escaped(rule)} {escaped(found.finding.message)} ({escaped(said)})</li>"
    yield "</ul></details>"


def _stale(outcome: Outcome) -> Iterator[str]:
    for old in told_apart(outcome.stale):
        yield f'<article class="unjudged"><header>stale {escaped(old.title)}</header>'
        yield f"<p>{escaped(old.message)}</p><ul>"
        yield from (f"<li>{escaped(label)} {escaped(words)}</li>" for label, words in old.lines)
        yield f"</ul><p>{escaped(old.remedy)}</p></article>"


def _finding(
    report: Report, finding: Finding, outcome: Outcome, codes: Sequence[str]
) -> Iterator[str]:
    rule = outcome.rule(finding.check)
    yield f'<article class="{finding.severity} rule{codes.index(rule.code)}">'
    yield (
        f"<header>{finding.severity} {escaped(rule.code)} {escaped(rule.name)} "
        f'<span class="soft">{escaped(rule.category)}</span></header>'
    )
    yield f"<p>{escaped(finding.message)}</p>"
    yield '<div class="sides">'
    for side in of_finding(report.comparison, finding):
        where = f'<div class="where">{escaped(side.lang)} <code>{escaped(side.where)}</code></div>'
        yield f"<div>{where}{_sentence(side)}</div>"
    yield "</div>"
    if finding.evidence:
        told = (f"<dt>{escaped(k)}</dt><dd>{escaped(v)}</dd>" for k, v in finding.evidence)
        yield f"<dl>{''.join(told)}</dl>"
    if finding.remedy:
        yield f'<div class="remedy">{escaped(finding.remedy)}</div>'
    yield "</article>"


def _alignment(report: Report, outcome: Outcome) -> Iterator[str]:
    beads = report.comparison.alignment.beads
    yield f"<details><summary>alignment, {len(beads)} pairs of sentences</summary><table>"
    for number, bead in enumerate(beads):
        findings = [finding for finding in report.findings if finding.bead == number]
        remarks = [escaped(outcome.rule(f.check).code) for f in findings]
        remarks += ["unsure"] * (bead.posterior < outcome.sure) + ["moved"] * bead.crossing
        sides = of_bead(report.comparison, number, findings)
        cells = "".join(f"<td>{_sentence(side)}</td>" for side in sides)
        kind = f' class="{findings[0].severity}"' if findings else ""
        yield f"<tr{kind}><td>{number + 1}</td>{cells}<td>{', '.join(remarks)}</td></tr>"
    yield "</table></details>"


def _sentence(side: SideView) -> str:
    if side.empty:
        return f'<span class="soft">{NOTHING}</span>'
    text = "".join(
        f"<mark>{html.escape(piece.text)}</mark>" if piece.marked else html.escape(piece.text)
        for piece in side.pieces
    )
    return f'<span lang="{escaped(side.lang)}" dir="auto">{text}</span>'
