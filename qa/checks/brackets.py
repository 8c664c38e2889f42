"""Quotation marks and brackets that are opened and not closed, or closed and not opened.

What it finds
    A bracket or one of the marks « » without a partner, while the sentence opposite has all of
    its brackets closed. A quotation may run over a few paragraphs, and be opened anew in each.

Why it matters
    The reader cannot tell where the quotation ends, and whose words they are.

Example
    Ukrainian «Ціни зростають, сказав він.

When it is wrong
    Sentences left out of a version may take one of the marks with them. Straight quotation marks
    and “ ” are not judged: authors mix them too freely.

Setting
    [tool.qa.severity] brackets = "error", or ignore = ["BRA001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa import languages
from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "BRA001"
CATEGORY = "fluency/punctuation"
SEVERITY: Severity = "warning"
SPECIFICITY = 10
ALONE = True

PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"))
FULL_WIDTH = str.maketrans("（）［］｛｝", "()[]{}")
FAR = 4
"""Paragraphs over which a quotation may run."""
LIST_ITEM = re.compile(r"^\s*\w{1,4}\)|[:;]-?[()]")


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each mark of one side that has no partner, where the sentence opposite is in order."""
    beads = [*sentences(pair)]
    single = not (pair.source.segments and pair.target.segments)
    sides = [[here for here in beads if here.side == side] for side in ("source", "target")]
    alone = [[*_alone(side)] for side in sides]
    for found, others in (alone, alone[::-1]):
        broken = {here.bead for here, _ in others}
        for here, place in found:
            if (here.other_span or single) and here.bead not in broken:
                said = f"“{here.segment.text[place]}” has no partner"
                yield finding(here, "brackets", SEVERITY, (place, place + 1), said, score=0.15)


def _alone(side: list[Here]) -> Iterator[tuple[Here, int]]:
    """Sentence and place of every bracket or quotation mark without a partner."""
    for opening, closing in PAIRS:
        waiting: list[tuple[Here, int]] = []
        for here in sorted(side, key=lambda here: here.segment.start):
            if closing + opening in languages.get(here.lang).quotes:
                continue  # »so« as well as «so»
            text = LIST_ITEM.sub(lambda m: " " * len(m.group()), here.segment.text)
            text = text.translate(FULL_WIDTH)
            for place, char in enumerate(text):
                if char == opening:
                    if waiting and opening == "«" and not text[:place].strip():
                        waiting.pop()  # a quotation opened anew in the next paragraph
                    waiting.append((here, place))
                elif char == closing:
                    if not waiting or _is_far(waiting[-1][0], here):
                        yield here, place
                    else:
                        waiting.pop()
        yield from waiting


def _is_far(one: Here, other: Here) -> bool:
    return other.segment.paragraph - one.segment.paragraph > FAR
