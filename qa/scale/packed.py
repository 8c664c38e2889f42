"""Reports as bytes, for other processes and for the disk: all that a report writer looks at.

JSON without line ends, never a pickle: bytes from a folder that others may write to must not be
able to run anything. Facts, words and vectors are left out; checks have used them, and no writer
asks for them. A report that was packed and unpacked is equal to its `slim` form.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

from qa.records import (
    Alignment,
    Article,
    Bead,
    Comparison,
    Consent,
    Evidence,
    Finding,
    Hidden,
    Mark,
    Report,
    Segment,
    Span,
    Version,
)


def pack(report: Report) -> bytes:
    """The bytes of a report on which nothing was set aside yet."""
    pair = report.comparison
    values = [
        report.signature,
        report.title,
        _version(pair.source),
        _version(pair.target),
        pair.alignment.fit,
        [_bead(bead) for bead in pair.alignment.beads],
        pair.source_first,
        [_finding(finding) for finding in report.findings],
        report.notices,
        report.unjudged,
        report.broken,
    ]
    text = json.dumps(values, ensure_ascii=True, separators=(",", ":"), default=float)
    return text.encode("ascii")


def unpack(data: bytes) -> Report:
    """The report of such bytes; raises `ValueError` for others."""
    try:
        signature, title, source, target, fit, beads, first, found, notices, unjudged, broken = (
            json.loads(data)
        )
        pair = Comparison(
            _read_version(source),
            _read_version(target),
            Alignment(tuple(map(_read_bead, beads)), fit),
            source_first=first,
        )
        findings = tuple(map(_read_finding, found))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"no packed report: {error}") from None
    return Report(signature, title, pair, findings, tuple(notices), unjudged, broken=broken)


def slim(report: Report) -> Report:
    """The report without what `pack` leaves out."""
    pair = report.comparison
    source, target = replace(pair.source, facts=()), replace(pair.target, facts=())
    slimmer = Comparison(source, target, pair.alignment, source_first=pair.source_first)
    return replace(report, comparison=slimmer)


def _version(version: Version) -> list[Any]:
    article = version.article
    segments = [(s.start, s.end, s.paragraph) for s in version.segments]
    return [
        article.path,
        article.lang,
        article.text,
        article.marks,
        article.declared,
        article.notices,
        [(c.words, c.line, c.start, c.end) for c in article.consents],
        article.hidden,
        segments,
    ]


def _read_version(values: list[Any]) -> Version:
    path, lang, text, marks, declared, notices, consents, hidden, segments = values
    article = Article(
        path,
        lang,
        text,
        tuple(Mark(*mark) for mark in marks),
        declared,
        tuple(notices),
        tuple(Consent(*consent) for consent in consents),
        tuple(Hidden(*one) for one in hidden),
    )
    cut = tuple(Segment(start, end, text[start:end], group) for start, end, group in segments)
    return Version(article, cut)


def _bead(bead: Bead) -> list[Any]:
    return [
        bead.source,
        bead.target,
        bead.similarity,
        bead.margin,
        bead.posterior,
        bool(bead.crossing),
        bead.evidence,
    ]


def _read_bead(values: list[Any]) -> Bead:
    source, target, similarity, margin, posterior, crossing, evidence = values
    told = tuple((name, nats) for name, nats in evidence)
    return Bead(tuple(source), tuple(target), similarity, margin, posterior, crossing, told)


def _finding(finding: Finding) -> list[Any]:
    return [getattr(finding, field.name) for field in fields(Finding)]


def _read_finding(values: list[Any]) -> Finding:
    named = dict(zip((field.name for field in fields(Finding)), values, strict=True))
    for side in ("source_span", "target_span"):
        named[side] = Span(*named[side]) if named[side] else None
    named["evidence"] = tuple(Evidence(*one) for one in named["evidence"])
    named["odd"] = tuple(named["odd"])
    return Finding(**named)
