"""A term of the glossary that is not rendered as the glossary says.

What it finds
    A term of one version whose counterpart in the other has none of the forms that the glossary
    allows. Terms are found by lemma (штучного інтелекту is штучний інтелект, modelnya is model),
    the longest first, and as whole words: a website is no site. A term that comes twice in a
    sentence need be rendered once, and may have moved to the sentence before or after.

Why it matters
    Readers take two words for two things. A term that was agreed on is agreed for that reason.

Example
    glossary: ``kecerdasan buatan``, ``штучний інтелект|ШІ``
    id: ``Kecerdasan buatannya belajar sendiri.``
    uk: ``Його штучний розум навчається сам.``

When it is wrong
    Where the sentence is better with a pronoun, or with a form that the glossary should allow
    too. Against the order of the versions it is a note, and nothing at all where one is known to
    be translated from the other.

Setting
    ``glossary = "glossary.tsv"`` under ``[tool.qa]`` or in pair.toml, or ``--glossary FILE``.
    Without a glossary nothing is checked. docs/glossary.md describes the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks._terms import telling
from qa.checks._terms.missing import OTHER, Missing, Versions, missing
from qa.records import Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "TRM001"
CATEGORY = "terminology/inconsistent-with-terminology-resource"
SEVERITY: Severity = "error"
SPECIFICITY = 74


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each term and bead in which its rendering is missing."""
    if not pair.glossary:
        return
    versions = Versions(pair)
    for found in missing(versions, "source", settings.sure):
        yield _finding(versions, found, SEVERITY)
    for found in () if pair.source_first else missing(versions, "target", settings.sure):
        yield _finding(versions, found, "note")


def _finding(versions: Versions, found: Missing, severity: Severity) -> Finding:
    other = OTHER[found.side]
    own = telling.text_at(versions, found.side, found.place)
    there = telling.instead(versions, found.bead, found.side, found.place)
    evidence = [telling.entry(found.term)]
    if there:
        evidence.append(Evidence("what stands here", telling.text_at(versions, other, there)))
    source, target = telling.spans(versions, found.bead, found.side, found.place, there)
    wanted = telling.quoted(found.wanted)
    return Finding(
        check="terms",
        severity=severity,
        score=0.85 if severity == SEVERITY else 0.3,
        message=f"the glossary renders “{own}” as {wanted}, which is not here",
        bead=found.bead,
        source_span=source,
        target_span=target,
        evidence=tuple(evidence),
        remedy=f"Write {wanted}, or allow what stands here in the glossary.",
    )
