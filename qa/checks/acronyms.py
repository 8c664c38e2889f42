"""An acronym was lost, taken for another one, or expanded into something that it does not mean.

What it finds
    An acronym (mixed case counts: MoE, DDoS) that the other version keeps elsewhere and that has
    no counterpart here: neither its letters, nor an established equivalent, nor the article's own
    definition, nor words that it abbreviates. Where other words stand in its place, it says what
    they are: another sense of the same letters, another acronym, or words whose English glosses
    have these initials. Also a bracket or a phrase that gives an acronym a sense which neither the
    article nor the table of senses gives it here. Also a body or a term that the table knows by its
    full name (the European Union) where another full name stands in its place.

Why it matters
    Machine translation expands acronyms without looking at what the article is about. The sentence
    that results is fluent, so that nobody who reads it alone will stumble.

Example
    "MoE membantu mengurangi biaya pelatihan" / "Міністерство освіти допомагає зменшити витрати":
    the article has introduced MoE as Mixed Expert Model; the ministry of education has the same
    initials.

When it is wrong
    Where a translator writes "it" for the acronym (then it is only a note), uses a rendering that
    neither the article nor the table knows, or where the table lacks a sense.

Setting
    `sense-table = false` works without the table of senses: then only the article itself and the
    glosses of the model speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypedDict

from qa import languages
from qa.checks._acronyms import brackets, cover, instead, telling
from qa.checks._acronyms.expected import expected
from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import BOTH, Known, first_kept, know
from qa.checks._acronyms.stranger import stranger
from qa.checks._acronyms.swapped import Swapped, swapped
from qa.initials.senses import table
from qa.records import Comparison, Evidence, Finding, Severity, Span, WordLink
from qa.records import Side as SideName
from qa.settings import Settings

CODE = "ACR001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 80

_STAND_INS = """
    ini itu ia dia mereka tersebut beliau це цей ця ці цього цьому цим цих він вона воно вони
    його її їх їхній йому їй їм такий така такі it its this that these those they them their he
    she his her
"""
_PRONOUNS = frozenset(_STAND_INS.split())


def run(pair: Comparison, settings: Settings) -> Iterable[Finding]:
    """Findings of every bead that is sure enough, both directions."""
    known = know(pair, table() if settings.sense_table else None)
    for index, bead in enumerate(pair.alignment.beads):
        if bead.posterior >= settings.sure and bead.source and bead.target:
            for name in BOTH:
                yield from _one_way(known, index, name)
            if _is_home(known, index):
                for pair_of_names in swapped(known, index):
                    yield _other_name(index, pair_of_names)


def _is_home(known: Known, index: int) -> bool:
    return all(languages.get(known.sides[index][name].lang).home for name in BOTH)


def _other_name(index: int, found: Swapped) -> Finding:
    source, target = found
    titles = [mention.senses[0].title for mention in found]
    return Finding(
        check="acronyms",
        severity="error",
        score=0.8,
        message=f"another name: “{source.text}” ({titles[0]}) → “{target.text}” ({titles[1]})",
        bead=index,
        source_span=source.span,
        target_span=target.span,
        evidence=tuple(
            Evidence(f"table: {mention.text}", title)
            for mention, title in zip(found, titles, strict=True)
        ),
        remedy="name the same in both versions",
    )


def _one_way(known: Known, index: int, name: SideName) -> Iterator[Finding]:
    other: SideName = "target" if name == "source" else "source"
    here, there = known.sides[index][name], known.sides[index][other]
    if not (languages.get(here.lang).home and languages.get(there.lang).home):
        yield from _abroad(known, index, name)
        return
    seen: set[str] = set()
    for mention in here.acronyms:
        if mention.letters in seen:
            continue
        seen.add(mention.letters)
        wanted = expected(mention, here, known, index)
        meant = replace(mention, senses=wanted.senses) if wanted.sure else mention
        if not (cover.by_acronym(mention, there, known) or cover.covered(meant, there, known)):
            if found := _lost(known, index, name, meant):
                yield found
        elif wrong := (
            brackets.misread(mention, here, there, known, index)
            or brackets.opposed(mention, here, there, known)
        ):
            yield _contradiction(known, index, name, mention, wrong)
    links = _links(known, index, other)
    for said in there.acronyms:
        if wrong := (
            brackets.misplaced(said, here, there)
            or brackets.misnamed(said, here, there, known, index, links)
        ):
            yield _contradiction(known, index, name, said, wrong)


def _abroad(known: Known, index: int, name: SideName) -> Iterator[Finding]:
    """Acronyms that a version keeps elsewhere and has lost here, in languages without a table.

    Those of capitals alone that the table knows (EU, WHO) may well be written out: nobody can tell.
    """
    other: SideName = "target" if name == "source" else "source"
    here, there = known.sides[index][name], known.sides[index][other]
    for mention in {m.letters: m for m in here.acronyms}.values():
        plain = mention.letters.isupper() and bool(mention.senses)
        if plain or not first_kept(known, mention, name, index):
            continue
        wanted = expected(mention, here, known, index)
        meant = replace(mention, senses=wanted.senses) if wanted.sure else mention
        if cover.by_acronym(mention, there, known) or cover.covered(meant, there, known):
            continue
        if found := _lost(known, index, name, meant):
            sure = found.severity == "error" and found.fix
            yield replace(found, severity="error" if sure else "warning")


def _lost(known: Known, index: int, name: SideName, lost: Mention) -> Finding | None:
    other: SideName = "target" if name == "source" else "source"
    here, there = known.sides[index][name], known.sides[index][other]
    kept = first_kept(known, lost, name, index)
    found = instead.find(lost, here, there, known, _links(known, index, other))
    alone = found is None and kept is None
    if alone and not stranger(lost, there, other, known):
        return None
    severity: Severity = "warning" if alone else _severity(lost, found, there, name)
    return Finding(
        check="acronyms",
        severity=severity,
        score={"error": 0.9, "warning": 0.5, "note": 0.2}[severity],
        message=telling.lost_message(lost, found, kept, known, index),
        bead=index,
        **_spans(name, lost.span, found.span if found else _nowhere(known, index, other)),
        evidence=telling.lost_evidence(lost, found, kept, known, index),
        remedy=telling.lost_remedy(lost, there, known, index),
        # What the other version has elsewhere is what it has to have here.
        fix=lost.letters if found and found.sure and kept and name == "source" else "",
    )


def _severity(
    lost: Mention, found: instead.Instead | None, there: Side, name: SideName
) -> Severity:
    """What nothing explains is milder where the target has more: translators make things clear."""
    if found:
        return "error" if found.sure else "warning"
    if cover.partly(lost, there):
        return "note"
    if any(word.text.lower() in _PRONOUNS for word in there.words):
        return "note"
    return "error" if name == "source" else "warning"


def _contradiction(
    known: Known, index: int, name: SideName, mention: Mention, wrong: brackets.Contradiction
) -> Finding:
    other: SideName = "target" if name == "source" else "source"
    here = known.sides[index][name]
    own = next((m.span for m in here.acronyms if m.letters == mention.letters), None)
    own = own or next((m.span for m in here.acronyms if shares(m, mention)), None)
    return Finding(
        check="acronyms",
        severity="error" if wrong.sure else "warning",
        score=0.85 if wrong.sure else 0.6,
        message=telling.contradiction_message(mention, wrong, known, index),
        bead=index,
        **_spans(name, own or _nowhere(known, index, name), wrong.span),
        evidence=telling.contradiction_evidence(mention, wrong),
        remedy=telling.contradiction_remedy(mention, wrong, known.sides[index][other].lang),
    )


def _links(known: Known, index: int, side: SideName) -> tuple[WordLink, ...]:
    if not known.pair.words:
        return ()
    both = known.pair.words[index]
    return both.source if side == "source" else both.target


class _Spans(TypedDict):
    source_span: Span
    target_span: Span


def _spans(name: SideName, own: Span, other: Span) -> _Spans:
    if name == "source":
        return {"source_span": own, "target_span": other}
    return {"source_span": other, "target_span": own}


def _nowhere(known: Known, index: int, side: SideName) -> Span:
    """An empty span where the bead begins: nothing there can be pointed at."""
    bead = known.pair.alignment.beads[index]
    span = known.pair.version(side).span(bead.source if side == "source" else bead.target)
    return Span(span.start, span.start) if span else Span(0, 0)
