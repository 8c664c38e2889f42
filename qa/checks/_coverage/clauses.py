"""How much nearer two texts come when a stretch of one of them is taken away.

If a clause was left out of the translation, the source without that clause means more nearly what
the translation says. Stretches run from joint to joint: punctuation and words that join clauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

Cosines = Callable[[Sequence[str], Sequence[str]], list[list[float]]]
_JOINT = re.compile(
    r"[,;:—–()]\s|[.!?]\s|\s(?:yang|dan|tetapi|karena|ketika|saat|setelah|untuk|sebagai|dengan"
    r"|що|який|яка|яке|які|щоб|але|та|і|й|коли|якщо|and|which|that|but|because|when|to)\s"
)
LEAST, MOST = 12, 0.75
"""A stretch has at least so many characters and at most this share of its text."""
JOINTS = 4
"""Over how many joints a stretch may reach."""
MOST_JOINTS = 60
"""A text with more joints than this is not searched: it is no sentence."""


class Gain(NamedTuple):
    """By how much the cosine of both texts rises at most, and the share of the text taken away."""

    cosine: float
    share: float


def gain(text: str, other: str, cosines: Cosines) -> Gain:
    """The greatest rise of the cosine with the other text when one stretch of this is left out."""
    cuts = sorted({0, len(text), *(match.start() for match in _JOINT.finditer(text))})
    if len(cuts) > MOST_JOINTS:
        return Gain(0.0, 0.0)
    spans = [
        (start, end)
        for i, start in enumerate(cuts)
        for end in cuts[i + 1 : i + 1 + JOINTS]
        if LEAST < end - start < MOST * len(text)
    ]
    if not spans:
        return Gain(0.0, 0.0)
    rest = [f"{text[:start]} {text[end:]}" for start, end in spans]
    likeness = [row[0] for row in cosines([text, *rest], [other])]
    best = max(range(len(spans)), key=lambda i: likeness[i + 1])
    rise = max(0.0, likeness[best + 1] - likeness[0])
    return Gain(rise, (spans[best][1] - spans[best][0]) / len(text))
