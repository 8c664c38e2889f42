"""Nearest English words, to say what a word without a counterpart means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qa.embed import Vectors
from qa.records import Gloss


@dataclass(frozen=True, slots=True)
class Glossary:
    """English words and, parallel to them, their vectors of unit length."""

    words: tuple[str, ...]
    vectors: Vectors

    @classmethod
    def read(
        cls, file: Path, lookup: Callable[[Sequence[str]], tuple[list[str], Vectors]]
    ) -> Glossary:
        """The words of a file, one a line, that `lookup` knows; empty without such a file."""
        words, vectors = lookup(file.read_text("utf-8").split() if file.is_file() else [])
        return cls(tuple(words), vectors)

    def nearest(self, vectors: Vectors, count: int) -> tuple[tuple[Gloss, ...], ...]:
        """For each vector of unit length the `count` nearest words with their cosines."""
        if not self.words or not len(vectors) or count < 1:
            return ((),) * len(vectors)
        cosines = vectors @ self.vectors.T
        left, rows, found = cosines.copy(), np.arange(len(cosines)), []
        for _ in range(min(count, len(self.words))):  # much quicker than to partition each row
            found.append(left.argmax(axis=1))
            left[rows, found[-1]] = -np.inf
        return tuple(
            tuple(sorted((Gloss(self.words[i], float(row[i])) for i in places), key=_best_first))
            for row, places in zip(cosines, np.stack(found, axis=1), strict=True)
        )


def _best_first(gloss: Gloss) -> tuple[float, str]:
    return (-gloss.score, gloss.text)
