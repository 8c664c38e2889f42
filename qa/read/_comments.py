"""Comments of Markdown and HTML that accept something: ``<!-- qa: accept NUM001 why -->``.

Only what they say and which block stands behind them is read here; whether the rules exist is
known where findings are set aside.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qa.read._normal import Parsed
from qa.read._origin import Lines
from qa.records import Consent, Mark, Place

HTML, MDX = ("<!--", "-->"), ("{/*", "*/}")
ACCEPT = re.compile(r"\s*+qa\s*+:\s*+accept(?![\w-])(.*)", re.DOTALL)
BLANKS = re.compile(r"\s*")


class Comment(NamedTuple):
    """What a comment says after ``qa: accept``, and where the comment begins and ends."""

    start: int
    end: int
    words: str


def within(text: str, start: int, end: int, marks: tuple[str, str] = HTML) -> Iterator[Comment]:
    """The comments between two offsets that accept something; one that is not closed is none.

    `marks` are what opens and closes a comment.
    """
    opening, closing = marks
    while (first := text.find(opening, start, end)) >= 0:
        last = text.find(closing, first + len(opening), end)
        if last < 0:
            return
        start = last + len(closing)
        if said := ACCEPT.match(text, first + len(opening), last):
            yield Comment(first, start, " ".join(said[1].split()))


def heard(
    parsed: Parsed, page: Lines, comments: Iterable[Comment], ends: Sequence[Place]
) -> Parsed:
    """The text with the block that each comment is about.

    That is what follows the comment in the file, up to the first of the `ends` of blocks behind.
    """
    found = []
    for comment in comments:
        start = _offset(parsed, page.place(comment.end))
        start = blanks.end() if (blanks := BLANKS.match(parsed.text, start)) else start
        after = bisect_right(ends, _place(parsed.marks, start))
        end = _offset(parsed, ends[after]) if after < len(ends) else len(parsed.text)
        found.append(Consent(comment.words, page.place(comment.start).line, start, end))
    return parsed._replace(consents=tuple(found))


def _offset(parsed: Parsed, place: Place) -> int:
    """The first offset of the text that does not stand before that place of the file."""
    marks = parsed.marks
    at = bisect_right(marks, place, key=lambda mark: Place(mark.line, mark.column)) - 1
    following = marks[at + 1].offset if at + 1 < len(marks) else len(parsed.text)
    if at < 0 or marks[at].line != place.line:
        return following
    return min(marks[at].offset + place.column - marks[at].column, following)


def _place(marks: Sequence[Mark], offset: int) -> Place:
    mark = marks[max(0, bisect_right(marks, offset, key=lambda m: m.offset) - 1)]
    return Place(mark.line, max(1, mark.column + offset - mark.offset))
