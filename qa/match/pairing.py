"""Who is near whom, and who goes with whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from qa.embed import Vectors

_BLOCK = 1024


def nearest(ours: Vectors, theirs: Vectors, count: int, near: float) -> Iterator[list[int]]:
    """For each row of ours those of theirs that are most like it, best first, at most `count`.

    None is more than `near` less like than the best. Rows are of unit length; the table of
    cosines is made in blocks, so that memory grows with the rows and not with their product.
    """
    if not len(theirs):
        yield from ([] for _ in ours)
        return
    for start in range(0, len(ours), _BLOCK):
        for row in ours[start : start + _BLOCK] @ theirs.T:
            some = min(count, len(row))
            best = np.argpartition(-row, some - 1)[:some]
            ordered = best[np.lexsort((best, -row[best]))]
            yield [int(j) for j in ordered if row[j] >= row[ordered[0]] - near]


def settle(fits: Mapping[tuple[int, int], float]) -> list[tuple[int, int, float, float]]:
    """Pairs one-to-one, the best fit first: (ours, theirs, fit, fit of the best rival).

    A rival is another partner for one of both that no better pair has taken. Where two fit alike
    the order of the piles decides, and the rival tells that it did.
    """
    ordered = sorted(fits.items(), key=lambda item: (-item[1], item[0]))
    taken: dict[tuple[str, int], float] = {}
    pairs = []
    for (i, j), fit in ordered:
        if ("ours", i) not in taken and ("theirs", j) not in taken:
            taken["ours", i] = taken["theirs", j] = fit
            pairs.append((i, j, fit))
    return [(i, j, fit, _rival(i, j, fits, taken)) for i, j, fit in pairs]


def _rival(
    i: int, j: int, fits: Mapping[tuple[int, int], float], taken: Mapping[tuple[str, int], float]
) -> float:
    """The best fit of either with another text that is in no pair that fits better than that."""
    others = [(("theirs", n), fit) for (m, n), fit in fits.items() if m == i and n != j]
    others += [(("ours", m), fit) for (m, n), fit in fits.items() if n == j and m != i]
    return max((fit for key, fit in others if taken.get(key, 0.0) < fit), default=0.0)
