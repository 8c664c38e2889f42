"""All evidence of one pair of texts, and the scores of the lattice's arcs that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from qa.align import anchors, continuity, length, likeness, words
from qa.align.lattice import ARCS, NEVER, SHAPES, Arc, Floats, Shape
from qa.align.likeness import Calibration, Vectors
from qa.align.weights import Weights

_MOST = 4.0
"""The most that anchors of one kind may add to a bead, in nats."""
EVIDENCE = ("likeness", "length", "number", "name", "cognate", "continuity", "paragraph")


@dataclass(frozen=True, slots=True)
class Text:
    """One side: its sentences, and what is known of each."""

    sentences: Sequence[str]
    anchors: Sequence[anchors.Anchors]
    paragraphs: Sequence[int] = ()
    vectors: Vectors | None = None
    layers: tuple[Vectors, ...] = ()
    words: words.Words | None = None

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
class Reading:
    """What margins and supports mean in this document."""

    length: length.Ratio
    likeness: Calibration | None = None
    words: words.Support | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Evidence for each shape and each pair of first sentences, in nats, before weighting."""

    size: Shape
    by_name: Mapping[str, Mapping[Shape, Floats]]
    cosine: Mapping[Shape, Floats]
    margin: Mapping[Shape, Floats]
    support: Mapping[Shape, tuple[Floats, Floats]]
    lengths: Mapping[Shape, tuple[Floats, Floats]]

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
    if source.paragraphs and target.paragraphs:
        by_name["paragraph"] = continuity.paragraphs(source.paragraphs, target.paragraphs)
    cos = likeness.cosines(source.layers, target.layers) if source.layers else {}
    support = words.support(source.words, target.words) if source.words and target.words else {}
    return Table(size, by_name, cos, likeness.margins(cos) if cos else {}, support, lengths)


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
