"""From what was seen to how sure a check is: logistic models with few terms.

Each model was fitted (tools/fit.py, tools/fit_coverage.py) on translations with planted errors and
on clean ones, so that its number is about the share of such sightings that are errors when one kind
of error is planted in one pair of sentences of a hundred. A term that cannot be known (there are no
word vectors) takes its usual value.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of terms, the usual value of each, and the constant."""

    constant: float
    weights: Mapping[str, float]
    usual: Mapping[str, float]

    def probability(self, terms: Mapping[str, float]) -> float:
        """The probability of an error; terms that are missing take their usual value."""
        total = self.constant
        for name, weight in self.weights.items():
            total += weight * (terms[name] if name in terms else self.usual[name])
        return 1 / (1 + math.exp(-total))
