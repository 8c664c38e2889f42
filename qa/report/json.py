"""JSON, for other programs: everything the run knows, by a schema with a version.

`schema.json` beside this file is the promise, and `qa schema` prints it. A field may be added
under the same version; one that goes or changes its meaning raises it. Article text stands here
as it is in the article: whoever shows it must escape it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qa.fingerprint import fingerprints
from qa.records import SEVERITIES, Article, Bead, Finding, Report, Span, Stale, Suppression, Version
from qa.report import Look, Outcome, Rule
from qa.report._view import of_finding

SUFFIXES = (".json",)
VERSION = 1
Json = dict[str, Any]


def render(outcome: Outcome, look: Look) -> str:
    """The report as one indented document; `look` changes nothing."""
    document = as_values(outcome)
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def schema_text() -> str:
    """The JSON schema that every such report meets."""
    return Path(__file__).with_name("schema.json").read_text(encoding="utf-8")


def as_values(outcome: Outcome) -> Json:
    """The document as dicts and lists, ready for any writer of JSON."""
    return {
        "schema_version": VERSION,
        "tool": tool(outcome),
        "verdict": {
            "exit_code": outcome.verdict.exit_code,
            "reason": outcome.verdict.reason,
        },
        "counts": counts(outcome.reports, outcome.stale),
        "rules": [_rule(rule) for rule in outcome.rules],
        "reports": [report_values(report, outcome) for report in outcome.reports],
        "stale": [_stale(old) for old in outcome.stale],
    }


def tool(outcome: Outcome) -> Json:
    """What made the report."""
    return {"name": "parallel-qa", "version": outcome.version}


def counts(reports: Sequence[Report], stale: Sequence[Stale] = ()) -> dict[str, int]:
    """How many reports, findings of each severity and so on; those of parts add up."""
    severities = Counter(finding.severity for report in reports for finding in report.findings)
    return {
        "reports": len(reports),
        "unjudged": sum(1 for report in reports if report.unjudged),
        **{severity: severities[severity] for severity in SEVERITIES},
        "suppressed": sum(len(report.suppressed) for report in reports),
        "stale": len(stale),
    }


def summary(report: Report) -> Json:
    """What is said of one pair of versions as a whole."""
    return {
        "title": report.title,
        "signature": report.signature,
        "unjudged": report.unjudged or None,
        "notices": list(report.notices),
        "fit": _number(report.comparison.alignment.fit),
    }


def found(report: Report, outcome: Outcome) -> list[Json]:
    """The findings of one pair of versions."""
    return [
        finding_values(report, finding, outcome.rule(finding.check), mark)
        for finding, mark in zip(report.findings, fingerprints(report), strict=True)
    ]


def report_values(report: Report, outcome: Outcome) -> Json:
    """One pair of versions."""
    pair = report.comparison
    return {
        **summary(report),
        "source": _version(pair.source),
        "target": _version(pair.target),
        "beads": [bead_values(bead) for bead in pair.alignment.beads],
        "findings": found(report, outcome),
        "suppressed": [
            {
                **finding_values(report, s.finding, outcome.rule(s.finding.check), s.fingerprint),
                "suppression": _suppression(s),
            }
            for s in report.suppressed
        ],
    }


def finding_values(report: Report, finding: Finding, rule: Rule, fingerprint: str) -> Json:
    """One finding, with both of its sides."""
    pair = report.comparison
    bead = pair.alignment.beads[finding.bead]
    source, target = of_finding(pair, finding)
    return {
        "code": rule.code,
        "check": finding.check,
        "category": rule.category,
        "severity": finding.severity,
        "score": _number(finding.score),
        "message": finding.message,
        "remedy": finding.remedy,
        "fix": finding.fix,
        "odd": list(finding.odd),
        "docs": rule.docs,
        "fingerprint": fingerprint,
        "bead": finding.bead,
        "source": {
            **_place(source.path, source.lang, source.place.line, source.place.column),
            "sentence": pair.source.words_of(bead.source),
            "span": _span(pair.source.article, finding.source_span),
        },
        "target": {
            **_place(target.path, target.lang, target.place.line, target.place.column),
            "sentence": pair.target.words_of(bead.target),
            "span": _span(pair.target.article, finding.target_span),
        },
        "evidence": [{"label": label, "text": text} for label, text in finding.evidence],
    }


def _suppression(suppression: Suppression) -> Json:
    return {
        "kind": suppression.kind,
        "reason": suppression.reason,
        "by": suppression.by,
        "date": suppression.date,
        "where": suppression.where,
        "inline": suppression.inline,
    }


def _stale(old: Stale) -> Json:
    return {
        "where": old.where,
        "rule": old.rule,
        "fingerprint": old.fingerprint,
        "why": old.why,
        "reason": old.reason,
        "was": list(old.was),
        "now": list(old.now),
    }


def _rule(rule: Rule) -> Json:
    return {
        "code": rule.code,
        "name": rule.name,
        "category": rule.category,
        "severity": rule.severity,
        "summary": rule.summary,
        "docs": rule.docs,
    }


def _version(version: Version) -> Json:
    article = version.article
    return {
        "path": article.path,
        "lang": article.lang,
        "segments": [
            {**_stretch(article, s.start, s.end), "paragraph": s.paragraph}
            for s in version.segments
        ],
    }


def bead_values(bead: Bead) -> Json:
    """One bead, its sides as indices of segments."""
    return {
        "source": list(bead.source),
        "target": list(bead.target),
        "similarity": _number(bead.similarity),
        "margin": _number(bead.margin),
        "posterior": _number(bead.posterior),
        "crossing": bead.crossing,
        "evidence": {kind: _number(nats) for kind, nats in bead.evidence},
    }


def _span(article: Article, span: Span | None) -> Json | None:
    return None if span is None else _stretch(article, span.start, span.end)


def _stretch(article: Article, start: int, end: int) -> Json:
    place = article.place(start)
    return {
        "start": start,
        "end": end,
        "line": place.line,
        "column": place.column,
        "text": article.text[start:end],
    }


def _place(path: str, lang: str, line: int, column: int) -> Json:
    return {"path": path, "lang": lang, "line": line, "column": column}


def _number(value: float | None) -> float | None:
    """Four decimals: more would differ from one processor to the next."""
    return None if value is None else round(float(value), 4)
