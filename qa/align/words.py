"""Evidence from single words: how well each word of one side is explained by the other side.

For each word, its highest cosine with the words of a group of sentences, less what a group of
that size would have by chance, judged by all sentences but the best: a word that is at home
everywhere says nothing, and a larger group gets no credit for mere size. The sums over the words
of both sides tell a sentence that has its counterpart in full from one that has it in part (in the
manner of IBM model 1, with cosines in the place of translation probabilities).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa.align.lattice import LONGEST, SHAPES, Floats, Shape, windows

Vectors = npt.NDArray[np.float32]
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one side: the different ones with their vectors, and where they stand.

    `kinds` and `sentence` are parallel, one entry a word of the text, in order.
    """

    vectors: Vectors
    kinds: npt.NDArray[np.int64]
    sentence: npt.NDArray[np.int64]
    count: int

    def part(self, start: int, end: int) -> Words:
        """The words of the sentences from `start` to `end`, the end excluded."""
        first, last = np.searchsorted(self.sentence, [start, end])
        used, kinds = np.unique(self.kinds[first:last], return_inverse=True)
        return Words(self.vectors[used], kinds, self.sentence[first:last] - start, end - start)


def split(sentence: str) -> list[str]:
    """The words of a sentence, in lower case."""
    return _WORD.findall(sentence.lower())


def read(sentences: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Words:
    """The words of these sentences, with their vectors."""
    parts = [split(sentence) for sentence in sentences]
    flat = [word for words in parts for word in words]
    known = {word: kind for kind, word in enumerate(dict.fromkeys(flat))}
    kinds = np.fromiter(map(known.__getitem__, flat), np.int64, len(flat))
    places = np.repeat(np.arange(len(parts)), [len(words) for words in parts])
    return Words(encode(list(known)), kinds, places, len(parts))


def support(source: Words, target: Words) -> dict[Shape, tuple[Floats, Floats]]:
    """For each shape: summed support of the words of both sides, and how many words they are."""
    cos = source.vectors @ target.vectors.T
    many_source, many_target = _occurrences(source), _occurrences(target)
    from_source = _support(cos.T, many_source, target)
    from_target = _support(cos, many_target, source)
    words_source = many_source.sum(axis=1, dtype=np.float64)[:, None]
    words_target = many_target.sum(axis=1, dtype=np.float64)[:, None]
    found = {}
    for a, b in SHAPES:
        if a in from_target and b in from_source:
            total = windows(from_source[b], a, 0) + windows(from_target[a], b, 0).T
            count = windows(words_source, a, 0) + windows(words_target, b, 0).T
            found[a, b] = total, count
    return found


def _occurrences(words: Words) -> Vectors:
    """How often each sentence (row) has each different word (column)."""
    kinds = len(words.vectors)
    cells = np.bincount(words.sentence * kinds + words.kinds, minlength=words.count * kinds)
    return cells.reshape(words.count, kinds).astype(np.float32)


def _support(cos: Vectors, occurrences: Vectors, others: Words) -> dict[int, Floats]:
    """By group size: row, a sentence; column, the first of a group of the other side.

    `cos` has a row for each different word of the others, a column for each of our own.
    """
    best = np.full((others.count, cos.shape[1]), -1.0, dtype=np.float32)
    starts = np.flatnonzero(np.diff(others.sentence, prepend=-1))
    if len(starts):
        best[others.sentence[starts]] = np.maximum.reduceat(cos[others.kinds], starts, axis=0)
    chance = _by_chance(best)
    found, groups = {}, best
    for size in range(1, min(LONGEST, others.count) + 1):
        count = others.count - size + 1
        if size > 1:
            groups = np.maximum(groups[:count], best[size - 1 :])
        found[size] = (occurrences @ (groups - chance[size - 1]).T).astype(np.float64)
    return found


def _by_chance(best: Vectors) -> Vectors:
    """For each word, the highest cosine to expect of 1, 2, 3 and 4 sentences of no relation."""
    others = len(best) - 1
    if others < 1:
        return np.repeat(best, LONGEST, axis=0)
    at = [min(others - 1, others * size // (size + 1)) for size in range(1, LONGEST + 1)]
    ranked: Vectors = np.partition(best, sorted({*at, others}), axis=0)[at]
    return ranked


@dataclass(frozen=True, slots=True)
class Support:
    """What support means in this document: the mean of related words, the spread of unrelated.

    `variance` is that of the sum over a group, for each of its words: words of a sentence are not
    independent, and this takes in how much they are not.
    """

    related: float
    variance: float

    def llr(self, total: Floats, count: Floats) -> Floats:
        """Log-likelihood ratio (nats) of a sum of supports of so many words."""
        ratio = self.related / self.variance * (total - count * self.related / 2)
        return np.clip(ratio, -18.0, 30.0)


def first_guess(total: Floats, count: Floats) -> Support:
    """The reading before any path is known: the best of each row and column are related."""
    share = total / np.maximum(count, 1.0)
    high = float(np.median(np.concatenate([share.max(axis=0), share.max(axis=1)])))
    middle = np.median(total**2 / np.maximum(count, 1.0))
    variance = max(float(middle) / 0.455, 1e-6)  # the median of a squared normal is .455 variances
    return Support(max(high, variance**0.5 / 4), variance)


def refine(before: Support, totals: Floats, counts: Floats) -> Support:
    """The reading, given sums and counts of the beads on the best path."""
    if totals.size < 3:
        return before
    mean = float(totals.sum() / max(counts.sum(), 1.0))
    return Support(max(mean, before.variance**0.5 / 4), before.variance)
