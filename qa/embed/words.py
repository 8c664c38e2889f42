"""Which word of a bead is supported by a word of its other side.

The support of a word is the cosine of its vector with that of its best counterpart: a word, or
two neighbouring words taken as one (``rumah sakit`` = ``лікарня``). Two words share a counterpart
only where together they are nearer to it than either is alone, so that a word cannot borrow the
support of its neighbour. Names are seldom in any training data: words that are spelt alike after
transliteration support each other too, by the likeness of their letters. What more than the support
tells whether a word has a counterpart is weighed in `qa.embed.unsaid`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from qa import languages
from qa.embed import Encoder, Vectors, WordEncoder, unsaid
from qa.embed.spelling import likeness
from qa.records import Alignment, BeadWords, Gloss, Span, Version, WordLink

LOW_SUPPORT = 0.4
"""Under this a word is given glosses: about the cosine under which unrelated words fall."""
GLOSSES = 4
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
_CLEARLY = 0.02
"""By how much two words together must be nearer than one alone."""

Lookup = Callable[[Sequence[str]], Vectors]


class Word(NamedTuple):
    """A content word and where it stands in its article."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Units:
    """The words of one side of a bead, then its pairs of neighbours.

    `firsts` and `lasts` are the first and the last word of each unit, as indices into `words`;
    `vectors` has one row of unit length a unit.
    """

    words: tuple[Word, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    vectors: Vectors

    def span(self, unit: int) -> Span:
        """The stretch of the article that a unit covers."""
        return Span(self.words[self.firsts[unit]].start, self.words[self.lasts[unit]].end)


@dataclass(frozen=True, slots=True)
class Reading:
    """The links of one side of a bead, and for each the terms of `qa.embed.unsaid`."""

    links: tuple[WordLink, ...] = ()
    terms: Vectors = field(default_factory=lambda: np.zeros((0, 6), np.float32))


def link(
    encoder: Encoder | None, source: Version, target: Version, alignment: Alignment
) -> tuple[BeadWords, ...]:
    """The linked words of each bead, parallel to its beads; () if the encoder knows no words."""
    if not isinstance(encoder, WordEncoder):
        return ()
    found = readings(encoder, source, target, alignment)
    return _with_glosses(encoder, [BeadWords(_weighed(one), _weighed(two)) for one, two in found])


def readings(
    encoder: WordEncoder, source: Version, target: Version, alignment: Alignment
) -> list[tuple[Reading, Reading]]:
    """What is seen of the words of each bead, source before target."""
    sides = [
        (content_words(source, bead.source), content_words(target, bead.target))
        for bead in alignment.beads
    ]
    lookup = _lookup(encoder, (word.text for pair in sides for side in pair for word in side))
    texts = [(source.words_of(b.source), target.words_of(b.target)) for b in alignment.beads]
    left, right = (_wholes(encoder.encode([text[side] for text in texts])) for side in (0, 1))
    return [
        _read_bead(ours, theirs, lookup, *wholes)
        for (ours, theirs), *wholes in zip(sides, left, right, strict=True)
    ]


class _Whole(NamedTuple):
    """The vector of one side of a bead, and the mean of those of the other beads, if any."""

    own: Vectors
    others: Vectors | None


def _wholes(vectors: Vectors) -> list[_Whole]:
    if len(vectors) < 2:
        return [_Whole(own, None) for own in vectors]
    total, count = vectors.sum(axis=0), len(vectors) - 1
    return [_Whole(own, (total - own) / count) for own in vectors]


def content_words(version: Version, indices: Iterable[int]) -> tuple[Word, ...]:
    """The words of these segments, without those that only carry grammar."""
    grammar = languages.get(version.article.lang).function_words
    return tuple(
        Word(segment.start + match.start(), segment.start + match.end(), match[0])
        for segment in (version.segments[i] for i in indices)
        for match in _WORD.finditer(segment.text)
        if match[0].lower() not in grammar and len(match[0]) > 1
    )


def _lookup(encoder: WordEncoder, texts: Iterable[str]) -> Lookup:
    unique = list(dict.fromkeys(texts))
    vectors = encoder.encode_words(unique)
    rows = {text: row for row, text in enumerate(unique)}
    return lambda texts: vectors[[rows[text] for text in texts]]


def _read_bead(
    ours: tuple[Word, ...],
    theirs: tuple[Word, ...],
    lookup: Lookup,
    our_whole: _Whole,
    their_whole: _Whole,
) -> tuple[Reading, Reading]:
    if not ours or not theirs:
        return Reading(), Reading()
    source, target = _units(ours, lookup), _units(theirs, lookup)
    cosines = source.vectors @ target.vectors.T
    spelt = likeness([word.text for word in ours], [word.text for word in theirs])
    head = cosines[: len(ours), : len(theirs)]
    cosines[: len(ours), : len(theirs)] = np.maximum(head, spelt)
    return (
        _reading(source, target, cosines, their_whole),
        _reading(target, source, cosines.T, our_whole),
    )


def _reading(ours: Units, theirs: Units, cosines: Vectors, whole: _Whole) -> Reading:
    links = _links(ours, theirs, cosines)
    count, begin = len(ours.words), ours.words[0].start
    alone = ours.vectors[:count]
    usual = alone @ whole.others if whole.others is not None else np.full(count, unsaid.USUAL)
    terms = unsaid.terms(
        cosines[:count, : len(theirs.words)],
        np.array([link.support for link in links], np.float32),
        alone @ whole.own,
        usual,
        np.array([word.text[0].isupper() and word.start > begin for word in ours.words]),
    )
    return Reading(links, terms)


def _weighed(reading: Reading) -> tuple[WordLink, ...]:
    odds = unsaid.odds(reading.terms)
    return tuple(
        replace(word, odds=float(value)) for word, value in zip(reading.links, odds, strict=True)
    )


def _units(words: tuple[Word, ...], lookup: Lookup) -> Units:
    singles = lookup([word.text for word in words])
    doubles = singles[:-1] + singles[1:]
    doubles /= np.maximum(np.linalg.norm(doubles, axis=1, keepdims=True), 1e-12)
    count = len(words)
    firsts = (*range(count), *range(count - 1))
    lasts = (*range(count), *range(1, count))
    return Units(words, firsts, lasts, np.concatenate([singles, doubles]))


def _links(ours: Units, theirs: Units, cosines: Vectors) -> tuple[WordLink, ...]:
    """A link for each of our words: its own best unit, or that of a pair it belongs to."""
    count = len(ours.words)
    preferred = cosines.copy()
    preferred[:, len(theirs.words) :] -= _CLEARLY
    best = preferred.argmax(axis=1)
    scores = cosines[np.arange(len(cosines)), best]
    support, chosen = scores[:count].copy(), best[:count].copy()
    for pair in range(count, len(ours.firsts)):
        one, other = ours.firsts[pair], ours.lasts[pair]
        unit, score = best[pair], scores[pair]
        if score <= max(cosines[one, unit], cosines[other, unit]) + _CLEARLY:
            continue
        for word in (one, other):
            if score > support[word] + _CLEARLY:
                support[word], chosen[word] = score, unit
    return tuple(
        WordLink(word.start, word.end, word.text, float(score), theirs.span(unit))
        for word, score, unit in zip(ours.words, support, chosen, strict=True)
    )


def _with_glosses(encoder: WordEncoder, beads: Sequence[BeadWords]) -> tuple[BeadWords, ...]:
    low = {
        word.text: None
        for bead in beads
        for word in (*bead.source, *bead.target)
        if word.support < LOW_SUPPORT
    }
    glosses = dict(zip(low, encoder.gloss(list(low), GLOSSES), strict=True))
    return tuple(
        BeadWords(_glossed(bead.source, glosses), _glossed(bead.target, glosses)) for bead in beads
    )


def _glossed(
    links: tuple[WordLink, ...], glosses: dict[str, tuple[Gloss, ...]]
) -> tuple[WordLink, ...]:
    return tuple(
        replace(word, glosses=glosses[word.text]) if word.support < LOW_SUPPORT else word
        for word in links
    )
