"""The values that pass from stage to stage.

All are frozen: a stage makes new values and changes none. Offsets always count characters of
`Article.text`, from 0, the end excluded. This package imports nothing else of ours.
"""

from qa.records.alignments import SIDES, Alignment, Bead, BeadWords, Gloss, Side, WordLink
from qa.records.comparisons import Changed, Comparison, Term
from qa.records.findings import (
    SEVERITIES,
    Evidence,
    Finding,
    Kind,
    Report,
    Severity,
    Stale,
    Suppression,
    Verdict,
    Why,
)
from qa.records.texts import (
    Article,
    Consent,
    Fact,
    Hidden,
    Mark,
    Place,
    Segment,
    Span,
    Story,
    Version,
)

__all__ = [
    "SEVERITIES",
    "SIDES",
    "Alignment",
    "Article",
    "Bead",
    "BeadWords",
    "Changed",
    "Comparison",
    "Consent",
    "Evidence",
    "Fact",
    "Finding",
    "Gloss",
    "Hidden",
    "Kind",
    "Mark",
    "Place",
    "Report",
    "Segment",
    "Severity",
    "Side",
    "Span",
    "Stale",
    "Story",
    "Suppression",
    "Term",
    "Verdict",
    "Version",
    "Why",
    "WordLink",
]
