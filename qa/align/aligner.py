"""Alignment of two versions, or of two lists of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from qa.align import anchors, likeness, words
from qa.align.fit import fit
from qa.align.likeness import Encode, Vectors
from qa.align.scoring import Text
from qa.align.solve import solve
from qa.records import Alignment, Bead, Fact, Version


def align(
    source: Version,
    target: Version,
    encode: Encode | None = None,
    encode_words: Encode | None = None,
) -> Alignment:
    """The beads of two versions, and how well the versions fit each other.

    `encode` turns texts into rows of unit length; without it length and anchors alone decide.
    """
    sides = [
        _text(
            [s.text for s in version.segments],
            encode,
            encode_words,
            version.facts,
            [s.paragraph for s in version.segments],
        )
        for version in (source, target)
    ]
    return _align(sides[0], sides[1])


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
    """The same for two lists of sentences, with ready vectors if wanted (rows of unit length)."""
    return _align(
        _text(source, encode, encode_words, source_facts, (), source_vectors),
        _text(target, encode, encode_words, target_facts, (), target_vectors),
    )


def _text(
    sentences: Sequence[str],
    encode: Encode | None,
    encode_words: Encode | None,
    facts: Sequence[Sequence[Fact]],
    paragraphs: Sequence[int],
    vectors: Vectors | None = None,
) -> Text:
    known = facts or [()] * len(sentences)
    found = [anchors.find(s, f) for s, f in zip(sentences, known, strict=True)]
    if vectors is None and encode is not None:
        vectors = encode(list(sentences))
    layers = () if vectors is None else likeness.layers(vectors, sentences, encode)
    known_words = words.read(sentences, encode_words) if encode_words else None
    return Text(sentences, found, paragraphs, vectors, layers, known_words)


def _align(source: Text, target: Text) -> Alignment:
    if not source.sentences or not target.sentences:
        return Alignment(_all_alone(source, target), 0.0)
    solution = solve(source, target)
    return Alignment(solution.beads, fit(source, target, solution))


def _all_alone(source: Text, target: Text) -> tuple[Bead, ...]:
    return tuple(Bead((i,), ()) for i in range(len(source.sentences))) + tuple(
        Bead((), (j,)) for j in range(len(target.sentences))
    )
