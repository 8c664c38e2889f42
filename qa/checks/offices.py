"""A ministry, force or court that is another one in the other version.

What it finds
    In a sentence and its counterpart, an office of state (of health, of education ...), a force
    (police, army, navy), a high court or a bank that has no counterpart, while another of the same
    class that has none either stands opposite.

Why it matters
    Offices are named with everyday words, so that neither names nor figures betray a swap; the
    sentence stays fluent, and another authority has spoken.

Example
    Indonesian "Menteri Kesehatan" against Ukrainian "міністр освіти": health became education.
    Quiet: Health Ministry = Kementerian Kesehatan = Kemenkes = Міністерство охорони здоров'я.

When it is wrong
    Where an office has several tasks, and the versions name different ones, or where the cabinets
    of two countries are cut differently. An office that is merely missing is not reported.

Setting
    [tool.qa.severity] offices = "warning", or ignore = ["NAM002"].
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.records import Bead, Comparison, Evidence, Fact, Finding, Severity, Span
from qa.settings import Settings

CODE = "NAM002"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
SPECIFICITY = 55
_NEAR = 1
"""Beads around in which an office may stand instead."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each office that became another."""
    beads = pair.alignment.beads
    for index, bead in enumerate(beads):
        if not bead.source or not bead.target or bead.posterior < settings.sure:
            continue
        around = beads[max(0, index - _NEAR) : index + _NEAR + 1]
        source, target = _left(pair, bead, around)
        for one in source:
            other = next((t for t in target if _class(t) == _class(one)), None)
            if other is not None:
                target.remove(other)
                yield _finding(pair, index, one, other)


def _left(pair: Comparison, bead: Bead, around: Sequence[Bead]) -> tuple[list[Fact], list[Fact]]:
    """The offices of both sides of a bead that nothing opposite, or beside that, answers."""
    near = [i for b in around for i in b.source], [j for b in around for j in b.target]
    sources = pair.source.facts_of(near[0], "office")
    targets = pair.target.facts_of(near[1], "office")
    own = pair.source.facts_of(bead.source, "office"), pair.target.facts_of(bead.target, "office")
    return _lone(own[0], targets), _lone(own[1], sources)


def _lone(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    known = {part for other in others for part in _parts(other)}
    found: dict[str, Fact] = {}
    for fact in facts:
        if known.isdisjoint(_parts(fact)):
            found.setdefault(fact.value, fact)
    return list(found.values())


def _class(fact: Fact) -> str:
    return fact.value.partition(":")[0]


def _parts(fact: Fact) -> set[str]:
    name, _, values = fact.value.partition(":")
    return {f"{name}:{value}" for value in values.split("+")}


def _finding(pair: Comparison, index: int, one: Fact, other: Fact) -> Finding:
    langs = (pair.source.article.lang, pair.target.article.lang)
    told = [fact.value.partition(":")[2].replace("+", ", ") for fact in (one, other)]
    return Finding(
        check="offices",
        severity=SEVERITY,
        score=0.7,
        message=f"another office: {one.text} ({told[0]}) → {other.text} ({told[1]})",
        bead=index,
        source_span=Span(one.start, one.end),
        target_span=Span(other.start, other.end),
        evidence=tuple(
            Evidence(f"{lang}: {fact.text}", said)
            for lang, fact, said in zip(langs, (one, other), told, strict=True)
        ),
        remedy="name the same office in both versions",
    )
