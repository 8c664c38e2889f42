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
    order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for finding in report.findings:
        parts = _parts(report.comparison, finding)
        seen[parts] += 1
        made.append(_digest((*parts, str(seen[parts]))))
    return tuple(made)


def _parts(pair: Comparison, finding: Finding) -> tuple[str, ...]:
    bead = pair.alignment.beads[finding.bead]
    return (
        finding.check,
        _normal(pair.source.words_of(bead.source)),
        _normal(pair.target.words_of(bead.target)),
        _normal(_words(pair, "source", finding.source_span)),
        _normal(_words(pair, "target", finding.target_span)),
    )


def _words(pair: Comparison, side: Side, span: Span | None) -> str:
    return pair.version(side).article.text[span.start : span.end] if span else ""


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _digest(parts: tuple[str, ...]) -> str:
    joined = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.sha256(joined).hexdigest()[:LENGTH]
