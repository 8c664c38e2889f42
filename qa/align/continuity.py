"""Evidence from the edges of sentences: does a bead end where a sentence and a paragraph end?

A segment that begins in lower case, or ends in a comma, is a piece of a sentence that a segmenter
or an editor cut in two. A bead should not end inside a sentence of one version, unless the other
version is cut there too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa.align.lattice import SHAPES, Floats, Shape

_OPEN_END = (",", ";", ":", "–", "—", "-", "(")


def joined(texts: Sequence[str]) -> Floats:
    """For each boundary 0..n, how strongly (0 to 1) the sentence goes on across it."""
    found = np.zeros(len(texts) + 1)
    for i in range(1, len(texts)):
        before, after = texts[i - 1].rstrip(), texts[i].lstrip(" \"'«“„(")
        lower = after[:1].islower()
        hanging = before.endswith(_OPEN_END)
        found[i] = 1.0 if lower and hanging else 0.7 if lower else 0.3 if hanging else 0.0
    return found


def evidence(source: Sequence[str], target: Sequence[str]) -> dict[Shape, Floats]:
    """Minus the mismatch at the edges of a bead, half for each edge it shares with the next."""
    return _edges(joined(source), joined(target))


def paragraphs(source: Sequence[int], target: Sequence[int]) -> dict[Shape, Floats]:
    """The same for paragraph breaks: a bead that begins with one on one side only is unlikely."""
    return _edges(_breaks(source), _breaks(target))


def _breaks(numbers: Sequence[int]) -> Floats:
    changes = np.diff(np.asarray(numbers)) != 0
    return np.concatenate([[1.0], changes.astype(np.float64), [1.0]])


def _edges(source: Floats, target: Floats) -> dict[Shape, Floats]:
    off: npt.NDArray[np.float64] = -np.abs(source[:, None] - target[None, :])
    found = {}
    for a, b in SHAPES:
        if a < len(source) and b < len(target):
            found[a, b] = (off[:-a, :-b] + off[a:, b:]) / 2
    return found
