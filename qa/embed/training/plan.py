"""What to make, and how."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. `rate` is the learning rate at the start; it falls to 0 in a line."""

    epochs: int = 4
    batch: int = 1024
    rate: float = 0.01
    scale: float = 20.0
    seed: int = 0
    keep_every: int = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to make.

    `vocab` rows of `dim` dimensions are trained; of these `keep_dim` (0: all) along the principal
    axes and `keep` rows are kept, rare words of one meaning sharing theirs. `teacher` is the name
    of a model or empty. Pairs of words that are `held` for measuring are in no lexicon.
    """

    out: Path
    name: str
    dim: int = 384
    keep_dim: int = 0
    vocab: int = 65_000
    keep: int = 52_500
    epochs: int = 4
    seed: int = 0
    teacher: str = ""
    only_teacher: bool = False
    notes: str = ""
    held: frozenset[tuple[str, str]] = frozenset()
