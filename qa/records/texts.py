"""An article as it was read, and as it was cut into segments with their facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column of a file, both counted from 1, columns in characters."""

    line: int
    column: int


class Mark(NamedTuple):
    """From `offset` of the text up to the next mark, columns of `line` count up from `column`."""

    offset: int
    line: int
    column: int


class Hidden(NamedTuple):
    """A character without width that stood inside a word, before `offset` of the text."""

    offset: int
    char: str


@dataclass(frozen=True, slots=True)
class Consent:
    """A comment in a text that accepts what some rules find in the block behind it.

    `words` are what it says after ``qa: accept``: rules, then the reason. `line` is where it begins
    in the file; the block is `Article.text` from `start` to `end`, empty where none follows.
    """

    words: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One version of a story, as read.

    `text` is normalised (NFC, line ends as ``\\n``, no control characters); `marks`, sorted by
    offset, lead each of its characters back to line and column of the file as it lies on disk.
    `declared` tells that the file itself names this language; `notices` are what a reader should
    know of how the file was read. `consents` are its comments that accept something. `hidden` are
    the characters that `text` lacks because nobody sees them, as far as they stood inside words.
    """

    path: str
    lang: str
    text: str
    marks: tuple[Mark, ...] = (Mark(0, 1, 1),)
    declared: bool = False
    notices: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    hidden: tuple[Hidden, ...] = ()

    def place(self, offset: int) -> Place:
        """Line and column, in the file, of the character at `offset`."""
        mark = self.marks[max(0, bisect_right(self.marks, offset, key=lambda m: m.offset) - 1)]
        return Place(mark.line, max(1, mark.column + offset - mark.offset))


@dataclass(frozen=True, slots=True)
class Story:
    """One article and its versions: pairs (language, path), in the order of its pair.toml.

    `direction` is empty where no version is known to be the source of another, else the pair of
    languages (source, target). `glossary` holds the paths of the story's own glossaries,
    `trusted` pairs (language, path) of texts that its versions can be scored against.
    """

    path: str
    title: str
    versions: tuple[tuple[str, str], ...]
    source: str = ""
    direction: tuple[str, str] | tuple[()] = ()
    glossary: tuple[str, ...] = ()
    trusted: tuple[tuple[str, str], ...] = ()


class Span(NamedTuple):
    """A stretch of an article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character (an empty span lies inside what surrounds it)."""
        return self.start <= other.start < max(self.end, self.start + 1) or (
            other.start <= self.start < max(other.end, other.start + 1)
        )


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, headline, caption or list item: ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a segment asserts that can be compared across languages.

    `kind` names what it is ("number", "date", "acronym", "code", "name", ...); `value` is its
    normalised form, equal on both sides when both assert the same; `unit` qualifies a quantity
    ("%", "USD", "km"); `details` holds what a check wants to know besides.
    """

    kind: str
    value: str
    start: int
    end: int
    text: str
    unit: str = ""
    details: tuple[tuple[str, str], ...] = ()

    def detail(self, name: str) -> str:
        """The detail of that name, or an empty string."""
        return next((value for key, value in self.details if key == name), "")


@dataclass(frozen=True, slots=True)
class Version:
    """An article with its segments and, parallel to them, the facts of each."""

    article: Article
    segments: tuple[Segment, ...]
    facts: tuple[tuple[Fact, ...], ...] = ()

    def span(self, indices: Sequence[int]) -> Span | None:
        """From the first to the last of these segments; None when there is none."""
        if not indices:
            return None
        chosen = [self.segments[i] for i in indices]
        return Span(min(s.start for s in chosen), max(s.end for s in chosen))

    def words_of(self, indices: Sequence[int]) -> str:
        """The text of these segments, joined by spaces."""
        return " ".join(self.segments[i].text for i in indices)

    def locate(self, indices: Sequence[int], start: int, end: int) -> Span:
        """The stretch of the article under a stretch of `words_of` the same segments."""
        begun, found = 0, []
        for i in indices:
            segment = self.segments[i]
            if start < begun + len(segment.text) and begun < end:
                found.append(segment.start + max(start - begun, 0))
                found.append(segment.start + min(end - begun, len(segment.text)))
            begun += len(segment.text) + 1
        return Span(min(found), max(found)) if found else Span(0, 0)

    def facts_of(self, indices: Sequence[int], kind: str | None = None) -> tuple[Fact, ...]:
        """The facts of these segments, of one kind if wanted."""
        found = (fact for i in indices for fact in self.facts[i])
        return tuple(fact for fact in found if kind is None or fact.kind == kind)
