"""Evidence from length: translations of one text have nearly one ratio of lengths.

After Gale and Church (1993), on characters, with the document's own ratio.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qa.align.lattice import SHAPES, Floats, Shape

_OFFSET = 8.0
_RELATED, _UNRELATED = 0.22, 0.85


def lengths(texts: Sequence[str]) -> Floats:
    """Characters of each text, spaces at the ends left out."""
    return np.array([float(len(t.strip())) for t in texts])


def ratio(source: Floats, target: Floats) -> float:
    """Target characters for each source character, in the whole document."""
    return float((target.sum() + 1) / (source.sum() + 1))


def llr(source: Floats, target: Floats, expected: float) -> dict[Shape, Floats]:
    """For each shape, the log-likelihood ratio (nats) of the lengths of groups (i, j)."""
    found = {}
    for a, b in SHAPES:
        if a <= len(source) and b <= len(target):
            left = np.log(expected * _sums(source, a) + _OFFSET)
            right = np.log(_sums(target, b) + _OFFSET)
            off = (right[None, :] - left[:, None]) ** 2
            wide = np.log(_UNRELATED / _RELATED) + off / 2 * (_UNRELATED**-2 - _RELATED**-2)
            found[a, b] = np.clip(wide, -6.0, 1.4)
    return found


def _sums(values: Floats, size: int) -> Floats:
    total = np.concatenate([[0.0], np.cumsum(values)])
    sums: Floats = total[size:] - total[:-size]
    return sums
