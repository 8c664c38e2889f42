"""Sentences of a comparison, one by one, with what stands opposite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qa.records import Comparison, Segment, Side, Span


@dataclass(frozen=True, slots=True)
class Here:
    """A sentence of one side: its bead, its language, and the other side of its bead."""

    bead: int
    side: Side
    segment: Segment
    lang: str
    other_lang: str
    other_text: str
    other_span: Span | None


def sentences(pair: Comparison, opposite_of: Mapping[int, int] | None = None) -> Iterator[Here]:
    """Every sentence of both sides, bead by bead.

    Where a bead has nothing opposite, `opposite_of` may name the bead that is looked at instead.
    """
    beads = pair.alignment.beads
    for number, bead in enumerate(beads):
        facing = beads[(opposite_of or {}).get(number, number)]
        sides: tuple[tuple[Side, tuple[int, ...], Side, tuple[int, ...]], ...] = (
            ("source", bead.source, "target", bead.target or facing.target),
            ("target", bead.target, "source", bead.source or facing.source),
        )
        for side, own, opposite, others in sides:
            here, there = pair.version(side), pair.version(opposite)
            for index in own:
                yield Here(
                    number,
                    side,
                    here.segments[index],
                    here.article.lang.split("-")[0],
                    there.article.lang.split("-")[0],
                    there.words_of(others),
                    there.span(others),
                )
