"""Sentences of a comparison, one by one, with what stands opposite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qa.records import Comparison, Evidence, Finding, Segment, Severity, Side, Span


@dataclass(frozen=True, slots=True)
class Here:
    """A sentence of one side: its bead, its language, and the other side of its bead.

    `index` is that of the sentence in its version.
    """

    bead: int
    side: Side
    segment: Segment
    lang: str
    other_lang: str
    other_text: str
    other_span: Span | None
    index: int


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
                    index,
                )


def finding(
    here: Here,
    check: str,
    severity: Severity,
    part: tuple[int, int],
    message: str,
    *,
    score: float = 0.9,
    evidence: tuple[Evidence, ...] = (),
    remedy: str = "",
    fix: str = "",
) -> Finding:
    """A finding on a part of a sentence (offsets into it), with all that stands opposite.

    A `fix` of the source is left out: it is none of the target.
    """
    span = Span(here.segment.start + part[0], here.segment.start + part[1])
    return Finding(
        check=check,
        severity=severity,
        score=score,
        message=message,
        bead=here.bead,
        source_span=span if here.side == "source" else here.other_span,
        target_span=span if here.side == "target" else here.other_span,
        evidence=evidence,
        remedy=remedy,
        fix=fix if here.side == "target" else "",
    )
