"""The values that pass from stage to stage.

All are frozen: a stage makes new values and changes none. Offsets always count characters of
`Article.text`, from 0, the end excluded. This module imports nothing of ours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
Side = Literal["source", "target"]
Kind = Literal["accepted", "baseline", "unchanged"]
"""Why a finding is set aside; see `Suppression`."""
Why = Literal["changed", "gone", "unused", "expired"]
"""Why an acceptance is stale; see `Stale`."""
SIDES: tuple[Side, Side] = ("source", "target")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Place(NamedTuple):
    """A line and a column of a file, both counted from 1, columns in characters."""

    line: int
    column: int


class Mark(NamedTuple):
    """From `offset` of the text up to the next mark, columns of `line` count up from `column`."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Article:
    """One version of a story, as read.

    `text` is normalised (NFC, line ends as ``\\n``, no control characters); `marks`, sorted by
    offset, lead each of its characters back to line and column of the file as it lies on disk.
    `declared` tells that the file itself names this language; `notices` are what a reader should
    know of how the file was read.
    """

    path: str
    lang: str
    text: str
    marks: tuple[Mark, ...] = (Mark(0, 1, 1),)
    declared: bool = False
    notices: tuple[str, ...] = ()

    def place(self, offset: int) -> Place:
        """Line and column, in the file, of the character at `offset`."""
        mark = self.marks[max(0, bisect_right(self.marks, offset, key=lambda m: m.offset) - 1)]
        return Place(mark.line, mark.column + offset - mark.offset)


@dataclass(frozen=True, slots=True)
class Story:
    """One article and its versions: pairs (language, path), in the order of its pair.toml.

    `direction` is empty where no version is known to be the source of another, else the pair of
    languages (source, target). `glossary` holds the paths of the story's own glossaries.
    """

    path: str
    title: str
    versions: tuple[tuple[str, str], ...]
    source: str = ""
    direction: tuple[str, str] | tuple[()] = ()
    glossary: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments of the source and the segments of the target that say the same.

    Either side may be empty (1-0: omitted, 0-1: added). `similarity` is the cosine of both sides,
    `margin` that cosine less its neighbourhood's; both are None without an encoder. `posterior`
    is the probability of the bead given all evidence, `crossing` tells that it stands in another
    order than its neighbours, `evidence` is what each kind of evidence added, in nats.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    similarity: float | None = None
    margin: float | None = None
    posterior: float = 1.0
    crossing: bool = False
    evidence: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Beads that cover each segment of both sides exactly once, ordered by source, then target.

    `fit` (0 to 1) says how much of both texts has found a counterpart that is more alike than
    chance; under the floor of the settings the texts are not versions of one story.
    """

    beads: tuple[Bead, ...]
    fit: float = 1.0


class Gloss(NamedTuple):
    """A nearby English word, and the cosine that says how near."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class WordLink:
    """A word and the support it has on the other side of its bead.

    `support` is the cosine with the best counterpart (-1 to 1); `counterpart` is that word's
    span, in the other article; `glosses` are its nearest English words, given only where the
    support is low.
    """

    start: int
    end: int
    text: str
    support: float
    counterpart: Span | None = None
    glosses: tuple[Gloss, ...] = ()


@dataclass(frozen=True, slots=True)
class BeadWords:
    """The linked words of one bead, both sides."""

    source: tuple[WordLink, ...] = ()
    target: tuple[WordLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """What of one version is not as it was at an earlier state of the repository.

    `segments` are the indices of those that are new or edited; `gaps` are places from which text
    was taken away, i standing for the one before segment i (the last is behind the last segment).
    `reworded` are those of `segments` of which more changed than punctuation, space and case.
    """

    segments: frozenset[int] = frozenset()
    gaps: frozenset[int] = frozenset()
    reworded: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a glossary.

    `forms` are pairs of a language and the forms that are right in it, the preferred one first;
    `banned` the same of forms that are wrong. In place of a language may stand "source" or
    "target": the version on that side, whatever its language. `keep` tells that the forms go into
    every language as they are. `where` is the entry's file and line.
    """

    forms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    banned: tuple[tuple[str, tuple[str, ...]], ...] = ()
    keep: bool = False
    note: str = ""
    where: str = ""

    def right(self, lang: str, side: Side) -> tuple[str, ...]:
        """The forms that are right for a version in that language, on that side."""
        return _of(self.forms, lang, side)

    def wrong(self, lang: str, side: Side) -> tuple[str, ...]:
        """The forms that are wrong there."""
        return _of(self.banned, lang, side)


def _of(columns: tuple[tuple[str, tuple[str, ...]], ...], lang: str, side: Side) -> tuple[str, ...]:
    return tuple(form for key, forms in columns if key in (lang, side) for form in forms)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions, aligned: all that a check may look at.

    `words` is parallel to `alignment.beads`, or empty when the encoder has no word vectors.
    `cosines` gives, for words of any languages, the cosine of each of the first with each of the
    second; None without word vectors. It is there for words that a check brings itself.
    `changed`, source before target, is given only where an earlier state is known; `source_first`
    tells that the target is known to be translated from the source. `glossary` holds the terms
    that were given for this comparison.
    """

    source: Version
    target: Version
    alignment: Alignment
    words: tuple[BeadWords, ...] = ()
    cosines: Callable[[Sequence[str], Sequence[str]], list[list[float]]] | None = None
    changed: tuple[Changed, Changed] | None = None
    source_first: bool = False
    glossary: tuple[Term, ...] = ()

    def version(self, side: Side) -> Version:
        """The version on that side."""
        return self.source if side == "source" else self.target


class Evidence(NamedTuple):
    """One reason for a finding: what was looked at, and what was seen."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw in one bead: evidence, and no verdict.

    `score` (0 to 1) is about the share of such findings that are errors where the check was
    measured, so that findings of different checks can be ranked together. `bead` is an index into
    the alignment's beads. A span is None only where that side of the bead is empty. `remedy` says
    what would make the finding go away.
    """

    check: str
    severity: Severity
    score: float
    message: str
    bead: int
    source_span: Span | None
    target_span: Span | None
    evidence: tuple[Evidence, ...] = ()
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that is set aside: it counts for nothing, but is not forgotten.

    `kind` says why: a person accepted it, it was there when the baseline was made, or its
    sentences are as they were. `where` is the entry's file and line; `date` is as it stands there.
    """

    finding: Finding
    fingerprint: str
    kind: Kind
    reason: str = ""
    by: str = ""
    date: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Stale:
    """An acceptance, or a line of a baseline, that no longer meets a finding.

    `why`: a sentence has "changed", the pair is "gone", its finding is no longer made ("unused"),
    or its time has "expired". `was` and `now` are pairs of sentences, source before target; `now`
    is empty where no pair of today is like the old one.
    """

    where: str
    rule: str
    fingerprint: str
    why: Why
    reason: str = ""
    was: tuple[str, str] | tuple[()] = ()
    now: tuple[str, str] | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of one pair of versions.

    `unjudged` is empty, or says why no judgement was possible; `notices` are things the reader
    should know (a language that was guessed, a check that lacks data). `findings` are those that
    stand; `suppressed` are those that were set aside, each with the reason.
    """

    signature: str
    title: str
    comparison: Comparison
    findings: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    unjudged: str = ""
    suppressed: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run means to its caller: an exit code, and the line that says why."""

    exit_code: int
    reason: str
