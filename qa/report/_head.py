"""The head of the HTML page: what may run in it, counts, and what the script works with."""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterator

from qa.records import SEVERITIES, Finding, Report
from qa.report import Outcome, _map
from qa.report._untrusted import short

KEYS = (
    "Keys: j and k go from finding to finding, a accepts (with the reason beside it), c confirms, "
    "u takes back, / goes to the search, x exports. Decisions stay in this browser until they are "
    "exported; <code>qa accept --import accepted.toml STORY...</code> writes them beside the texts."
)


def escaped(text: str) -> str:
    """The text on one line, fit for an element and for an attribute."""
    return html.escape(short(text))


def policy(style: str, script: str) -> str:
    """A content security policy that allows this style and this script, by digest."""
    parts = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]
    parts.append(f"style-src '{_digest(style)}'")
    if script:
        parts.append(f"script-src '{_digest(script)}'")
    return "; ".join(parts)


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def overview(outcome: Outcome) -> Iterator[str]:
    """Counts by rule and by story, and what was set aside or has gone stale."""
    by_rule: dict[str, list[Finding]] = {}
    for report in outcome.reports:
        for finding in report.findings:
            rule = outcome.rule(finding.check)
            by_rule.setdefault(f"{escaped(rule.code)} {escaped(rule.name)}", []).append(finding)
    if by_rule:
        yield '<table class="overview"><caption class="soft">findings by rule</caption>'
        yield from _map.bars(sorted(by_rule.items()))
        yield "</table>"
    if len(outcome.reports) > 1:
        yield '<table class="overview"><caption class="soft">findings by story</caption>'
        rows = (
            (f'<a href="#story{n}">{escaped(_name(report))}</a>', report.findings)
            for n, report in enumerate(outcome.reports)
            if report.findings
        )
        yield from _map.bars(list(rows))
        yield "</table>"
    unjudged = sum(bool(report.unjudged) for report in outcome.reports)
    aside = sum(
        found.kind != "unchanged" for report in outcome.reports for found in report.suppressed
    )
    told = [f"{unjudged} pairs of versions could not be judged"] if unjudged else []
    told += [f"{aside} findings are set aside"] if aside else []
    if told:
        yield f"<p>{'; '.join(told)}.</p>"


def _name(report: Report) -> str:
    return report.title or report.comparison.target.article.path


def controls() -> Iterator[str]:
    """What the script works with; without it none of this is shown."""
    yield '<nav class="controls" aria-label="filters">'
    for severity in SEVERITIES:
        box = f'<input type="checkbox" data-severity="{severity}" checked>'
        yield f"<label>{box} {severity}s</label>"
    yield '<label>state <select id="state"><option>all</option><option>open</option>'
    yield "<option>decided</option></select></label>"
    yield '<label>words <input id="words" type="search"></label>'
    yield '<label>by <input id="by" autocomplete="name"></label>'
    yield '<button id="export" type="button">export decisions</button>'
    yield '<span id="told" class="soft" role="status"></span></nav>'
    yield f'<p class="keys soft">{KEYS}</p>'
