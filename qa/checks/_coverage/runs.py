"""Runs of neighbouring words that the other side of a bead does not support."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qa.records import WordLink

SUPPORTED = 0.42
"""The support from which a word rather has a counterpart than not."""
CREDIT = 0.6
"""What a word with full support takes away from a run that goes on over it."""


class Run(NamedTuple):
    """Words first to last (the end excluded) and how much of them lacks support."""

    first: int
    last: int
    weight: float


def heaviest(words: Sequence[WordLink]) -> Run:
    """The run of greatest weight: each word adds what its support lacks, or takes what it has.

    This is the maximum sum of neighbouring elements (Kadane's algorithm).
    """
    best, start, sum_ = Run(0, 0, 0.0), 0, 0.0
    for i, word in enumerate(words):
        gain = SUPPORTED - max(word.support, 0.0)
        gain = gain / SUPPORTED if gain > 0 else CREDIT * gain / (1 - SUPPORTED) * 2
        if sum_ <= 0:
            start, sum_ = i, 0.0
        sum_ += gain
        if sum_ > best.weight:
            best = Run(start, i + 1, sum_)
    return best
