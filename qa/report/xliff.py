"""XLIFF 2.1 with localization quality issues of ITS 2.0, for the translator's own tool.

A file a pair of versions, a unit a bead. The words of a finding stand in a marker with type,
severity and comment; where markers would overlap, the gravest has it. Every finding is a note of
its unit besides, for tools that do not read ITS.
Specification: https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree import ElementTree as Xml

from qa.problems import InputError
from qa.records import SEVERITIES, Bead, Finding, Report, Side, Span
from qa.report import Look, Outcome
from qa.report._view import SIDES, span_of
from qa.report._xml import document, valid

SUFFIXES = (".xlf", ".xliff")
NAMESPACES = {
    "xmlns": "urn:oasis:names:tc:xliff:document:2.0",
    "xmlns:its": "http://www.w3.org/2005/11/its",
    "its:version": "2.0",
}
SEVERITY = {"error": ("90", "1"), "warning": ("50", "4"), "note": ("10", "8")}
"""For each severity: that of ITS (0 to 100), and the priority of a note (1 to 10, 1 highest)."""
ISSUES = frozenset(
    (
        "terminology",
        "mistranslation",
        "omission",
        "untranslated",
        "addition",
        "duplication",
        "inconsistency",
        "grammar",
        "legal",
        "register",
        "locale-specific-content",
        "locale-violation",
        "style",
        "characters",
        "misspelling",
        "typographical",
        "formatting",
        "inconsistent-entities",
        "numbers",
        "markup",
        "pattern-problem",
        "whitespace",
        "internationalization",
        "length",
        "non-conformance",
    )
)
"""Types of issues in ITS 2.0, of which our categories use the last part."""


def render(outcome: Outcome, look: Look) -> str:
    """One document; `look` changes nothing. `InputError` for more than one pair of languages."""
    langs = {
        (r.comparison.source.article.lang, r.comparison.target.article.lang)
        for r in outcome.reports
    }
    if len(langs) != 1:
        told = ", ".join(sorted(f"{source}-{target}" for source, target in langs)) or "none"
        raise InputError(
            f"an XLIFF file holds exactly one pair of languages, not {told}; TMX holds several"
        )
    source, target = langs.pop()
    root = Xml.Element("xliff", {"version": "2.1", **NAMESPACES})
    root.set("srcLang", source)
    root.set("trgLang", target)
    for number, report in enumerate(outcome.reports, 1):
        root.append(_file(report, outcome, number))
    return document(root)


def _file(report: Report, outcome: Outcome, number: int) -> Xml.Element:
    pair = report.comparison
    file = Xml.Element("file", id=f"f{number}", original=valid(pair.source.article.path))
    notes = Xml.SubElement(file, "notes")
    _note(notes, "target", pair.target.article.path)
    _note(notes, "signature", report.signature)
    if report.unjudged:
        _note(notes, "unjudged", report.unjudged, priority="1")
        # A file must have a unit; the alignment is not worth one.
        unit = Xml.SubElement(file, "unit", id="u0", translate="no")
        segment = Xml.SubElement(unit, "segment")
        Xml.SubElement(segment, "source").text = valid(f"Could not judge: {report.unjudged}")
        return file
    for index, bead in enumerate(pair.alignment.beads):
        findings = [finding for finding in report.findings if finding.bead == index]
        file.append(_unit(report, outcome, index, bead, findings))
    return file


def _note(notes: Xml.Element, category: str, text: str, **attributes: str) -> None:
    note = Xml.SubElement(notes, "note", {"category": category, **attributes})
    note.text = valid(text)


def _unit(
    report: Report, outcome: Outcome, number: int, bead: Bead, findings: Sequence[Finding]
) -> Xml.Element:
    unit = Xml.Element("unit", id=f"u{number + 1}", canResegment="no")
    grave = sorted(findings, key=lambda f: SEVERITIES.index(f.severity))
    if findings or bead.posterior < outcome.sure:
        notes = Xml.SubElement(unit, "notes")
        for finding in grave:
            rule = outcome.rule(finding.check)
            remedy = f" → {finding.remedy}" if finding.remedy else ""
            told = f"{rule.code} {rule.name}: {finding.message}{remedy}"
            _note(notes, finding.severity, told, priority=SEVERITY[finding.severity][1])
        if bead.posterior < outcome.sure:
            _note(notes, "alignment", "alignment unsure", priority="8")
    segment = Xml.SubElement(unit, "segment")
    for side in SIDES:
        element = Xml.SubElement(segment, side)
        _fill(element, side, list(_runs(report, side, bead, grave)), outcome)
    return unit


def _runs(
    report: Report, side: Side, bead: Bead, findings: Sequence[Finding]
) -> Iterator[tuple[str, Finding | None]]:
    """The text of one side in stretches, each with the finding that it belongs to."""
    version = report.comparison.version(side)
    marks = _apart([(s, f) for f in findings if (s := span_of(f, side)) is not None])
    for place, index in enumerate(getattr(bead, side)):
        segment = version.segments[index]
        if place:
            yield " ", None
        cuts = {segment.start, segment.end}
        cuts.update(c for span, _ in marks for c in span if segment.start < c < segment.end)
        for start, end in pairwise(sorted(cuts)):
            text = segment.text[start - segment.start : end - segment.start]
            yield text, next((f for s, f in marks if s.start <= start and end <= s.end), None)


def _apart(marks: Sequence[tuple[Span, Finding]]) -> list[tuple[Span, Finding]]:
    """Those spans that overlap none before them."""
    kept: list[tuple[Span, Finding]] = []
    for span, finding in marks:
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, finding))
    return kept


def _fill(
    element: Xml.Element, side: Side, runs: Sequence[tuple[str, Finding | None]], outcome: Outcome
) -> None:
    last: Xml.Element | None = None
    for number, (text, finding) in enumerate(runs):
        if finding:
            last = Xml.SubElement(element, "mrk", _issue(finding, outcome), id=f"{side}{number}")
            last.text = valid(text)
        elif last is None:
            element.text = (element.text or "") + valid(text)
        else:
            last.tail = (last.tail or "") + valid(text)


def _issue(finding: Finding, outcome: Outcome) -> dict[str, str]:
    kind = outcome.rule(finding.check).category.rpartition("/")[2]
    return {
        "type": "its:generic",
        "its:locQualityIssueType": kind if kind in ISSUES else "uncategorized",
        "its:locQualityIssueComment": valid(finding.message),
        "its:locQualityIssueSeverity": SEVERITY[finding.severity][0],
    }
