"""All evidence of one pair of texts, and the scores of the lattice's arcs that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from statistics import median
from typing import Any

import numpy as np

from qa.align import anchors, continuity, length, likeness, words
from qa.align.lattice import ARCS, NEVER, SHAPES, Arc, Floats, Shape
from qa.align.likeness import Calibration
from qa.align.text import Text
from qa.align.weights import Weights

_MOST = 4.0
"""The most that anchors of one kind may add to a bead, in nats, before weighting."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What margins and supports mean in this document."""

    length: length.Ratio
    likeness: Calibration | None = None
    words: words.Support | None = None


def middle(readings: Sequence[Reading]) -> Reading:
    """The median of readings of the same kinds of evidence, figure by figure."""

    def of(values: Sequence[Any]) -> Any:
        if values[0] is None:
            return None
        names = [field.name for field in fields(values[0])]
        return type(values[0])(*(median(getattr(v, name) for v in values) for name in names))

    return Reading(*(of([getattr(r, field.name) for r in readings]) for field in fields(Reading)))


@dataclass(frozen=True, slots=True)
class Table:
    """Evidence for each shape and each pair of first sentences, in nats, before weighting."""

    size: Shape
    by_name: Mapping[str, Mapping[Shape, Floats]]
    cosine: Mapping[Shape, Floats]
    margin: Mapping[Shape, Floats]
    support: Mapping[Shape, tuple[Floats, Floats]]
    lengths: Mapping[Shape, tuple[Floats, Floats]]
    inside: Floats
    """Cosines of single sentences of one text with those of the same text."""

    def read(self, reading: Reading) -> Table:
        """This table with margins and supports read that way."""
        more: dict[str, Mapping[Shape, Floats]] = {}
        more["length"] = {
            shape: length.llr(*values, reading.length) for shape, values in self.lengths.items()
        }
        if reading.likeness:
            llr = reading.likeness.llr
            more["likeness"] = {shape: llr(values) for shape, values in self.margin.items()}
        if reading.words:
            by_word = reading.words.llr
            more["words"] = {shape: by_word(*values) for shape, values in self.support.items()}
        return replace(self, by_name={**self.by_name, **more})


def table(source: Text, target: Text) -> Table:
    """The evidence of a pair of texts, all but the reading of margins and supports."""
    size = len(source.sentences), len(target.sentences)
    by_name: dict[str, Mapping[Shape, Floats]] = {}
    lengths = length.sums(length.lengths(source.sentences), length.lengths(target.sentences))
    for kind, groups in anchors.shared(source.anchors, target.anchors).items():
        by_name[kind] = {shape: np.minimum(found, _MOST) for shape, found in groups.items()}
    by_name["continuity"] = continuity.evidence(source.sentences, target.sentences)
    if len(set(source.paragraphs)) > 1 and len(set(target.paragraphs)) > 1:
        by_name["paragraph"] = continuity.paragraphs(source.paragraphs, target.paragraphs)
    layers = [likeness.layers(text) for text in (source, target) if text.vectors is not None]
    cos = likeness.cosines(*layers) if len(layers) == len(size) else {}
    inside = np.concatenate([likeness.inside(sides[0]) for sides in layers] or [np.zeros(0)])
    support = words.support(source.words, target.words) if source.words and target.words else {}
    return Table(size, by_name, cos, likeness.margins(cos) if cos else {}, support, lengths, inside)


def bead_scores(evidence: Table, weights: Weights) -> dict[Shape, Floats]:
    """The score (nats) of a bead of each shape at each pair of first sentences."""
    rows, columns = evidence.size
    scores = {}
    for a, b in SHAPES:
        if a <= rows and b <= columns:
            total = np.full((rows - a + 1, columns - b + 1), weights.prior[a, b])
            for name, groups in evidence.by_name.items():
                total += weights.evidence[name] * groups[a, b]
            scores[a, b] = total
    return scores


def arc_scores(beads: Mapping[Shape, Floats], size: Shape, swap: float) -> Floats:
    """The scores of all arcs, each at the corner where it ends."""
    rows, columns = size
    scores = np.full((len(ARCS), rows + 1, columns + 1), NEVER)
    for k, arc in enumerate(ARCS):
        a, b = arc.span
        if a <= rows and b <= columns:
            scores[k, a:, b:] = _arc(beads, arc, swap)
    return scores


def _arc(beads: Mapping[Shape, Floats], arc: Arc, swap: float) -> Floats:
    if arc.second is None:
        return beads[arc.first]
    (a1, b1), (a2, b2) = arc.first, arc.second
    one, two = beads[arc.first], beads[arc.second]
    # The first in the source stands second in the target, and the other way round.
    return swap + one[: one.shape[0] - a2, b2:] + two[a1:, : two.shape[1] - b1]
