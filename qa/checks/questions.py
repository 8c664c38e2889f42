"""A question that the other version states, or the other way round.

What it finds
    A sentence that ends with a question mark, opposite one that ends with another mark.

Why it matters
    Who asks whether something is so does not say that it is.

Example
    Indonesian "Apakah harga akan turun?" against Ukrainian "Ціни впадуть."

When it is wrong
    Rhetorical and indirect questions ("he asked whether …") are at home on both sides.

Setting
    [tool.qa.severity] questions = "error", or ignore = ["QUE001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks._sides import finding, sentences
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "QUE001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 30

MARKS = re.compile(r"[?？؟;]")
QUESTION = re.compile(r"[?？؟][!.…]*[\"'»”’“)\]]*\Z")
STATEMENT = re.compile(r"[^?？؟!…\s][.。][\"'»”’“)\]]*\Z")


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each bead of one sentence and one sentence of which only one asks."""
    beads = pair.alignment.beads
    for here in sentences(pair):
        bead = beads[here.bead]
        if (len(bead.source), len(bead.target)) != (1, 1) or bead.posterior < settings.sure:
            continue
        if QUESTION.search(here.segment.text) and STATEMENT.search(here.other_text):
            if MARKS.search(here.other_text):
                continue
            part = (0, len(here.segment.text))
            said = "this is a question, and what stands opposite is none"
            yield finding(here, "questions", SEVERITY, part, said, score=0.15)
