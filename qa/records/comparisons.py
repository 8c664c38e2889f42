"""Two versions side by side: all that a check may look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa.records.alignments import Alignment, BeadWords, Side
from qa.records.texts import Version


@dataclass(frozen=True, slots=True)
class Changed:
    """What of one version is not as it was at an earlier state of the repository.

    `segments` are the indices of those that are new or edited; `gaps` are places from which text
    was taken away, i standing for the one before segment i (the last is behind the last segment).
    `reworded` are those of `segments` of which more changed than punctuation, space and case.
    `before` is the whole text as it was, each run of blanks one blank.
    """

    segments: frozenset[int] = frozenset()
    gaps: frozenset[int] = frozenset()
    reworded: frozenset[int] = frozenset()
    before: str = ""


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
