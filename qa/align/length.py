"""Evidence from length: translations of one text have nearly one ratio of lengths.

After Gale and Church (1993), on characters: the difference of lengths varies with the square root
of length. Mean ratio and spread are the document's own, as far as it is long enough to tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from qa.align.lattice import SHAPES, Floats, Shape, windows

_OFFSET = 4.0
_UNRELATED = 0.75
"""Spread of the log-ratio of the lengths of two sentences of no relation."""
_SPREAD, _STRENGTH = 1.9, 12.0
"""Spread of related ones, for one character, and how many beads that guess is worth."""
_LEAST = -6.0


@dataclass(frozen=True, slots=True)
class Ratio:
    """What lengths are expected: target characters a source character, and the spread."""

    mean: float
    spread: float = _SPREAD


def lengths(texts: Sequence[str]) -> Floats:
    """Characters of each text, spaces at the ends left out."""
    return np.array([float(len(t.strip())) for t in texts])


def first_guess(source: Floats, target: Floats) -> Ratio:
    """The ratio of the whole texts or that of their sentences, whichever is nearer to 1.

    The first is wrong where much is missing, the second where one version cuts its sentences
    shorter. Both are drawn to 1 where the texts are short.
    """
    count = min(source.size, target.size)
    whole = np.log((target.sum() + 1) / (source.sum() + 1))
    single = np.log((target.mean() + 1) / (source.mean() + 1))
    nearest = min(float(whole), float(single), key=abs)
    return Ratio(float(np.exp(nearest * count / (count + _STRENGTH))))


def sums(source: Floats, target: Floats) -> dict[Shape, tuple[Floats, Floats]]:
    """For each shape, the lengths of all source and of all target groups."""
    return {
        (a, b): (windows(source[:, None], a, 0), windows(target[None, :], b, 1))
        for a, b in SHAPES
        if a <= len(source) and b <= len(target)
    }


def llr(source: Floats, target: Floats, ratio: Ratio) -> Floats:
    """Log-likelihood ratio (nats) of these lengths: normal in the log-ratio, two spreads."""
    left, right = ratio.mean * source + _OFFSET, target + _OFFSET
    variance = 2 * ratio.spread**2 / (left + right) + 0.04**2
    off = (np.log(right) - np.log(left)) ** 2
    found: Floats = (np.log(_UNRELATED**2 / variance) + off * (_UNRELATED**-2 - 1 / variance)) / 2
    return np.maximum(found, _LEAST)


def refine(before: Ratio, source: Floats, target: Floats) -> Ratio:
    """The expectation, given the lengths of the beads on the best path."""
    if source.size < 3:
        return before
    share = np.log((target + _OFFSET) / (source + _OFFSET))
    weight = source / (source + 50.0)
    # The logarithm of the mean ratio, drawn to that of the whole texts.
    mean = float(np.exp((weight @ share + 4 * np.log(before.mean)) / (weight.sum() + 4)))
    left, right = mean * source + _OFFSET, target + _OFFSET
    off = np.abs(np.log(right / left)) * np.sqrt((left + right) / 2)
    spread = 1.4826 * float(np.median(off))
    count = source.size
    pooled = (count * spread**2 + _STRENGTH * _SPREAD**2) / (count + _STRENGTH)
    return Ratio(mean, float(np.clip(pooled**0.5, 1.2, 4.0)))
