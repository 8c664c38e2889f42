"""What the model of words finds across for a stretch of one side of a bead."""

from __future__ import annotations

from typing import NamedTuple

from qa.records import Comparison, Side


class Support(NamedTuple):
    """The cosine with the likest word across; `small`: that one has no capital."""

    cosine: float = 0.0
    small: bool = False


NOTHING = Support()


def of_stretch(pair: Comparison, bead: int, side: Side, start: int, end: int) -> Support:
    """The support of the weakest word between two offsets of the article; 0 without a model."""
    if not pair.words:
        return NOTHING
    words = pair.words[bead]
    links = words.source if side == "source" else words.target
    mine = [link for link in links if link.start < end and link.end > start]
    weakest = min(mine, key=lambda link: link.support, default=None)
    if weakest is None or weakest.counterpart is None:
        return NOTHING
    across = pair.target if side == "source" else pair.source
    found = across.article.text[weakest.counterpart.start : weakest.counterpart.end]
    return Support(weakest.support, found == found.lower())
