"""A rough number that became exact, or the other way round.

What it finds
    A number that is the same in both versions, with *about*, *almost*, *more than* or *at most*
    before it in one of them and nothing of the kind in the other. As a warning: *almost* in one
    and *more than* in the other.

Why it matters
    "More than 19 million" and "19 million" are two claims, and a reader who adds them up gets two
    results.

Example
    id: ``Sekitar 40.000 kasus dilaporkan.``
    uk: ``Повідомлено про 40 000 випадків.``

When it is wrong
    Where the sentence says elsewhere, in other words, that the figure is rough. Numbers that stand
    several times in a sentence are left alone, and so are *about* against *almost* and a sentence
    that holds any other such word.

Setting
    ``ignore = ["approximations"]`` switches it off; ``severity`` re-grades it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from qa import languages
from qa.checks import _hedges
from qa.checks._agree import akin
from qa.records import SIDES, Comparison, Evidence, Fact, Finding, Severity, Side, Span
from qa.settings import Settings

CODE = "APX001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "note"
SPECIFICITY = 12

_TOLD = {"about": "about", "almost": "almost", "over": "more than", "under": "less than", "": ""}


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each number that is rough on one side alone."""
    if not all(languages.get(_lang(pair, side)).known for side in SIDES):
        return
    for index, bead in enumerate(pair.alignment.beads):
        if not bead.source or not bead.target or bead.posterior < settings.sure:
            continue
        source, target = (
            _numbers(pair, "source", bead.source),
            _numbers(pair, "target", bead.target),
        )
        for one, other in _same(source, target):
            hedges = (_hedge(pair, "source", one), _hedge(pair, "target", other))
            if severity := _severity(pair, hedges, (bead.source, bead.target)):
                yield _finding(pair, index, (one, other), hedges, severity)


def _numbers(pair: Comparison, side: Side, segments: Sequence[int]) -> list[Fact]:
    found = pair.version(side).facts_of(segments, "number")
    return [f for f in found if not any(map(f.detail, ("weak", "many", "ordinal")))]


def _same(source: list[Fact], target: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Numbers that each side has once, with one value and one unit."""
    counts, others = Counter(fact.value for fact in source), defaultdict[str, list[Fact]](list)
    for other in target:
        others[other.value].append(other)
    for one in source:
        twins = others[one.value]
        if len(twins) == 1 and counts[one.value] == 1 and akin(one.unit, twins[0].unit):
            yield one, twins[0]


def _hedge(pair: Comparison, side: Side, fact: Fact) -> str:
    version = pair.version(side)
    index = bisect_right(version.segments, fact.start, key=lambda s: s.start) - 1
    return _hedges.of(fact, version.segments[index], _lang(pair, side))


def _lang(pair: Comparison, side: Side) -> str:
    return pair.version(side).article.lang.split("-")[0]


def _severity(
    pair: Comparison, hedges: tuple[str, str], segments: tuple[tuple[int, ...], tuple[int, ...]]
) -> Severity | None:
    if set(hedges) == {"almost", "over"}:
        return "warning"
    if bool(hedges[0]) == bool(hedges[1]):
        return None
    bare: Side = "target" if hedges[0] else "source"
    text = pair.version(bare).words_of(segments[bare == "target"])
    return None if _hedges.anywhere(text, _lang(pair, bare)) else SEVERITY


def _finding(
    pair: Comparison,
    index: int,
    facts: tuple[Fact, Fact],
    hedges: tuple[str, str],
    severity: Severity,
) -> Finding:
    told = [f"{_TOLD[h]} {f.value}".strip() for f, h in zip(facts, hedges, strict=True)]
    langs = (_lang(pair, "source"), _lang(pair, "target"))
    return Finding(
        check="approximations",
        severity=severity,
        score=0.5 if severity == "warning" else 0.15,
        message=f"one version says {told[0]}, the other {told[1]}",
        bead=index,
        source_span=Span(facts[0].start, facts[0].end),
        target_span=Span(facts[1].start, facts[1].end),
        evidence=tuple(
            Evidence(f"{lang}: {fact.text}", said)
            for lang, fact, said in zip(langs, facts, told, strict=True)
        ),
        remedy="Make the figure rough in both versions, or in neither.",
    )
