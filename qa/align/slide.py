"""A stretch of text that cannot be cut beforehand: exact search in windows that overlap.

Of each window the beads are kept up to a sure one that stands well before the end, where what lies
beyond the window can no longer matter; there the next window begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.align.pieces import Cut, Piece
from qa.records import Bead

LARGEST = 170 * 170
"""Pairs of sentences above which a piece is searched in windows."""
_WINDOW, _SLACK, _MARGIN = 90, 30, 25
"""Source sentences of a window; target sentences beyond those expected; where to stop."""
_SURE = 0.9


def window(piece: Piece, start: Cut) -> Piece:
    """The window of that piece which begins there."""
    rest = Piece((start[0], piece.source[1]), (start[1], piece.target[1]), piece.coarse)
    if rest.area <= LARGEST:
        return rest
    end = min(start[0] + _WINDOW, piece.source[1])
    near = max((j for i, j in piece.coarse if i <= end), default=start[1])
    reach = max(near, start[1] + _WINDOW // 2) + _SLACK
    reach = min(reach, start[1] + LARGEST // (end - start[0]), piece.target[1])
    return Piece((start[0], end), (start[1], reach), piece.coarse)


def kept(beads: list[Bead], seen: Piece, whole: Piece) -> tuple[list[Bead], Cut]:
    """The beads of a window that stand, and where the next window begins."""
    end = whole.source[1], whole.target[1]
    if (seen.source[1], seen.target[1]) == end:
        return beads, end
    stop = _stop(beads, seen) or _onwards(seen)
    stand = [bead for bead in beads if _before(bead, stop)]
    return [*stand, *_left_alone(stand, seen, stop)], stop


def _left_alone(stand: list[Bead], seen: Piece, stop: Cut) -> Iterator[Bead]:
    """Sentences before the stop whose bead reached beyond it."""
    for i in sorted(set(range(seen.source[0], stop[0])) - {i for b in stand for i in b.source}):
        yield Bead((i,), (), posterior=0.0)
    for j in sorted(set(range(seen.target[0], stop[1])) - {j for b in stand for j in b.target}):
        yield Bead((), (j,), posterior=0.0)


def _stop(beads: list[Bead], seen: Piece) -> Cut | None:
    inner = [
        (bead.source[0], bead.target[0], bead.posterior)
        for bead in _straight(beads)
        if bead.source[0] <= seen.source[1] - _MARGIN and bead.target[0] <= seen.target[1] - _MARGIN
    ]
    late = [place for place in inner if place[0] > seen.source[0] or place[1] > seen.target[0]]
    sure = [place for place in late if place[2] >= _SURE] or late
    return max(sure)[:2] if sure else None


def _straight(beads: list[Bead]) -> Iterator[Bead]:
    """Beads at which the texts can be cut: all before is before on both sides."""
    linked = sorted((b for b in beads if b.source and b.target), key=lambda b: b.source)
    highest = -1
    lowest_after = [10**9] * (len(linked) + 1)
    for k in range(len(linked) - 1, -1, -1):
        lowest_after[k] = min(lowest_after[k + 1], linked[k].target[0])
    for k, bead in enumerate(linked):
        if highest < bead.target[0] == lowest_after[k]:
            yield bead
        highest = max(highest, bead.target[-1])


def _onwards(seen: Piece) -> Cut:
    """Nothing in the window matches: go on half a window further."""
    return (
        (seen.source[0] + seen.source[1] + 1) // 2,
        (seen.target[0] + seen.target[1] + 1) // 2,
    )


def _before(bead: Bead, stop: Cut) -> bool:
    return all(i < stop[0] for i in bead.source) and all(j < stop[1] for j in bead.target)
