"""All evidence of one pair of texts, and the scores of the lattice's arcs that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from qa.align import anchors, continuity, length, likeness
from qa.align.lattice import ARCS, NEVER, SHAPES, Arc, Floats, Shape
from qa.align.likeness import Calibration, Vectors
from qa.align.weights import PRIOR, SWAP, WEIGHTS

EVIDENCE = ("likeness", "length", "number", "name", "cognate", "continuity", "paragraph")


@dataclass(frozen=True, slots=True)
class Text:
    """One side: its sentences, and what is known of each."""

    sentences: Sequence[str]
    anchors: Sequence[anchors.Anchors]
    paragraphs: Sequence[int] = ()
    vectors: Vectors | None = None
    layers: tuple[Vectors, ...] = ()

    def part(self, start: int, end: int) -> Text:
        """The sentences from `start` to `end`, the end excluded."""
        cut = slice(start, end)
        return Text(
            self.sentences[cut],
            self.anchors[cut],
            self.paragraphs[cut],
            None if self.vectors is None else self.vectors[cut],
            tuple(v[start : max(start, end - k)] for k, v in enumerate(self.layers)
                  if end - k > start),
        )  # fmt: skip

    def taken(self, order: Sequence[int]) -> Text:
        """The sentences in another order; what they are on end is then only estimated."""
        chosen = [self.sentences[i] for i in order]
        vectors = None if self.vectors is None else self.vectors[np.array(order)]
        return Text(
            chosen,
            [self.anchors[i] for i in order],
            (),
            vectors,
            () if vectors is None else likeness.layers(vectors, chosen, None),
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Evidence for each shape and each pair of first sentences, in nats, before weighting."""

    size: Shape
    by_name: Mapping[str, Mapping[Shape, Floats]]
    cosine: Mapping[Shape, Floats]
    margin: Mapping[Shape, Floats]

    def with_likeness(self, calibration: Calibration) -> Table:
        """This table with the margins read by that calibration."""
        read = {shape: calibration.llr(values) for shape, values in self.margin.items()}
        return Table(self.size, {**self.by_name, "likeness": read}, self.cosine, self.margin)


def table(source: Text, target: Text, ratio: float) -> Table:
    """The evidence of a pair of texts, all but the reading of the margins."""
    size = len(source.sentences), len(target.sentences)
    by_name: dict[str, Mapping[Shape, Floats]] = {}
    by_name["length"] = length.llr(
        length.lengths(source.sentences), length.lengths(target.sentences), ratio
    )
    for kind, shared in anchors.weights(source.anchors, target.anchors).items():
        by_name[kind] = _capped(_grouped(shared))
    by_name["continuity"] = continuity.evidence(source.sentences, target.sentences)
    if source.paragraphs and target.paragraphs:
        by_name["paragraph"] = continuity.paragraphs(source.paragraphs, target.paragraphs)
    cos = likeness.cosines(source.layers, target.layers) if source.layers else {}
    return Table(size, by_name, cos, likeness.margins(cos) if cos else {})


def _grouped(single: Floats) -> dict[Shape, Floats]:
    rows, columns = single.shape
    total = np.zeros((rows + 1, columns + 1))
    total[1:, 1:] = single.cumsum(axis=0).cumsum(axis=1)
    return {
        (a, b): total[a:, b:] - total[:-a, b:] - total[a:, :-b] + total[:-a, :-b]
        for a, b in SHAPES
        if a <= rows and b <= columns
    }


def _capped(groups: Mapping[Shape, Floats]) -> dict[Shape, Floats]:
    return {shape: np.minimum(values, 4.0) for shape, values in groups.items()}


def bead_scores(evidence: Table) -> dict[Shape, Floats]:
    """The score (nats) of a bead of each shape at each pair of first sentences."""
    rows, columns = evidence.size
    scores = {}
    for a, b in SHAPES:
        if a <= rows and b <= columns:
            total = np.full((rows - a + 1, columns - b + 1), PRIOR[a, b])
            for name, groups in evidence.by_name.items():
                total += WEIGHTS[name] * groups[a, b]
            scores[a, b] = total
    return scores


def arc_scores(beads: Mapping[Shape, Floats], size: Shape) -> Floats:
    """The scores of all arcs, each at the corner where it ends."""
    rows, columns = size
    scores = np.full((len(ARCS), rows + 1, columns + 1), NEVER)
    for k, arc in enumerate(ARCS):
        a, b = arc.span
        if a <= rows and b <= columns:
            scores[k, a:, b:] = _arc(beads, arc)
    return scores


def _arc(beads: Mapping[Shape, Floats], arc: Arc) -> Floats:
    if arc.second is None:
        return beads[arc.first]
    (a1, b1), (a2, b2) = arc.first, arc.second
    one, two = beads[arc.first], beads[arc.second]
    # The first in the source stands second in the target, and the other way round.
    return SWAP + one[: one.shape[0] - a2, b2:] + two[a1:, : two.shape[1] - b1]
