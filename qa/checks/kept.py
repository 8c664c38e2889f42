"""A term that the glossary keeps in every language, and that was changed.

What it finds
    A name or a sign that the glossary marks as one to keep, which one version writes just so and
    the other does not: it was translated, transliterated or spelled otherwise. Endings behind an
    apostrophe or a hyphen are no change (iPhone's, MoE-архітектура).

Why it matters
    Brands, products and commands are looked for by their spelling.

Example
    glossary: ``DeepSeek``, keep
    id: ``DeepSeek merilis model baru.``
    uk: ``ДіпСік випустив нову модель.``

When it is wrong
    Where a pronoun stands for the name. Against the order of the versions it is a note, and
    nothing at all where one is known to be translated from the other.

Setting
    A column ``keep`` of the glossary; see docs/glossary.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from qa.checks._terms import telling
from qa.checks._terms.missing import OTHER, Versions
from qa.records import Comparison, Evidence, Finding, Severity, Side, Span, Term
from qa.settings import Settings

CODE = "TRM003"
CATEGORY = "terminology/inconsistent-with-terminology-resource"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 75


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each bead in which one side keeps a term and the other does not."""
    terms = [term for term in pair.glossary if term.keep]
    if not terms:
        return
    versions = Versions(pair)
    for bead, aligned in enumerate(pair.alignment.beads):
        if aligned.source and aligned.target and aligned.posterior >= settings.sure:
            yield from _one_way(versions, bead, "source", terms)
            if not pair.source_first:
                yield from _one_way(versions, bead, "target", terms)


def _one_way(versions: Versions, bead: int, side: Side, terms: Sequence[Term]) -> Iterator[Finding]:
    other = OTHER[side]
    here, there = (_text(versions, bead, s) for s in (side, other))
    for term in terms:
        forms = tuple(dict.fromkeys(form for _, group in term.forms for form in group))
        found = _first(forms, here)
        if found is None or _first(forms, there) or _moved(versions, bead, side, forms):
            continue
        place = versions.pair.version(side).locate(versions.indices(bead, side), *found)
        yield _finding(versions, bead, side, term, place)


def _moved(versions: Versions, bead: int, side: Side, forms: tuple[str, ...]) -> bool:
    """Whether the next sentence or the one before has it on the other side alone."""
    return any(
        _first(forms, _text(versions, near, OTHER[side]))
        and not _first(forms, _text(versions, near, side))
        for near in (bead - 1, bead + 1)
        if near in versions.beads
    )


def _text(versions: Versions, bead: int, side: Side) -> str:
    return versions.pair.version(side).words_of(versions.indices(bead, side))


def _first(forms: tuple[str, ...], text: str) -> Span | None:
    """The first place at which one of these forms stands, whole; capitals throughout will do."""
    for form in forms:
        for match in _pattern(form).finditer(text):
            if match[0] == form or match[0].isupper():
                return Span(*match.span())
    return None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    spaced = r"\s+".join(re.escape(part) for part in form.split())
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)


def _finding(versions: Versions, bead: int, side: Side, term: Term, place: Span) -> Finding:
    own = telling.text_at(versions, side, place)
    there = telling.instead(versions, bead, side, place)
    evidence = [telling.entry(term)]
    if there:
        shown = telling.text_at(versions, OTHER[side], there)
        evidence.append(Evidence("what stands here", shown))
    source, target = telling.spans(versions, bead, side, place, there)
    return Finding(
        check="kept",
        severity=SEVERITY if side == "source" else "note",
        score=0.85 if side == "source" else 0.3,
        message=f"“{own}” is to be kept as it is, and is not here",
        bead=bead,
        source_span=source,
        target_span=target,
        evidence=tuple(evidence),
        remedy=f"Write “{own}” here too.",
    )
