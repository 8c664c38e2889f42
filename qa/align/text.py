"""One side of an alignment: its sentences, and what evidence knows of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa.align import anchors, words
from qa.problems import InputError
from qa.records import Fact

Vectors = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of one side, and parallel to them what is known of each.

    `paragraphs` may be empty (not known). `vectors` are those of single sentences, if any are
    known; `encode` gives those of several on end, which are only estimated without it.
    """

    sentences: Sequence[str]
    anchors: Sequence[anchors.Anchors]
    paragraphs: Sequence[int] = ()
    vectors: Vectors | None = None
    encode: Encode | None = None
    words: words.Words | None = None

    def __len__(self) -> int:
        return len(self.sentences)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of evidence beyond the plain ones."""
        known = {"likeness": self.vectors is not None, "words": self.words is not None}
        return frozenset(kind for kind, has in known.items() if has)

    def part(self, start: int, end: int) -> Text:
        """The sentences from `start` to `end`, the end excluded."""
        cut = slice(start, end)
        return Text(
            self.sentences[cut],
            self.anchors[cut],
            self.paragraphs[cut],
            None if self.vectors is None else self.vectors[cut],
            self.encode,
            self.words.part(start, end) if self.words else None,
        )


def read(
    sentences: Sequence[str],
    encode: Encode | None = None,
    encode_words: Encode | None = None,
    *,
    facts: Sequence[Sequence[Fact]] = (),
    paragraphs: Sequence[int] = (),
    vectors: Vectors | None = None,
) -> Text:
    """Gather what is to be known of a side; `vectors` are used instead of `encode` if given.

    Raises `InputError` for vectors or facts that are not one a sentence.
    """
    for given, name in ((facts, "facts"), (vectors if vectors is not None else (), "vectors")):
        if len(given) not in (0, len(sentences)):
            raise InputError(f"{len(given)} {name} for {len(sentences)} sentences")
    known = facts or [()] * len(sentences)
    # Cognates are what word vectors know better.
    cognates = encode_words is None
    found = [anchors.find(s, f, cognates) for s, f in zip(sentences, known, strict=True)]
    if vectors is not None:
        vectors, encode = _unit(vectors), None
    elif encode is not None and sentences:
        vectors = encode(list(sentences))
    known_words = words.read(sentences, encode_words) if encode_words else None
    return Text(sentences, found, paragraphs, vectors, encode, known_words)


def _unit(vectors: Vectors) -> Vectors:
    rows: Vectors = np.asarray(vectors, dtype=np.float32)
    if rows.ndim != 2 or not np.isfinite(rows).all():
        raise InputError("vectors must be finite numbers, one row a sentence")
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    if np.allclose(norms, 1.0, atol=1e-4):
        return rows
    unit: Vectors = rows / np.maximum(norms, 1e-9)
    return unit
