"""How well an encoder finds the translation of each line among all lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from qa.embed import Encoder, Vectors

_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Shares of lines (0 to 1) whose nearest line on the other side is their own translation.

    `forward` is from source to target, `speed` is in lines a second of the clock.
    """

    lines: int
    forward: float
    backward: float
    speed: float


def retrieval(encoder: Encoder, source: Sequence[str], target: Sequence[str]) -> Retrieval:
    """Top-1 retrieval by cosine both ways; line i of the target translates line i of the source.

    A tie counts as found only when the own translation comes first in the file.
    """
    started = perf_counter()
    left, right = encoder.encode(source), encoder.encode(target)
    seconds = max(perf_counter() - started, 1e-9)
    return Retrieval(
        lines=len(source),
        forward=top1(left, right),
        backward=top1(right, left),
        speed=2 * len(source) / seconds,
    )


def top1(left: Vectors, right: Vectors) -> float:
    """The share of rows of `left` whose nearest row of `right` has the same index."""
    hits = 0
    for start in range(0, len(left), _BLOCK):
        block = left[start : start + _BLOCK]
        own = np.arange(start, start + len(block))
        hits += int(((block @ right.T).argmax(axis=1) == own).sum())
    return hits / len(left) if len(left) else 0.0
