"""What checks of terms say of what they find."""

from __future__ import annotations

from typing import NamedTuple

from qa.checks._terms.missing import OTHER, Versions
from qa.records import Evidence, Side, Span, Term, WordLink

SUPPORT = 0.4
"""The least cosine at which a word is shown as standing in a term's place."""
WIDE = 60
"""Characters; what is longer is no rendering of a term."""


class Spans(NamedTuple):
    """Both places of a finding."""

    source: Span | None
    target: Span | None


def spans(versions: Versions, bead: int, side: Side, own: Span, other: Span | None) -> Spans:
    """The places, source first; where nothing can be shown, it is where the bead begins."""
    there = other or _start(versions, bead, OTHER[side])
    return Spans(own, there) if side == "source" else Spans(there, own)


def instead(versions: Versions, bead: int, side: Side, own: Span) -> Span | None:
    """What the words of a term are linked to on the other side, if it is one short stretch."""
    if not versions.pair.words:
        return None
    both = versions.pair.words[bead]
    links: tuple[WordLink, ...] = both.source if side == "source" else both.target
    found = [
        link.counterpart
        for link in links
        if link.counterpart and link.support >= SUPPORT and own.overlaps(Span(link.start, link.end))
    ]
    if not found:
        return None
    span = Span(min(s.start for s in found), max(s.end for s in found))
    return span if span.end - span.start <= WIDE else None


def text_at(versions: Versions, side: Side, span: Span) -> str:
    """The text of that side under a span."""
    return versions.pair.version(side).article.text[span.start : span.end]


def quoted(forms: tuple[str, ...]) -> str:
    """Forms in quotation marks, parted by "or"."""
    return " or ".join(f"“{form}”" for form in dict.fromkeys(forms))


def entry(term: Term) -> Evidence:
    """Where a term comes from, and what is noted of it."""
    return Evidence("glossary", f"{term.where}: {term.note}" if term.note else term.where)


def _start(versions: Versions, bead: int, side: Side) -> Span | None:
    span = versions.pair.version(side).span(versions.indices(bead, side))
    return Span(span.start, span.start) if span else None
