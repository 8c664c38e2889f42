"""Alignment of two versions, or of two lists of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from operator import add

from qa.align import fit, pieces, scoring, slide, text
from qa.align.fit import Tally
from qa.align.pieces import Piece
from qa.align.scoring import Reading
from qa.align.solve import calibrate, solve
from qa.align.text import Encode, Text, Vectors
from qa.align.weights import choose
from qa.records import Alignment, Bead, Fact, Version

_SAMPLED = 5
"""Pieces of a long text from which it is learnt what lengths, margins and supports mean."""


def align(
    source: Version,
    target: Version,
    encode: Encode | None = None,
    encode_words: Encode | None = None,
) -> Alignment:
    """The beads of two versions, and how well the versions fit each other.

    `encode` turns texts into rows of unit length, `encode_words` does so for single words; without
    them length and anchors alone decide. Facts of the same kind and value on both sides are
    anchors, and so are paragraphs.
    """
    sides = [
        text.read(
            [s.text for s in version.segments],
            encode,
            encode_words,
            facts=version.facts,
            paragraphs=[s.paragraph for s in version.segments],
        )
        for version in (source, target)
    ]
    return _align(*sides)


def align_sentences(
    source: Sequence[str],
    target: Sequence[str],
    *,
    encode: Encode | None = None,
    encode_words: Encode | None = None,
    source_vectors: Vectors | None = None,
    target_vectors: Vectors | None = None,
    source_facts: Sequence[Sequence[Fact]] = (),
    target_facts: Sequence[Sequence[Fact]] = (),
) -> Alignment:
    """The same for two lists of sentences, with ready vectors, one row a sentence, if wanted.

    Raises `InputError` for vectors or facts that are not one a sentence.
    """
    return _align(
        text.read(source, encode, encode_words, facts=source_facts, vectors=source_vectors),
        text.read(target, encode, encode_words, facts=target_facts, vectors=target_vectors),
    )


def _align(source: Text, target: Text) -> Alignment:
    if not len(source) or not len(target):
        alone = [Bead((i,), ()) for i in range(len(source))]
        return Alignment((*alone, *(Bead((), (j,)) for j in range(len(target)))), 0.0)
    plan = pieces.plan(source, target)
    known = _reading(source, target, plan) if len(plan) > 1 else None
    beads: list[Bead] = []
    tallies: list[Tally] = []
    for piece in plan:
        start = piece.source[0], piece.target[0]
        while start != (piece.source[1], piece.target[1]):
            seen = slide.window(piece, start)
            solution = solve(source.part(*seen.source), target.part(*seen.target), known)
            shifted = [_shifted(bead, seen) for bead in solution.beads]
            stand, start = slide.kept(shifted, seen, piece)
            beads += stand
            tallies.append(solution.tally)
    weights = choose(source.kinds & target.kinds)
    return Alignment(in_order(beads), fit.fit(reduce(add, tallies), weights.fit))


def _reading(source: Text, target: Text, plan: Sequence[Piece]) -> Reading:
    """What a few pieces, evenly spread, say in the middle of how evidence is to be read."""
    pieces_ = [slide.window(piece, (piece.source[0], piece.target[0])) for piece in plan]
    sample = pieces_[:: max(1, len(plan) // _SAMPLED)]
    tables = (scoring.table(source.part(*p.source), target.part(*p.target)) for p in sample)
    return scoring.middle([calibrate(table) for table in tables])


def _shifted(bead: Bead, piece: Piece) -> Bead:
    return replace(
        bead,
        source=tuple(i + piece.source[0] for i in bead.source),
        target=tuple(j + piece.target[0] for j in bead.target),
    )


def in_order(beads: Sequence[Bead]) -> tuple[Bead, ...]:
    """Beads by source; those without one stand before the bead of the next target sentence."""
    rest = sorted((b for b in beads if not b.source), key=lambda b: b.target)
    ordered: list[Bead] = []
    highest, k = -1, 0
    for bead in sorted((b for b in beads if b.source), key=lambda b: b.source):
        if bead.target:
            highest = max(highest, bead.target[-1])
        while k < len(rest) and rest[k].target[0] < highest:
            ordered.append(rest[k])
            k += 1
        ordered.append(bead)
    return (*ordered, *rest[k:])
