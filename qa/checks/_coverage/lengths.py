"""How long a text should be, given the text that it renders.

The log of the ratio of two lengths in characters scatters about the ratio of the two versions;
its variance falls with length (A and B below, estimated on translations of news).
"""

from __future__ import annotations

import math
from statistics import median

from qa.records import Bead, Comparison

A, B = 0.022, 1.1
SHRINK = 8
"""Beads of equal length that are mixed in, so that a few beads do not make a ratio."""


def ratio(pair: Comparison) -> float:
    """The log of how much longer the source of this pair usually is than its target."""
    both = (lengths(pair, bead) for bead in pair.alignment.beads)
    seen = [math.log(source / target) for source, target in both if source and target]
    return median(seen) * len(seen) / (len(seen) + SHRINK) if seen else 0.0


def lengths(pair: Comparison, bead: Bead) -> tuple[int, int]:
    """Characters of both sides of a bead."""
    return len(pair.source.words_of(bead.source)), len(pair.target.words_of(bead.target))


def surprise(source: int, target: int, usual: float) -> float:
    """By how many standard deviations the source is longer than its target lets expect."""
    if not source or not target:
        return 0.0
    spread = math.sqrt(A + B / min(source, target))
    return (math.log(source / target) - usual) / spread
