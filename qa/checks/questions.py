"""A question that the other version states, or the other way round.

What it finds
    A sentence that ends with a question mark, opposite one that ends with another mark.

Why it matters
    Who asks whether something is so does not say that it is.

Example
    Indonesian "Apakah harga akan turun?" against Ukrainian "Ціни впадуть."

When it is wrong
    Rhetorical questions are at home on one side only. Indirect ones ("I wonder whether …") are
    left alone.

Setting
    [tool.qa.severity] questions = "error", or ignore = ["QUE001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "QUE001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 30

MARKS = re.compile(r"[?？؟;]")
QUESTION = re.compile(r"[?？؟][!.…]*[\"'»”’“)\]]*\Z")
STATEMENT = re.compile(r"[^?？؟!…\s][.。][\"'»”’“)\]]*\Z")
_INDIRECT = {
    "en": re.compile(r"\b(?:wonder(?:s|ed|ing)?|whether)\b", re.IGNORECASE),
    "id": re.compile(r"\b(?:apakah|ingin tahu|bertanya|menanyakan|entah)\b", re.IGNORECASE),
    "uk": re.compile(
        r"\b(?:цікаво|хтозна|(?:за)?пита(?:в|ла|ли|є|ю|ють|ти))\b|[,—–] чи\b", re.IGNORECASE
    ),
}
"""Words of a sentence that asks without a question mark."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each bead of one sentence and one sentence of which only one asks."""
    beads = pair.alignment.beads
    for here in sentences(pair):
        bead = beads[here.bead]
        if (len(bead.source), len(bead.target)) != (1, 1) or bead.posterior < settings.sure:
            continue
        if QUESTION.search(here.segment.text) and STATEMENT.search(here.other_text):
            if MARKS.search(here.other_text) or _is_indirect(here):
                continue
            part = (0, len(here.segment.text))
            said = "this is a question, and what stands opposite is none"
            yield finding(here, "questions", SEVERITY, part, said, score=0.15)


def _is_indirect(here: Here) -> bool:
    indirect = _INDIRECT.get(here.other_lang)
    return indirect is not None and bool(indirect.search(here.other_text))
