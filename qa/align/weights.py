"""How much each kind of evidence counts, and how common each shape of bead is.

The figures are in weights.json, one set for each kind of evidence that may be at hand; they were
fitted by `tools/fit_aligner.py` (see docs/alignment.md).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from qa.align.lattice import Costs, Shape

FILE = Path(__file__).parent / "weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """The constants of the search, all in nats but the first.

    `evidence` multiplies the log-likelihood ratios of each kind; `prior` is the log-odds of each
    shape, `swap` that of two beads changing places, `costs` those of sentences left alone; `move`
    is what the beads of a move must score together. `fit` are the coefficients of `fit.fit`.
    """

    evidence: Mapping[str, float]
    prior: Mapping[Shape, float]
    swap: float
    costs: Costs
    move: float
    fit: tuple[float, ...]


def choose(kinds: Collection[str]) -> Weights:
    """The weights for the kinds of evidence at hand."""
    name = "words" if "words" in kinds else "vectors" if "likeness" in kinds else "plain"
    return sets()[name]


@cache
def sets() -> dict[str, Weights]:
    """All sets of weights, by name."""
    return {name: from_json(data) for name, data in json.loads(FILE.read_text("utf-8")).items()}


def from_json(data: Mapping[str, Any]) -> Weights:
    """One set of weights, as the file holds it: shapes are written ``"1-2"``."""
    return Weights(
        evidence=data["evidence"],
        prior={_shape(name): value for name, value in data["prior"].items()},
        swap=data["swap"],
        costs=Costs(**data["costs"]),
        move=data["move"],
        fit=tuple(data["fit"]),
    )


def _shape(name: str) -> Shape:
    source, target = name.split("-")
    return int(source), int(target)
