"""A sentence of the target without counterpart in the source.

What it finds
    A sentence of the second version that the alignment leaves alone: nothing in the first version
    says it. A statement that is surely alone is an error; a headline, or a sentence that the
    aligner is less sure of, a warning; a credit, a link to another piece or a counter of
    comments, a note.

Why it matters
    Readers of the second version are told something that the first does not say: an invention, or
    a passage that came from another article.

Example
    Indonesian: Harga beras naik. Pedagang mengeluh.
    Ukrainian: Ціна на рис зросла. Уряд це заперечує. Торговці скаржаться.

When it is wrong
    Versions that are edited for their readers add explanations on purpose. A sentence that was
    split off its neighbour, or translated very freely, may look alone; the warning then says that
    the other side has a lone sentence beside it too.

Setting
    sure is the least probability that counts as sure. [tool.qa.severity] addition = "warning", or
    ignore = ["ADD001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks import _orphans
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "ADD001"
CATEGORY = "accuracy/addition"
SEVERITY: Severity = "error"
SPECIFICITY = 20


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each target sentence that stands alone."""
    yield from _orphans.findings("addition", "target", pair, settings)
