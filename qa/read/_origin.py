"""Text put together from places of a file, with the way back kept for every character."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from qa.read import _normal
from qa.read._normal import Parsed
from qa.records import Mark, Place

LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """A text as it lies in a file; leads from an offset to line and column.

    Lines end where editors end them: at ``\\n``, ``\\r\\n`` and ``\\r``. A byte order mark is taken
    off before. `first` is the number of the first line.
    """

    def __init__(self, text: str, first: int = 1) -> None:
        self.text = text
        self.first = first
        self.starts = _starts(text)

    def place(self, offset: int) -> Place:
        """Line and column of the character at `offset`."""
        line = bisect_right(self.starts, offset)
        return Place(line - 1 + self.first, offset - self.starts[line - 1] + 1)


class Builder:
    """Collects stretches of text, each with the place where it stands in the file.

    `ends` are the places at which blocks (paragraphs, headings, items, cells) end in the file.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0
        self.ends: list[Place] = []

    def add(self, text: str, place: Place) -> None:
        """Text without line ends that stands so in the file, its first character at `place`."""
        self._marks.append(Mark(self._length, place.line, place.column))
        self._texts.append(text)
        self._length += len(text)

    def put(self, text: str) -> None:
        """Text that does not stand in the file, such as the end of a paragraph."""
        self._texts.append(text)
        self._length += len(text)

    def close(self, place: Place) -> None:
        """The end of a block, which stands there in the file."""
        self.ends.append(place)
        self.add("\n", place)

    def copy(self, lines: Lines, start: int, end: int) -> None:
        """The stretch of a file from `start` to `end`; each of its line ends becomes a blank."""
        for line_end in LINE_END.finditer(lines.text, start, end):
            self.add(lines.text[start : line_end.start()], lines.place(start))
            self.add(" ", lines.place(line_end.start()))
            start = line_end.end()
        self.add(lines.text[start:end], lines.place(start))

    def parsed(self, path: str, lang: str = "", notices: tuple[str, ...] = ()) -> Parsed:
        """All that was added, normalised; `path` names the file in an `InputError`."""
        raw = "".join(self._texts)
        if raw.startswith("\ufeff"):  # taken for the mark of a file, it would not count
            raw = _normal.FILLER + raw[1:]
        parsed = _normal.normalise(raw, path)
        marks = _composed(parsed, _starts(raw), self._marks)
        return Parsed(parsed.text, marks, lang, notices, hidden=parsed.hidden)


def _starts(text: str) -> list[int]:
    """The offset at which each line begins."""
    return [0, *(end.end() for end in LINE_END.finditer(text))]


def _composed(parsed: Parsed, starts: list[int], origins: list[Mark]) -> tuple[Mark, ...]:
    """Marks from normalised text to the file, by way of the text before it was normalised."""
    if not origins:
        return parsed.marks
    found: list[Mark] = []
    at, last = 0, Mark(len(parsed.text) + 1, 0, 0)
    for mark, following in pairwise((*parsed.marks, last)):
        raw = starts[mark.line - 1] + mark.column - 1
        shift = mark.offset - raw
        while at + 1 < len(origins) and origins[at + 1].offset <= raw:
            at += 1
        found.append(_moved(origins[at], raw, shift))
        while at + 1 < len(origins) and origins[at + 1].offset + shift < following.offset:
            at += 1
            found.append(_moved(origins[at], origins[at].offset, shift))
    return tuple(found)


def _moved(origin: Mark, raw: int, shift: int) -> Mark:
    return Mark(raw + shift, origin.line, origin.column + raw - origin.offset)
