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


def read(sentences: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Words:
    """The words of these sentences, with their vectors."""
    known: dict[str, int] = {}
    kinds, places = [], []
    for place, sentence in enumerate(sentences):
        for word in _WORD.findall(sentence.lower()):
            kinds.append(known.setdefault(word, len(known)))
            places.append(place)
    return Words(encode(list(known)), np.array(kinds), np.array(places), len(sentences))


def support(source: Words, target: Words) -> dict[Shape, tuple[Floats, Floats]]:
    """For each shape: summed support of the words of both sides, and how many words they are."""
    cos = (source.vectors @ target.vectors.T).astype(np.float64)
    from_source = _support(cos, source, target)
    from_target = _support(cos.T, target, source)
    words_source = np.bincount(source.sentence, minlength=source.count).astype(np.float64)[:, None]
    words_target = np.bincount(target.sentence, minlength=target.count).astype(np.float64)[:, None]
    found = {}
    for a, b in SHAPES:
        if a in from_target and b in from_source:
            total = windows(from_source[b], a, 0) + windows(from_target[a], b, 0).T
            count = windows(words_source, a, 0) + windows(words_target, b, 0).T
            found[a, b] = total, count
    return found


def _support(cos: Floats, words: Words, others: Words) -> dict[int, Floats]:
    """By group size: row, a sentence of `words`; column, the first of a group of `others`."""
    best = np.full((cos.shape[0], others.count), -1.0)
    starts = np.flatnonzero(np.diff(others.sentence, prepend=-1))
    if len(starts):
        filled = np.maximum.reduceat(cos[:, others.kinds], starts, axis=1)
        best[:, others.sentence[starts]] = filled
    chance = _by_chance(best)
    found = {}
    for size in range(1, min(LONGEST, others.count) + 1):
        count = others.count - size + 1
        groups = best[:, :count].copy()
        for k in range(1, size):
            np.maximum(groups, best[:, k : k + count], out=groups)
        groups -= chance[:, size - 1 : size]
        total = np.zeros((words.count, count))
        np.add.at(total, words.sentence, groups[words.kinds])
        found[size] = total
    return found


def _by_chance(best: Floats) -> Floats:
    """For each word, the highest cosine to expect of 1, 2, 3 and 4 sentences of no relation."""
    others = best.shape[1] - 1
    if others < 1:
        return np.repeat(best, LONGEST, axis=1)
    at = [min(others - 1, others * size // (size + 1)) for size in range(1, LONGEST + 1)]
    ranked = np.partition(best, sorted({*at, others}), axis=1)
    return ranked[:, at]


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
