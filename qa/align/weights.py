"""How much each kind of evidence counts, and how common each shape of bead is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from qa.align.lattice import Costs, Shape


@dataclass(frozen=True, slots=True)
class Weights:
    """The constants of the search.

    `evidence` multiplies the log-likelihood ratios of each kind; `prior` is the log-odds of each
    shape, `swap` that of two beads changing places, `costs` those of sentences left alone.
    """

    evidence: Mapping[str, float]
    prior: Mapping[Shape, float]
    swap: float
    costs: Costs


FIRST = Weights(
    evidence={
        "likeness": 0.5, "words": 0.5, "length": 1.0, "number": 1.0, "name": 1.0, "cognate": 0.5,
        "continuity": 3.0, "paragraph": 1.0,
    },
    prior={
        (1, 1): log(0.80), (1, 2): log(0.05), (2, 1): log(0.05), (1, 3): log(0.012),
        (3, 1): log(0.012), (2, 2): log(0.008), (1, 4): log(0.003), (4, 1): log(0.003),
        (2, 3): log(0.002), (3, 2): log(0.002),
    },
    swap=log(0.01),
    costs=Costs(opening=log(0.03), further=log(0.25), turning=log(0.1)),
)  # fmt: skip


def choose(kinds: frozenset[str]) -> Weights:
    """The weights for the kinds of evidence at hand."""
    return FIRST
