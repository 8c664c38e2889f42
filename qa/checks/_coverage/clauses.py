"""The stretches of a text that may have been left out or added, and what the text is without them.

Stretches run from joint to joint: the ends of sentences, punctuation and words that join clauses.
If a clause was left out of the translation, the source without that clause means more nearly what
the translation says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

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


Kind = Literal["clause", "sentence", "run"]


class Stretch(NamedTuple):
    """Characters of a text: parts of a sentence, whole sentences, or a mere run of words."""

    start: int
    end: int
    kind: Kind = "clause"


def stretches(text: str) -> list[Stretch]:
    """The stretches of a text, each of up to `JOINTS` parts."""
    stops = {match.start(): match[0][0] in ".!?" for match in _JOINT.finditer(text)}
    stops |= {0: True, len(text): True}
    cuts = sorted(stops)
    if len(cuts) > MOST_JOINTS:
        return []
    return [
        Stretch(start, end, "sentence" if stops[start] and stops[end] else "clause")
        for i, start in enumerate(cuts)
        for end in cuts[i + 1 : i + 1 + JOINTS]
        if LEAST < end - start < MOST * len(text)
    ]


def gains(text: str, other: str, found: Iterable[Stretch], cosines: Cosines) -> list[float]:
    """By how much the cosine with the other text rises when each stretch is left out."""
    rest = [f"{text[: one.start]} {text[one.end :]}" for one in found]
    whole, *likeness = (row[0] for row in cosines([text, *rest], [other]))
    return [value - whole for value in likeness]
