"""Runs of neighbouring words that the other side of a bead does not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qa.records import WordLink


class Run(NamedTuple):
    """Words first to last (the end excluded) and the log of the odds that nothing says them."""

    first: int
    last: int
    weight: float


def heaviest(words: Sequence[WordLink]) -> Run:
    """The run of greatest weight: the maximum sum of neighbouring odds (Kadane's algorithm)."""
    best, start, sum_ = Run(0, 0, 0.0), 0, 0.0
    for i, word in enumerate(words):
        if sum_ <= 0:
            start, sum_ = i, 0.0
        sum_ += word.odds
        if sum_ > best.weight:
            best = Run(start, i + 1, sum_)
    return best
