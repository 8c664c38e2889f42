"""The identity of a finding: what survives moving and re-flowing, and dies when a sentence changes.

Made from the rule, both sentences, the offending words and an ordinal; never from a path, a line
or a message, so that a file can move, and a message be worded better, without old findings
coming back as new ones.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter

from qa.records import Comparison, Finding, Report, Side, Span

LENGTH = 16


def fingerprints(report: Report) -> tuple[str, ...]:
    """One fingerprint a finding, parallel to `report.findings`, all different.

    Sixteen hexadecimal digits. Findings that are alike in all but place are told apart by their
    order, in which those that are set aside keep their place.
    """
    pair, standing = report.comparison, len(report.findings)
    every = [*report.findings, *(s.finding for s in report.suppressed)]
    seen: Counter[tuple[str, ...]] = Counter()
    made = [""] * len(every)
    for index in sorted(range(len(every)), key=lambda i: _place(every[i])):
        parts = _parts(pair, every[index])
        seen[parts] += 1
        made[index] = _digest((*parts, str(seen[parts])))
    return tuple(made[:standing])


def normal(text: str) -> str:
    """A sentence as fingerprints see it: NFC, each run of space one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def sentences(pair: Comparison, bead: int) -> tuple[str, str]:
    """Both sides of a bead, normalised; source before target."""
    found = pair.alignment.beads[bead]
    return (
        normal(pair.source.words_of(found.source)),
        normal(pair.target.words_of(found.target)),
    )


def _place(finding: Finding) -> tuple[int, int, int]:
    source, target = finding.source_span or Span(0, 0), finding.target_span or Span(0, 0)
    return (finding.bead, target.start, source.start)


def _parts(pair: Comparison, finding: Finding) -> tuple[str, ...]:
    return (
        finding.check,
        *sentences(pair, finding.bead),
        normal(_words(pair, "source", finding.source_span)),
        normal(_words(pair, "target", finding.target_span)),
    )


def _words(pair: Comparison, side: Side, span: Span | None) -> str:
    return pair.version(side).article.text[span.start : span.end] if span else ""


def _digest(parts: tuple[str, ...]) -> str:
    joined = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.sha256(joined).hexdigest()[:LENGTH]
