"""TMX 1.4, the alignment as a translation memory: a unit a bead.

A bead with an empty side is no translation and is left out, as are pairs that could not be
judged. Unsure beads and findings are named in the unit's properties, so that an import can leave
them out too.
Specification: https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from qa.records import Report, Version
from qa.report import Look, Outcome
from qa.report._xml import document, valid

SUFFIXES = (".tmx",)
DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


def render(outcome: Outcome, look: Look) -> str:
    """One memory of all pairs; `look` changes nothing."""
    sources = {report.comparison.source.article.lang for report in outcome.reports}
    root = Xml.Element("tmx", version="1.4")
    Xml.SubElement(
        root,
        "header",
        {
            "creationtool": "parallel-qa",
            "creationtoolversion": outcome.version or "0",
            "segtype": "sentence",
            "o-tmf": "parallel-qa",
            "adminlang": "en",
            "srclang": sources.pop() if len(sources) == 1 else "*all*",
            "datatype": "plaintext",
        },
    )
    body = Xml.SubElement(root, "body")
    for number, report in enumerate(outcome.reports, 1):
        if not report.unjudged:
            body.extend(_units(report, outcome, number))
    return document(root, DOCTYPE)


def _units(report: Report, outcome: Outcome, story: int) -> Iterator[Xml.Element]:
    pair = report.comparison
    for number, bead in enumerate(pair.alignment.beads):
        if not (bead.source and bead.target):
            continue
        unit = Xml.Element("tu", tuid=f"{story}.{number + 1}")
        _property(unit, "posterior", f"{bead.posterior:.4f}")
        if bead.posterior < outcome.sure:
            _property(unit, "unsure", "yes")
        for finding in report.findings:
            if finding.bead == number:
                code = outcome.rule(finding.check).code
                _property(unit, finding.severity, f"{code}: {finding.message}")
        unit.append(_variant(pair.source, bead.source))
        unit.append(_variant(pair.target, bead.target))
        yield unit


def _property(unit: Xml.Element, name: str, value: str) -> None:
    Xml.SubElement(unit, "prop", type=f"x-qa-{name}").text = valid(value)


def _variant(version: Version, indices: tuple[int, ...]) -> Xml.Element:
    variant = Xml.Element("tuv", {"xml:lang": version.article.lang})
    Xml.SubElement(variant, "seg").text = valid(version.words_of(indices))
    return variant
