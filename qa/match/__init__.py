"""Which texts of two piles are versions of each other: found by likeness, proved by alignment.

`piles` reads texts and gives each a vector, `pairing` finds the nearest and settles who goes with
whom. A pair counts only if the aligner finds both to say the same, sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa import flow
from qa.embed import load
from qa.match import pairing
from qa.match.piles import Pile
from qa.problems import CannotJudge
from qa.settings import Settings

__all__ = ["LEAST", "Mate", "match"]

LEAST = 0.8
"""The least confidence at which two texts are called a pair. Where a second one fits as well it is
half of the fit; two reports of one event were seen to reach 0.75, versions of one to have 0.97."""
NEAREST = 5
"""Texts that are looked at as the mate of one."""
NEAR = 0.2
"""How much less like than the nearest (in cosine) a text may be and still be looked at."""


@dataclass(frozen=True, slots=True)
class Mate:
    """Two texts that are each other's best version.

    `fit` (0 to 1) says how much of both is found in the other; `rival` is the best fit of either
    with a text that is left over, and takes from the `confidence` (0 to 1).
    """

    source: Path
    target: Path
    langs: tuple[str, str]
    fit: float
    rival: float

    @property
    def confidence(self) -> float:
        """The fit, shared with the rival."""
        return self.fit * self.fit / max(self.fit + self.rival, 1e-9)


def match(
    sources: Sequence[Path],
    targets: Sequence[Path],
    settings: Settings,
    langs: tuple[str | None, str | None] = (None, None),
    told: Callable[[str], None] = lambda problem: None,
) -> Iterator[Mate]:
    """The pairs, one-to-one, best first; those under `LEAST` are for a person to judge.

    A language that is not given is guessed for each text. A text that cannot be read is `told`
    of and left out. Raises `CannotJudge` without a model.
    """
    encoder = load.encoder(settings.model)
    if encoder is None:
        raise CannotJudge("texts are found by their vectors; leave --model none out")
    ours, theirs = (
        Pile(files, lang, encoder, told) for files, lang in zip((sources, targets), langs,
                                                                strict=True)
    )  # fmt: skip
    fits = {}
    for i, near in enumerate(pairing.nearest(ours.vectors, theirs.vectors, NEAREST, NEAR)):
        for j in near:
            if ours.langs[i] != theirs.langs[j]:
                pair = flow.aligned(ours.version(i), theirs.version(j), encoder)
                if pair.alignment.fit >= settings.floor:
                    fits[i, j] = pair.alignment.fit
    for i, j, fit, rival in pairing.settle(fits):
        yield Mate(ours.files[i], theirs.files[j], (ours.langs[i], theirs.langs[j]), fit, rival)
