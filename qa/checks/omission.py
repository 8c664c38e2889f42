"""A sentence of the source without counterpart in the target.

What it finds
    A sentence of the first version that the alignment leaves alone: nothing in the second version
    says it. A statement that is surely alone is an error; a headline, or a sentence that the
    aligner is less sure of, a warning; a credit, a link to another piece or a counter of
    comments, a note.

Why it matters
    A lost sentence cannot be seen by reading the translation alone. It may be the one that
    qualifies all others.

Example
    Indonesian: Harga beras naik. Pemerintah membantahnya. Pedagang mengeluh.
    Ukrainian: Ціна на рис зросла. Торговці скаржаться.

When it is wrong
    Versions that are edited for their readers leave things out on purpose. A sentence that was
    merged into its neighbour, or translated very freely, may look alone; the warning then says
    that the other side has a lone sentence beside it too.

Setting
    sure is the least probability that counts as sure. [tool.qa.severity] omission = "warning", or
    ignore = ["OMI001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks import _orphans
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "OMI001"
CATEGORY = "accuracy/omission"
SEVERITY: Severity = "error"
SPECIFICITY = 20


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each source sentence that stands alone."""
    yield from _orphans.findings("omission", "source", pair, settings)
