"""Sentences that stand in one version only, for the checks `omission` and `addition`.

Articles carry lines that one version may well do without: credits, links to other pieces, tags,
counters of comments. They are told by their form and never count as more than a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qa import languages
from qa.checks import _foreign
from qa.checks._merged import merged_orphans
from qa.checks._split import Part, split_off
from qa.records import Bead, Comparison, Evidence, Finding, Segment, Severity, Side, Span
from qa.settings import Settings

FINAL = re.compile(r"[.!?…。！？][\"'»”’“)\]]*\s*[|*]?\s*\Z")
LABEL = re.compile(r"[^\W\d_][\w ]{1,24}:\s")
FEW_WORDS = 4
LABELLED_WORDS = 8
"""So few words behind a label such as ``Foto:`` are a credit or a pointer, not a statement."""
MANY_WORDS = 8
"""A line of so many words is a statement even without a final mark."""
SURE_ALONE, SHARED_POSTERIOR = 0.6, 0.2
"""The aligner divides its belief in a lone sentence among the ways in which its neighbours may be
joined: where `Settings.sure` is raised, so much less is asked for here, and never less than the
first."""
FOREIGN_SHARE = 0.8
SURE_LANGUAGE = 0.9
JOINED_SCORE = 0.6


@dataclass(frozen=True, slots=True)
class Orphan:
    """A sentence without counterpart: its bead, and whether the other side lacks one nearby too.

    `part`: what it may be a part of, if it seems to be split off its neighbour.
    """

    bead: int
    segment: Segment
    lang: str
    posterior: float
    facing: bool
    part: Part | None = None


def orphans(pair: Comparison, side: Side) -> Iterator[Orphan]:
    """The sentences of this side that have nothing opposite, untranslated ones left out."""
    beads, version = pair.alignment.beads, pair.version(side)
    left = untranslated(pair)
    for number, bead in enumerate(beads):
        own, others = _both(bead, side)
        if others or number in left or number in left.values():
            continue
        near = beads[max(0, number - 1) : number] + beads[number + 1 : number + 2]
        facing = any(not _both(other, side)[0] for other in near)
        for index in own:
            lang, segment = version.article.lang.split("-")[0], version.segments[index]
            part = split_off(pair, side, number, segment)
            yield Orphan(number, segment, lang, bead.posterior, facing, part)


def untranslated(pair: Comparison) -> dict[int, int]:
    """Beads of one sentence in a foreign language without counterpart, each with the bead of what
    it was left untranslated for: the same words on the other side, or a neighbour that lacks its
    counterpart too.
    """
    found: dict[int, int] = {}
    for number, bead in enumerate(pair.alignment.beads):
        for side in ("source", "target"):
            own, others = _both(bead, side)
            if len(own) == 1 and not others and _is_foreign(pair, side, own[0]):
                partner = _partner(pair, number, side, own[0])
                if partner is not None:
                    found[number] = partner
    return found


def _is_foreign(pair: Comparison, side: Side, index: int) -> bool:
    here = pair.version(side)
    there = pair.version("target" if side == "source" else "source")
    langs = (here.article.lang.split("-")[0], there.article.lang.split("-")[0])
    found = _foreign.stretches(here.segments[index].text, *langs)
    return any(stretch.share >= FOREIGN_SHARE for stretch in found)


def _partner(pair: Comparison, number: int, side: Side, index: int) -> int | None:
    beads = pair.alignment.beads
    there = pair.version("target" if side == "source" else "source")
    text = pair.version(side).segments[index].text.lower()
    for i, bead in enumerate(beads):
        if any(there.segments[k].text.lower() == text for k in _both(bead, side)[1]):
            return i
    near = [i for i in (number - 1, number + 1) if 0 <= i < len(beads)]
    return next((i for i in near if not _both(beads[i], side)[0]), None)


def _both(bead: Bead, side: Side) -> tuple[Sequence[int], Sequence[int]]:
    """This side's segments of a bead, and the other side's."""
    own, others = (bead.source, bead.target), (bead.target, bead.source)
    return own if side == "source" else others


def severity(orphan: Orphan, settings: Settings) -> Severity:
    """Error for a statement that is surely alone, note for a credit or link, else warning."""
    text = orphan.segment.text
    words, final = _foreign.running_words(text), bool(FINAL.search(text))
    labelled = LABEL.match(text) and (words <= LABELLED_WORDS or not final)
    if words < FEW_WORDS or labelled or (orphan.part and orphan.part.word):
        return "note"
    least = max(SURE_ALONE, settings.sure - SHARED_POSTERIOR)
    sure = orphan.posterior >= least and not (orphan.facing or orphan.part)
    return "error" if sure and (final or words >= MANY_WORDS) else "warning"


def findings(check: str, side: Side, pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each sentence of this side that stands alone, or joined to no purpose."""
    there = pair.version("target" if side == "source" else "source")
    other = languages.name(there.article.lang)
    for orphan in orphans(pair, side):
        yield _finding(
            check,
            side,
            orphan.bead,
            orphan.segment,
            None,
            severity=severity(orphan, settings),
            score=orphan.posterior,
            message=f"the {other} version has no sentence that says this",
            evidence=tuple(_evidence(orphan)),
            remedy=f"say it in the {other} version, or leave it out here",
        )
    for number, index in merged_orphans(pair, side):
        opposite = there.span(_both(pair.alignment.beads[number], side)[1])
        yield _finding(
            check,
            side,
            number,
            pair.version(side).segments[index],
            opposite,
            severity="warning",
            score=JOINED_SCORE,
            message=f"the {other} version does not seem to say this",
            evidence=(Evidence("words", "few of them have a counterpart opposite"),),
            remedy=f"say it in the {other} version, or leave it out here",
        )


def _finding(
    check: str, side: Side, bead: int, segment: Segment, opposite: Span | None, **rest: Any
) -> Finding:
    span = Span(segment.start, segment.end)
    sides = (span, opposite) if side == "source" else (opposite, span)
    return Finding(check=check, bead=bead, source_span=sides[0], target_span=sides[1], **rest)


def _evidence(orphan: Orphan) -> Iterator[Evidence]:
    yield Evidence("alignment", f"alone with a probability of {orphan.posterior:.2f}")
    if orphan.part:
        own = f"“{orphan.part.word}” of it" if orphan.part.word else "it"
        yield Evidence(
            "split", f"{own} may answer “{orphan.part.opposite}”, opposite its neighbour"
        )
    if orphan.facing:
        yield Evidence("neighbour", "beside it the other version has a lone sentence too")
    found = languages.guess(orphan.segment.text)
    if found.lang not in ("", orphan.lang) and found.confidence > SURE_LANGUAGE:
        yield Evidence("language", f"it is in {found.name}")
