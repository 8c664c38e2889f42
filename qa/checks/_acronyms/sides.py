"""One side of a bead: its words, its acronyms, and the phrases that the table of senses knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa.initials.senses import Sense, Table
from qa.initials.words import Word, words
from qa.records import Fact, Span, Version


@dataclass(frozen=True, slots=True)
class Mention:
    """An acronym in the text, or a phrase that the table knows as a rendering of senses.

    `letters` are empty for a phrase; `senses` are what it can mean, by the table; `expansion` is
    what the sentence itself says it stands for, `spelled` that its initials agree, `before` that it
    stands before the letters: "model bahasa besar (LLM)".
    """

    span: Span
    text: str
    letters: str
    senses: tuple[Sense, ...]
    loose: bool = False
    expansion: str = ""
    spelled: bool = False
    before: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """The words, acronyms and known phrases of one side of a bead, in the order of the text.

    `article` is the whole text that offsets count in, `text` that of these segments.
    """

    lang: str
    article: str
    text: str
    words: tuple[Word, ...]
    acronyms: tuple[Mention, ...]
    phrases: tuple[Mention, ...]


def side(version: Version, indices: Sequence[int], table: Table | None) -> Side:
    """Read one side of a bead; without a table no mention has senses and there are no phrases."""
    lang, article = version.article.lang, version.article.text
    said = tuple(
        word
        for i in indices
        for word in words(version.segments[i].text, lang, version.segments[i].start)
    )
    facts = version.facts_of(indices, "acronym")
    acronyms = tuple(_acronym(fact, lang, table) for fact in facts)
    phrases: tuple[Mention, ...] = ()
    if table:
        phrases = _phrases(table, said, lang, article)
    return Side(lang, article, version.words_of(indices), said, acronyms, phrases)


def _acronym(fact: Fact, lang: str, table: Table | None) -> Mention:
    letters = fact.detail("letters")
    return Mention(
        Span(fact.start, fact.end),
        fact.text,
        letters,
        table.of_acronym(letters, lang) if table else (),
        expansion=fact.detail("expansion"),
        spelled=fact.detail("spelled") == "yes",
        before=fact.detail("place") == "before",
    )


def _phrases(table: Table, said: tuple[Word, ...], lang: str, article: str) -> tuple[Mention, ...]:
    runs: dict[tuple[Span, bool], list[Sense]] = {}
    for match in table.renderings(said, lang):
        span = Span(said[match.first].start, said[match.last - 1].end)
        runs.setdefault((span, match.loose), []).append(match.sense)
    return tuple(
        Mention(span, article[span.start : span.end], "", tuple(senses), loose)
        for (span, loose), senses in sorted(runs.items(), key=lambda run: run[0])
    )


def shares(one: Mention, other: Mention) -> bool:
    """Whether the two can mean the same by the table."""
    return any(a.index == b.index for a in one.senses for b in other.senses)
