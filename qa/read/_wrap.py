"""Files whose paragraphs run over several lines of about equal length, blank lines between them.

Told by the whole text, not by single lines: the lines that run on are nearly as long as the
longest one, and many lines begin in the middle of a sentence. The line ends inside a paragraph
become spaces; offsets do not move, so the marks stay as they are.
"""

from __future__ import annotations

import re
from itertools import pairwise

from qa.read._normal import Parsed

WIDEST = 120
FULL = 0.7
"""A line that runs on has at least this part of the length of the longest."""
LOWER = 0.3
"""At least this part of the lines that continue a paragraph begin with a small letter."""
LIST_ITEM = re.compile(r"[ \t]*(?:[-–—•*·]|\d{1,3}[.)]|\w[.)])[ \t]")


def unwrap(parsed: Parsed) -> Parsed:
    """The same text with the line ends inside its wrapped paragraphs turned into spaces."""
    lines = parsed.text.split("\n")
    if not _wrapped(lines):
        return parsed
    joined = [lines[0]]
    for before, line in pairwise(lines):
        runs_on = before.strip() and line.strip() and not LIST_ITEM.match(line)
        joined.append((" " if runs_on else "\n") + line)
    return parsed._replace(text="".join(joined))


def _wrapped(lines: list[str]) -> bool:
    longest = max(map(len, lines))
    following = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if longest > WIDEST or len(following) < 3:
        return False
    full = sum(len(a) >= FULL * longest for a, _ in following)
    lower = sum(b.lstrip()[0].islower() for _, b in following)
    return full >= 0.9 * len(following) and lower >= LOWER * len(following)
