"""A figure by which something rises in one version and falls in the other.

What it finds
    A number that both versions have once, with a word of rise or fall (or of more and less behind
    it) beside it in both, one up and the other down.

Why it matters
    The figure is right, the names are right, and the news is the opposite.

Example
    "Exports fell by 12%" against "Експорт зріс на 12 %".
    Quiet: "turun 12 persen" = "на 12 % менше"; "a 12% drop" = "впали на 12 %".

When it is wrong
    Where the versions name two sides of one thing: losses grew by 12 %, profits fell by 12 %.

Setting
    [tool.qa.severity] trends = "warning", or ignore = ["DIR002"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checks._agree import akin
from qa.checks._polarity import poles
from qa.records import Bead, Comparison, Evidence, Fact, Finding, Severity, Side, Span
from qa.settings import Settings

CODE = "DIR002"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
SPECIFICITY = 46

_AXES = ("rise-fall", "increase-reduce")
_COMPARED = "more-less"
_BEFORE, _AFTER = 30, 18
"""How many characters may lie between a word and the figure behind it, or in front of it."""
_BREAK = re.compile(r"[,;:!?()—–«»\"“”\d]|\.\s")
_FIGURE = re.compile(r"(?: than| ніж| dari)?\s?[^\w\s]?(?:Rp\.?\s?)?\d")
"""What tells that more or less is said of the next figure (4 percent and Mandiri more than 5)."""
_MOST = 40
"""Numbers of a side of a bead, beyond which it is a table."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each figure that goes up on one side and down on the other."""
    if not all(poles.known(version.article.lang) for version in (pair.source, pair.target)):
        return
    for index, bead in enumerate(pair.alignment.beads):
        if bead.source and bead.target and bead.posterior >= settings.sure:
            yield from _clashes(pair, bead, index)


def _clashes(pair: Comparison, bead: Bead, index: int) -> Iterator[Finding]:
    source, target = _figures(pair, "source", bead.source), _figures(pair, "target", bead.target)
    if max(len(source), len(target)) > _MOST:
        return
    for one in source:
        twins = [other for other in target if other.value == one.value]
        alone = sum(other.value == one.value for other in source) == 1
        if len(twins) == 1 and alone and akin(one.unit, twins[0].unit):
            said = _word(pair, "source", one), _word(pair, "target", twins[0])
            if said[0] and said[1] and said[0].pole != said[1].pole:
                yield _finding(index, (one, twins[0]), (said[0], said[1]))


def _figures(pair: Comparison, side: Side, segments: Sequence[int]) -> list[Fact]:
    found = pair.version(side).facts_of(segments, "number")
    return [f for f in found if not any(map(f.detail, ("weak", "many", "ordinal")))]


def _word(pair: Comparison, side: Side, fact: Fact) -> poles.Mention | None:
    """The word of rise or fall beside a figure, with its place in the article, if there is one."""
    version = pair.version(side)
    segment = next(s for s in version.segments if s.start <= fact.start < s.end)
    text, start, end = segment.text, fact.start - segment.start, fact.end - segment.start
    near: list[tuple[int, poles.Mention]] = []
    for mention in poles.mentions(text, version.article.lang):
        behind = mention.start >= end
        gap = text[end : mention.start] if behind else text[mention.end : start]
        if mention.turned or len(gap) > (_AFTER if behind else _BEFORE) or _BREAK.search(gap):
            continue
        compared = mention.axis == _COMPARED and not _FIGURE.match(text, mention.end)
        if mention.axis in _AXES or (behind and compared):
            near.append((len(gap), mention))
    if not near or len({mention.pole for _, mention in near}) > 1:
        return None
    found = min(near, key=lambda pair: pair[0])[1]
    return found._replace(start=found.start + segment.start, end=found.end + segment.start)


def _finding(
    index: int, facts: tuple[Fact, Fact], said: tuple[poles.Mention, poles.Mention]
) -> Finding:
    ways = [("up", "down")[mention.pole] for mention in said]
    spans = [
        Span(min(mention.start, fact.start), max(mention.end, fact.end))
        for mention, fact in zip(said, facts, strict=True)
    ]
    return Finding(
        check="trends",
        severity=SEVERITY,
        score=0.8,
        message=(
            f"{facts[0].text} goes {ways[0]} in one version (“{said[0].text}”) and {ways[1]} in "
            f"the other (“{said[1].text}”)"
        ),
        bead=index,
        source_span=spans[0],
        target_span=spans[1],
        evidence=tuple(
            Evidence(mention.text, way) for mention, way in zip(said, ways, strict=True)
        ),
        remedy="let the figure go the same way in both versions",
    )
