"""Codes that differ: names with digits in them, such as H800, V3 or GPT-4.

What it finds
    A code of one version whose counterpart in the same bead is another code, counted by each time
    it is named; as a warning, a code that only one of the two versions has.

Why it matters
    One letter or digit makes it another product, model, road or virus.

Example
    "GPU Nvidia H800" against "процесорів Nvidia H100".
    Quiet: DeepSeek-V3 = DeepSeek V3, Су-57 = Su-57, GPT-4 = GPT 4.

When it is wrong
    Where a version explains the code in words, or names it one time less in a bead.

Setting
    [tool.qa.severity] codes = "warning", or ignore = ["COD001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks import _quantities, _tell
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "COD001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 80


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each changed code, and for each that one version lacks."""
    for found in _quantities.changes(pair, settings):
        if isinstance(found, _quantities.Change):
            if found.source.kind == found.target.kind == "code":
                yield _tell.change(pair, found, "codes", SEVERITY, "code", 0.95)
        elif found.fact.kind == "code":
            yield _tell.lone(pair, found, "codes", "warning", "code", 0.2)
