"""One HTML page that needs nothing else: no network, readable in the dark, on paper and by phone.

Findings can be filtered by rule, which style sheets alone do; by severity, state and words, and
decided upon, which one script does that is part of the page. All text from outside is escaped, and
the page's policy allows that script and that style by their digests and nothing else, so that an
article cannot act here.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.fingerprint import fingerprints, sentences
from qa.records import SIDES, Finding, Report, Side, Verdict
from qa.report import Look, Outcome, _map
from qa.report._head import controls, escaped, overview, policy
from qa.report._stale import told_apart
from qa.report._untrusted import short
from qa.report._view import NOTHING, SideView, of_bead, of_finding

NEAR = 300
"""Characters of a neighbouring pair."""
SUFFIXES = (".html", ".htm")


def render(outcome: Outcome, look: Look) -> str:
    """The page; the alignment is always in it, folded away."""
    codes = sorted({outcome.rule(f.check).code for r in outcome.reports for f in r.findings})
    hiding = "\n".join(_hides(number) for number in range(len(codes)))
    style = f"\n{_beside('style.css')}{hiding}\n"
    script = f"\n{_beside('page.js')}" if codes else ""
    lines = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(outcome.verdict.reason)}: report of parallel-qa</title>",
        f"<style>{style}</style>\n</head>\n<body>",
        "<header>\n<h1>Report of parallel-qa</h1>",
        _verdict(outcome.verdict),
        *overview(outcome),
        "</header>",
        *_filter(codes),
        *(controls() if codes else ()),
        "<main>",
    ]
    for number, report in enumerate(outcome.reports):
        lines += _report(report, outcome, codes, number)
    lines += [*_stale(outcome), "</main>"]
    if script:
        lines.append(f"<script>{script}</script>")
    return "\n".join([*lines, "</body>\n</html>"]) + "\n"


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _verdict(verdict: Verdict) -> str:
    kind = "verdict failed" if verdict.exit_code else "verdict"
    told = f'<span class="{kind}">{escaped(verdict.reason)}</span>'
    return f"<p>{told}; exit status {verdict.exit_code}</p>"


def _hides(number: int) -> str:
    return f"body:has(#rule{number}:not(:checked)) .rule{number} {{ display: none; }}"


def _filter(codes: Sequence[str]) -> Iterator[str]:
    if len(codes) < 2:
        return
    yield '<nav class="filter" aria-label="rules"><span class="soft">show</span>'
    for number, code in enumerate(codes):
        box = f'<input type="checkbox" id="rule{number}" checked>'
        yield f"<label>{box} {escaped(code)}</label>"
    yield "</nav>"


def _report(report: Report, outcome: Outcome, codes: Sequence[str], number: int) -> Iterator[str]:
    pair = report.comparison
    title = escaped(report.title) or "Two texts"
    yield f'<section id="story{number}" aria-label="{title}">\n<h2>{title}</h2>'
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
    if not report.unjudged:
        yield from _map.alignment(report, outcome.sure)
    for finding, mark in zip(report.findings, fingerprints(report), strict=True):
        yield from _finding(report, finding, mark, outcome, codes)
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
    report: Report, finding: Finding, mark: str, outcome: Outcome, codes: Sequence[str]
) -> Iterator[str]:
    rule = outcome.rule(finding.check)
    source, target = (_attribute(s) for s in sentences(report.comparison, finding.bead))
    yield (
        f'<article class="{finding.severity} rule{codes.index(rule.code)}" tabindex="-1" '
        f'data-mark="{mark}" data-severity="{finding.severity}" '
        f'data-rule="{_attribute(finding.check)}" data-source="{source}" data-target="{target}">'
    )
    yield (
        f"<header>{finding.severity} {escaped(rule.code)} {escaped(rule.name)} "
        f'<span class="soft">{escaped(rule.category)}</span></header>'
    )
    yield f"<p>{escaped(finding.message)}</p>"
    yield '<div class="sides">'
    for name, side in zip(SIDES, of_finding(report.comparison, finding), strict=True):
        where = f'<div class="where">{escaped(side.lang)} <code>{escaped(side.where)}</code></div>'
        before, after = (_near(report, finding.bead + step, name) for step in (-1, 1))
        yield f"<div>{where}{before}<div>{_sentence(side)}</div>{after}</div>"
    yield "</div>"
    if finding.evidence:
        told = (f"<dt>{escaped(k)}</dt><dd>{escaped(v)}</dd>" for k, v in finding.evidence)
        yield f"<dl>{''.join(told)}</dl>"
    if finding.remedy:
        yield f'<div class="remedy">{escaped(finding.remedy)}</div>'
    yield (
        '<div class="decide">'
        '<input aria-label="why is this right?" placeholder="why is this right?">'
        '<button type="button" value="accepted">accept</button>'
        '<button type="button" value="confirmed">confirm</button>'
        '<button type="button" value="">take back</button> <span class="said" role="status"></span>'
        f'</div><div class="soft"><code>{mark}</code></div>'
    )
    yield "</article>"


def _attribute(text: str) -> str:
    """Text as it is, for the script to read; in an attribute it does nothing and is not shown."""
    return html.escape(text.replace("\0", "\ufffd"))


def _near(report: Report, bead: int, side: Side) -> str:
    """The neighbouring pair, in grey; nothing at the ends of the story."""
    beads = report.comparison.alignment.beads
    if not 0 <= bead < len(beads):
        return ""
    version = report.comparison.version(side)
    words = short(version.words_of(getattr(beads[bead], side)), NEAR)
    lang = escaped(version.article.lang)
    return f'<div class="near" lang="{lang}" dir="auto">{html.escape(words)}</div>' if words else ""


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
