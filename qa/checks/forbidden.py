"""A form that the glossary forbids.

What it finds
    A form that the glossary forbids in this language. Where the entry also gives the term of the
    other version, the form is wrong only as a rendering of that term, and only sentences with the
    term are looked at. A form inside a longer one that is allowed is left alone.

Why it matters
    What was forbidden has been written before, and was wrong: a false friend, a name that has been
    changed, a word that offends.

Example
    glossary: ``id`` ``MoE``, ``forbidden-uk`` ``Міністерство освіти``
    id: ``MoE menghemat daya.``
    uk: ``Міністерство освіти заощаджує енергію.``

When it is wrong
    In a quotation, or where the word is meant in another sense.

Setting
    A column ``forbidden`` or ``forbidden-uk`` of the glossary, or a deprecated term in TBX; see
    docs/glossary.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qa.checks._terms import telling
from qa.checks._terms.missing import OTHER, Versions
from qa.checks._terms.search import Index, Place
from qa.records import Comparison, Finding, Severity, Side, Span, Term
from qa.settings import Settings

CODE = "TRM002"
CATEGORY = "terminology/inconsistent-with-terminology-resource"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 76


class _Entry(NamedTuple):
    """A form of a side, and whether it is a wrong one of that term."""

    term: Term
    wrong: bool


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each forbidden form, on either side."""
    if not any(term.banned for term in pair.glossary):
        return
    versions = Versions(pair)
    for side in OTHER:
        yield from _one_side(versions, side, settings.sure)


def _one_side(versions: Versions, side: Side, sure: float) -> Iterator[Finding]:
    lang, other = versions.langs[side], OTHER[side]
    entries: list[_Entry] = []
    forms: list[tuple[int, str]] = []
    for term in versions.pair.glossary:
        for wrong, group in ((True, term.wrong(lang, side)), (False, term.right(lang, side))):
            forms += [(len(entries), form) for form in group]
            entries.append(_Entry(term, wrong))
    index = Index(forms, lang)
    theirs: dict[int, Index] = {}
    for bead in versions.beads:
        for place in index.places(versions.words(bead, side)):
            entry = entries[place.term]
            rendered = entry.term.right(versions.langs[other], other)
            if not entry.wrong:
                continue
            if not rendered:
                yield _finding(versions, bead, side, entry.term, place, None)
            elif versions.pair.alignment.beads[bead].posterior >= sure:
                if place.term not in theirs:
                    theirs[place.term] = Index(((0, f) for f in rendered), versions.langs[other])
                found = next(theirs[place.term].places(versions.words(bead, other)), None)
                if found:
                    there = versions.span(bead, other, found)
                    yield _finding(versions, bead, side, entry.term, place, there)


def _fix(versions: Versions, side: Side, term: Term, own: Span) -> str:
    """The one form that is right, where the wrong one stands just as the glossary has it."""
    lang, said = versions.langs[side], telling.text_at(versions, side, own)
    allowed = term.right(lang, side)
    if side == "source" or len(allowed) != 1 or said not in term.wrong(lang, side):
        return ""
    return allowed[0]


def _finding(
    versions: Versions, bead: int, side: Side, term: Term, place: Place, there: Span | None
) -> Finding:
    own = versions.span(bead, side, place)
    source, target = telling.spans(versions, bead, side, own, there)
    allowed = telling.quoted(term.right(versions.langs[side], side))
    meant = f" for “{telling.text_at(versions, OTHER[side], there)}”" if there else ""
    return Finding(
        check="forbidden",
        severity=SEVERITY,
        score=0.9,
        message=f"the glossary forbids “{telling.text_at(versions, side, own)}”{meant}",
        bead=bead,
        source_span=source,
        target_span=target,
        evidence=(telling.entry(term),),
        remedy=f"Write {allowed}." if allowed else "Say it in another way.",
        fix=_fix(versions, side, term, own),
    )
