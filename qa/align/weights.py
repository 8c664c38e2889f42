"""How much each kind of evidence counts, and how common each shape of bead is."""

from __future__ import annotations

from math import log

from qa.align.lattice import Costs, Shape

PRIOR: dict[Shape, float] = {
    (1, 1): log(0.80), (1, 2): log(0.05), (2, 1): log(0.05), (1, 3): log(0.012),
    (3, 1): log(0.012), (2, 2): log(0.008), (1, 4): log(0.003), (4, 1): log(0.003),
    (2, 3): log(0.002), (3, 2): log(0.002),
}  # fmt: skip
SWAP = log(0.01)
COSTS = Costs(opening=log(0.03), further=log(0.25))
WEIGHTS = {
    "likeness": 0.7, "length": 1.0, "number": 1.0, "name": 1.0, "cognate": 0.5,
    "continuity": 3.0, "paragraph": 1.0,
}  # fmt: skip
