"""How much speaks for a word being said by nothing on the other side of its bead.

The cosine with the best counterpart alone misleads: a word that is often translated freely finds
some neighbour anywhere, and one whose counterpart belongs to another word only seems to have one.
A logistic model weighs six terms, of words in translations with sentences added (fitted by
tools/fit_coverage.py). Its result is a log of odds from which the prior is taken away, so that
over a run of words it may be added up: above 0 a word rather has no counterpart.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from qa.embed import Vectors

USUAL = 0.017
"""What a word is worth to a sentence that has nothing to do with it, where no others are known."""


class Weights(NamedTuple):
    """Of the terms, in the order of `terms`, and the constant."""

    constant: float
    terms: tuple[float, ...]


WEIGHTS = Weights(1.377, (-5.207, -4.644, 0.832, -2.715, -3.408, 1.078))


def terms(
    cosines: Vectors, support: Vectors, whole: Vectors, usual: Vectors, capital: Vectors
) -> Vectors:
    """Six numbers a word, shape (words, 6).

    `cosines` are those of our words with theirs; of each word, `support` is its cosine with the
    best unit, `whole` that with the whole text opposite, `usual` the mean of those with other texts
    of the other version; `capital` is 1 for words in capitals inside a sentence.
    """
    rows = np.arange(len(cosines))
    best = cosines.argmax(axis=1)
    own = cosines[rows, best]
    ranked = np.sort(cosines, axis=1)
    second = ranked[:, -2] if cosines.shape[1] > 1 else np.zeros(len(rows), np.float32)
    taken = _of_others(cosines)[rows, best] - own
    made: Vectors = np.stack([support, second, taken, whole, usual, capital], axis=1)
    return made.astype(np.float32)


def _of_others(cosines: Vectors) -> Vectors:
    """For each of our words and each of theirs, the best that another of our words has there."""
    if len(cosines) == 1:
        return np.zeros_like(cosines)
    first, second = np.sort(cosines, axis=0)[[-1, -2]]
    is_first = np.arange(len(cosines))[:, None] == cosines.argmax(axis=0)[None, :]
    best: Vectors = np.where(is_first, second[None, :], first[None, :])
    return best


def odds(found: Vectors) -> Vectors:
    """The log of the odds of each word, given its `terms`."""
    result: Vectors = found @ np.array(WEIGHTS.terms, np.float32) + np.float32(WEIGHTS.constant)
    return result
