"""Evidence from embeddings: how much more alike two groups are than their neighbourhood.

The neighbour margin is bertalign's idea (Liu and Zhu 2022): from the cosine of two concatenations
subtract what either has in common with the sentences just outside the other. What margin means
"related" is learnt from the document itself, so that no constant depends on the encoder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from qa.align.lattice import LONGEST, SHAPES, Floats, Shape, windows
from qa.align.text import Text, Vectors


def layers(text: Text) -> tuple[Vectors, ...]:
    """Unit vectors of 1, 2, 3 and 4 sentences on end; row i of each begins with sentence i.

    Without an encoder a concatenation is the mean of its sentences, weighted by the square root
    of their lengths, which is what it nearly is for encoders that average their words.
    """
    assert text.vectors is not None
    count = len(text)
    made = [text.vectors]
    weights = np.sqrt(np.array([len(t) + 1.0 for t in text.sentences], dtype=np.float32))[:, None]
    weighted = weights * text.vectors
    for size in range(2, min(LONGEST, count) + 1):
        if text.encode is None:
            total = windows(weighted, size, 0)
            made.append(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9))
        else:
            runs = range(count - size + 1)
            made.append(text.encode([" ".join(text.sentences[i : i + size]) for i in runs]))
    return tuple(made)


def cosines(source: Sequence[Vectors], target: Sequence[Vectors]) -> dict[Shape, Floats]:
    """For each shape, the cosines of the groups that begin at sentence i and sentence j."""
    found: dict[Shape, Floats] = {}
    for shape in {*SHAPES, *((a, 1) for a in range(1, 5)), *((1, b) for b in range(1, 5))}:
        a, b = shape
        if a <= len(source) and b <= len(target):
            found[shape] = (source[a - 1] @ target[b - 1].T).astype(np.float64)
    return found


def inside(vectors: Vectors) -> Floats:
    """The cosines of all pairs of different sentences of one text."""
    upper = np.triu_indices(len(vectors), 1)
    found: Floats = (vectors @ vectors.T)[upper].astype(np.float64)
    return found


def margins(cos: Mapping[Shape, Floats]) -> dict[Shape, Floats]:
    """Each cosine less the mean of those with the sentences just outside, for both sides."""
    background = float(np.median(cos[1, 1]))
    found = {}
    for (a, b), values in cos.items():
        if (a, b) in SHAPES:
            outside_target = _beside(cos[a, 1], b, background)
            outside_source = _beside(cos[1, b].T, a, background).T
            found[a, b] = values - (outside_target + outside_source) / 2
    return found


def _beside(single: Floats, size: int, background: float) -> Floats:
    """Mean of the columns just before and just after each run of `size` columns."""
    runs = single.shape[1] - size + 1
    total = np.zeros((single.shape[0], runs))
    count = np.zeros(runs)
    total[:, 1:] += single[:, : runs - 1]
    count[1:] += 1
    total[:, : runs - 1] += single[:, size:]
    count[: runs - 1] += 1
    if runs == 1:
        return total + background
    return total / count


@dataclass(frozen=True, slots=True)
class Calibration:
    """Margins of related and of unrelated groups in this document: two normal distributions."""

    unrelated: float
    related: float
    spread_unrelated: float
    spread_related: float

    def llr(self, margin: Floats) -> Floats:
        """Log-likelihood ratio (nats) of a margin, taking one spread for both distributions.

        One spread keeps the ratio monotone: nothing is too alike to be related.
        """
        variance = (self.spread_unrelated**2 + self.spread_related**2) / 2
        slope = (self.related - self.unrelated) / variance
        ratio = slope * (margin - (self.related + self.unrelated) / 2)
        return np.clip(ratio, -18.0, 30.0)


def first_guess(margin: Floats) -> Calibration:
    """The calibration before any path is known, from all margins of single sentences.

    At most one in max(n, m) of n * m pairs is related, so the median is that of the unrelated;
    the related are taken to be the highest ones.
    """
    middle = float(np.median(margin))
    spread = max(1.4826 * float(np.median(np.abs(margin - middle))), 1e-3)
    share = min(0.5, max(margin.shape) / margin.size)
    high = max(float(np.quantile(margin, 1 - share / 2)), middle + 2 * spread)
    return Calibration(middle, high, spread, 1.5 * spread)


def refine(before: Calibration, related: Floats) -> Calibration:
    """The calibration, given the margins of the beads on the best path."""
    if related.size < 3:
        return before
    middle, spread = before.unrelated, before.spread_unrelated
    high = float(np.median(related))
    wide = 1.4826 * float(np.median(np.abs(related - high)))
    return Calibration(
        middle, max(high, middle + spread), spread, float(np.clip(wide, 0.7 * spread, 4 * spread))
    )
