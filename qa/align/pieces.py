"""Long texts, cut into pieces that are searched exactly: time and memory grow with length alone.

A coarse path is found over blocks of sentences; near it, sentences that are each other's best
counterpart are chained; where three of a chain stand side by side on both sides, the texts may be
cut. A stretch without such a place is searched in windows that slide along it (see `slide`).
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from qa.align.text import Text

Rows = npt.NDArray[np.float32]

EXACT = 160 * 160
"""Texts with at most so many pairs of sentences are searched in one piece."""
_PIECE = 60
"""The least sentences of a piece, on its longer side."""
_FEATURES = 256
_LEVELS = ((160, 8, 4096), (1600, 4, 512))
"""For each level of blocks: the most blocks, the least sentences of a block, hashed features."""
_DRIFT = 0.3
"""How much two blocks lose for standing at opposite ends of their texts."""

Cut = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both texts: first sentence, and the one after the last.

    `coarse` are places inside of which the one is near the other's counterpart.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    coarse: tuple[Cut, ...]

    @property
    def area(self) -> int:
        """Pairs of sentences."""
        return (self.source[1] - self.source[0]) * (self.target[1] - self.target[0])


def plan(source: Text, target: Text) -> list[Piece]:
    """The pieces, in order; together they are the whole of both texts."""
    n, m = len(source), len(target)
    if n * m <= EXACT or min(n, m) <= 2:
        return [Piece((0, n), (0, m), ())]
    coarse = _coarse_path(source, target)
    links = chain(_mutual(_features(source), _features(target), coarse))
    edges = [(0, 0), *_spaced(_sure(links)), (n, m)]
    return [
        Piece((a, c), (b, d), tuple(cut for cut in coarse if _within((a, b), cut, (c, d))))
        for (a, b), (c, d) in pairwise(edges)
    ]


def _within(start: Cut, cut: Cut, end: Cut) -> bool:
    return start[0] < cut[0] < end[0] and start[1] < cut[1] < end[1]


def _hashed(text: Text, group: int, width: int) -> Rows:
    """A row of unit length for each `group` sentences: their anchors, hashed, the rare louder."""
    common = Counter(anchor for anchors in text.anchors for anchor in anchors)
    buckets = {a: (zlib.crc32("\0".join(a).encode()) % width, 1 / n) for a, n in common.items()}
    rows = np.zeros((-(-len(text) // group), width), dtype=np.float32)
    for place, anchors in enumerate(text.anchors):
        for anchor in anchors:
            bucket, weight = buckets[anchor]
            rows[place // group, bucket] += weight
    return _unit(rows)


def _unit(rows: Rows) -> Rows:
    unit: Rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


def _features(text: Text) -> Rows:
    """A row for each sentence: its vector and its anchors."""
    rows = _hashed(text, 1, _FEATURES)
    if text.vectors is None:
        return rows
    return np.hstack([rows / 2, text.vectors - text.vectors.mean(axis=0)])


def _coarse_path(source: Text, target: Text) -> list[Cut]:
    """First sentences of blocks that belong together: large blocks first, then small ones."""
    path: list[Cut] = []
    for count, least, width in _LEVELS:
        steps = [max(least, -(-len(side) // count)) for side in (source, target)]
        left, right = (_blocks(t, k, width) for t, k in zip((source, target), steps, strict=True))
        like = left @ right.T
        if path:
            _leave_band(like, path, (steps[0], steps[1]))
        else:
            # All else equal, what stands at the same share of its text belongs together.
            rows, columns = (np.arange(len(block)) / len(block) for block in (left, right))
            like -= _DRIFT * np.abs(rows[:, None] - columns[None, :])
        path = [(i * steps[0], j * steps[1]) for i, j in _warp(like)]
    return path


def _leave_band(like: Rows, path: Sequence[Cut], steps: Cut) -> None:
    """Forbid what is far from a path found before."""
    allowed = np.zeros(like.shape, dtype=bool)
    size = like.shape[0] * steps[0], like.shape[1] * steps[1]
    for rows, columns in _band(path, size):
        down = slice(rows.start // steps[0], -(-rows.stop // steps[0]))
        right = slice(columns.start // steps[1], -(-columns.stop // steps[1]))
        allowed[down, right] = True
    like[~allowed] = -1.0


def _blocks(text: Text, step: int, width: int) -> Rows:
    rows = _hashed(text, step, width)
    rows = _unit(rows - rows.mean(axis=0))
    if text.vectors is None:
        return rows
    sums = np.add.reduceat(text.vectors, np.arange(0, len(text), step), axis=0)
    return _unit(np.hstack([rows, _unit(sums - sums.mean(axis=0))]))


def _warp(like: Rows) -> list[Cut]:
    """The cells of the heaviest path through a matrix that steps down and right at once."""
    rows, columns = like.shape
    total = np.zeros((rows + 1, columns + 1))
    for i in range(rows):
        here = np.maximum(total[i, 1:], total[i, :-1] + np.maximum(like[i], 0.0))
        total[i + 1, 1:] = np.maximum.accumulate(here)
    path, i, j = [], rows, columns
    while i and j:
        if total[i, j] == total[i, j - 1]:
            j -= 1
        elif total[i, j] == total[i - 1, j]:
            i -= 1
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
    return path[::-1]


def _mutual(source: Rows, target: Rows, coarse: Sequence[Cut]) -> list[Cut]:
    """Sentences that are each other's best counterpart near the coarse path, by source."""
    best_column = np.zeros(len(source), dtype=np.int64)
    best_row = np.zeros(len(target), dtype=np.int64)
    best_value = np.full(len(target), -np.inf)
    for rows, columns in _band(coarse, (len(source), len(target))):
        like = source[rows] @ target[columns].T
        best_column[rows] = columns.start + like.argmax(axis=1)
        top = like.max(axis=0)
        better = top > best_value[columns]
        best_value[columns] = np.where(better, top, best_value[columns])
        best_row[columns] = np.where(better, rows.start + like.argmax(axis=0), best_row[columns])
    found = np.flatnonzero(best_row[best_column] == np.arange(len(source)))
    return [(int(i), int(best_column[i])) for i in found]


def _band(coarse: Sequence[Cut], size: Cut) -> Iterator[tuple[slice, slice]]:
    """Source blocks, each with the target sentences from two blocks before to two blocks after."""
    edges = [(0, 0), *(cut for cut in coarse if cut[0] > 0), size]
    for k, ((first, _), (last, _)) in enumerate(pairwise(edges)):
        low = edges[max(0, k - 2)][1]
        high = edges[min(len(edges) - 1, k + 3)][1]
        yield slice(first, last), slice(low, max(high, low + 1))


def chain(pairs: Iterable[Cut]) -> list[Cut]:
    """The longest run of pairs, sorted by source, that rises on both sides (Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    kept = list(pairs)
    before: list[int] = []
    for k, (_, j) in enumerate(kept):
        place = bisect_left(tails, j)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        ends[place : place + 1] = [k]
    found, k = [], ends[-1] if ends else -1
    while k >= 0:
        found.append(kept[k])
        k = before[k]
    return found[::-1]


def _sure(links: Sequence[Cut]) -> list[Cut]:
    """Links whose neighbours before and after are linked too, on both sides."""
    known = set(links)
    return [(i, j) for i, j in links if {(i - 1, j - 1), (i + 1, j + 1)} <= known]


def _spaced(cuts: Sequence[Cut]) -> list[Cut]:
    kept = [(0, 0)]
    for i, j in cuts:
        if max(i - kept[-1][0], j - kept[-1][1]) >= _PIECE:
            kept.append((i, j))
    return kept[1:]
