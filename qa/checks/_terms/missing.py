"""Which terms of one side have no counterpart on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from qa.checks._terms.search import Index, Place, stands
from qa.checks._terms.words import Word, cut
from qa.records import Comparison, Side, Span, Term

OTHER: dict[Side, Side] = {"source": "target", "target": "source"}


@dataclass(frozen=True, slots=True)
class Missing:
    """A term of one side of a bead that the other side does not say in any of its right forms."""

    bead: int
    side: Side
    term: Term
    place: Span
    wanted: tuple[str, ...]


class Versions:
    """Both versions of a comparison, bead by bead, as words that terms are sought among."""

    def __init__(self, pair: Comparison) -> None:
        self.pair = pair
        self.langs: dict[Side, str] = {
            side: pair.version(side).article.lang.split("-")[0] for side in OTHER
        }
        self._words: dict[tuple[int, Side], tuple[Word, ...]] = {}

    def indices(self, bead: int, side: Side) -> tuple[int, ...]:
        """The segments of one side of a bead."""
        own = self.pair.alignment.beads[bead]
        return own.source if side == "source" else own.target

    def words(self, bead: int, side: Side) -> tuple[Word, ...]:
        """The words of one side of a bead, with offsets into the segments joined by spaces."""
        key = (bead, side)
        if key not in self._words:
            text = self.pair.version(side).words_of(self.indices(bead, side))
            self._words[key] = cut(text, self.langs[side])
        return self._words[key]

    def span(self, bead: int, side: Side, place: Place) -> Span:
        """The stretch of the article that a place in these words stands for."""
        indices = self.indices(bead, side)
        return self.pair.version(side).locate(indices, place.start, place.end)

    def says(self, bead: int, side: Side, forms: Sequence[str]) -> bool:
        """Whether one of these forms, or a near form, stands on that side of a bead."""
        words, lang = self.words(bead, side), self.langs[side]
        return any(stands(form, words, lang) for form in forms)

    @cached_property
    def beads(self) -> range:
        """The numbers of all beads."""
        return range(len(self.pair.alignment.beads))


def missing(versions: Versions, side: Side, sure: float) -> Iterator[Missing]:
    """The terms of one side that the other side lacks, in the beads that may be accused."""
    pair, lang, other = versions.pair, versions.langs[side], OTHER[side]
    terms = [term for term in pair.glossary if not term.keep]
    index = Index(
        ((n, form) for n, term in enumerate(terms) for form in term.right(lang, side)), lang
    )
    for bead in versions.beads:
        both = versions.indices(bead, side) and versions.indices(bead, other)
        if not both or pair.alignment.beads[bead].posterior < sure:
            continue
        told: set[int] = set()
        places = [*index.places(versions.words(bead, side))]
        for place in places:
            twins = [terms[p.term] for p in places if (p.start, p.end) == (place.start, place.end)]
            wanted = tuple(
                dict.fromkeys(w for t in twins for w in t.right(versions.langs[other], other))
            )
            term = terms[place.term]
            if not wanted or place.term in told or versions.says(bead, other, wanted):
                continue
            told.update(p.term for p in places if (p.start, p.end) == (place.start, place.end))
            if not _moved(versions, bead, side, term, wanted):
                yield Missing(bead, side, term, versions.span(bead, side, place), wanted)


def _moved(versions: Versions, bead: int, side: Side, term: Term, wanted: tuple[str, ...]) -> bool:
    """Whether the next sentence or the one before has the counterpart, without the term."""
    own = term.right(versions.langs[side], side)
    return any(
        versions.says(near, OTHER[side], wanted) and not versions.says(near, side, own)
        for near in (bead - 1, bead + 1)
        if near in versions.beads
    )
