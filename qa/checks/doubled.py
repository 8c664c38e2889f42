"""A word written twice in a row.

What it finds
    The same word twice, with only space between, where the other version repeats no word.

Why it matters
    It is a slip that readers see and authors do not.

Example
    Indonesian "harga di di pasar" for "harga di pasar".

When it is wrong
    Repetition on purpose ("дуже дуже") and names such as Duran Duran that one version writes
    otherwise.

Setting
    [tool.qa.severity] doubled = "error", or ignore = ["DBL001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa import languages
from qa.checks._sides import finding, sentences
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "DBL001"
CATEGORY = "fluency/duplication"
SEVERITY: Severity = "warning"
SPECIFICITY = 60
ALONE = True

WORD = re.compile(r"(?<![\w'’ʼ-])[^\W\d_]{1,64}(?![\w'’ʼ-])")


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each word that stands twice in a row on one side only."""
    for here in sentences(pair):
        if next(_doubled(here.other_text), None):
            continue
        free = languages.get(here.lang).twice
        for start, end, word in _doubled(here.segment.text):
            if word in free or "*" in free:
                continue
            said = f"“{word}” stands twice in a row"
            once = here.segment.text[start : start + len(word)]
            part, told = (start, end), "strike one out"
            yield finding(here, "doubled", SEVERITY, part, said, remedy=told, fix=once)


def _doubled(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and word of every pair of equal neighbours; a capital on the second is a name."""
    before: re.Match[str] | None = None
    for match in WORD.finditer(text):
        if before and text[before.end() : match.start()].isspace():
            one, other = before.group(), match.group()
            if one.lower() == other.lower() and not other[0].isupper():
                yield before.start(), match.end(), other
        before = match
