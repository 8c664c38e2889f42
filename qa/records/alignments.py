"""Which segments of two versions stand for each other, and which words of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa.records.texts import Span

Side = Literal["source", "target"]
SIDES: tuple[Side, Side] = ("source", "target")


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments of the source and the segments of the target that say the same.

    Either side may be empty (1-0: omitted, 0-1: added). `similarity` is the cosine of both sides,
    `margin` that cosine less its neighbourhood's; both are None without an encoder. `posterior`
    is the probability of the bead given all evidence, `crossing` tells that it stands in another
    order than its neighbours, `evidence` is what each kind of evidence added, in nats.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    similarity: float | None = None
    margin: float | None = None
    posterior: float = 1.0
    crossing: bool = False
    evidence: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Beads that cover each segment of both sides exactly once, ordered by source, then target.

    `fit` (0 to 1) says how much of both texts has found a counterpart that is more alike than
    chance; under the floor of the settings the texts are not versions of one story.
    """

    beads: tuple[Bead, ...]
    fit: float = 1.0


class Gloss(NamedTuple):
    """A nearby English word, and the cosine that says how near."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class WordLink:
    """A word and the support it has on the other side of its bead.

    `support` is the cosine with the best counterpart (-1 to 1); `counterpart` is that word's
    span, in the other article; `glosses` are its nearest English words, given only where the
    support is low. `odds` is the log of how much rather nothing on the other side says the word
    than something: with all that is known, above 0 it has no counterpart.
    """

    start: int
    end: int
    text: str
    support: float
    counterpart: Span | None = None
    glosses: tuple[Gloss, ...] = ()
    odds: float = 0.0


@dataclass(frozen=True, slots=True)
class BeadWords:
    """The linked words of one bead, both sides."""

    source: tuple[WordLink, ...] = ()
    target: tuple[WordLink, ...] = ()
