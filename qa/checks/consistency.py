"""A phrase that comes back in the article, and is rendered in two ways.

What it finds
    Two or three plain words of one version that come back, whose rendering in the other is the
    same but for one place, where none of its words stands. No glossary is needed, but word
    vectors are.

Why it matters
    Readers take two words for two things.

Example
    id: ``model bahasa`` three times
    uk: ``мовна модель`` twice, then ``лінгвістична програма``

When it is wrong
    Where the words are no term and the translator varied on purpose, or the words of the two
    versions were linked wrongly.

Setting
    ``ignore = ["consistency"]`` switches it off. A glossary says which terms matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from qa.checks._terms.missing import OTHER
from qa.checks._terms.renderings import Rendering, alike, phrases, stems_of
from qa.records import Comparison, Evidence, Finding, Severity, Side
from qa.settings import Settings

CODE = "TRM004"
CATEGORY = "terminology/inconsistent-use-of-terminology"
SEVERITY: Severity = "note"
SPECIFICITY = 8

_LEAST = 2
"""So often a rendering must be used to be the usual one."""
_MOST = 0.6
"""This share of the places must have it."""
_WIDE = 60
"""Characters; renderings that stand farther apart are no phrase."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each place at which a phrase is rendered otherwise than in all others."""
    if not pair.words:
        return
    sides: tuple[Side, ...] = ("source",) if pair.source_first else ("source", "target")
    for side in sides:
        told: set[tuple[int, int]] = set()
        for renderings in phrases(pair, side, settings.sure):
            usual = _usual(renderings)
            for one in renderings if usual else ():
                words = {(one.bead, at) for at in range(one.place.start, one.place.end)}
                if not told & words and _differs(pair, side, one, usual):
                    told |= words
                    yield _finding(pair, side, one, _example(renderings, usual))


def _usual(renderings: Sequence[Rendering]) -> frozenset[str]:
    """The stems by which a phrase is usually rendered; none where nothing is usual."""
    if len({one.bead for one in renderings}) <= _LEAST:
        return frozenset()
    counts = Counter(s for one in renderings for s in one.stems)
    if max(counts.values()) < max(_LEAST, _MOST * len(renderings)):
        return frozenset()
    return frozenset(s for s, count in counts.items() if count >= _LEAST)


def _differs(pair: Comparison, side: Side, one: Rendering, usual: frozenset[str]) -> bool:
    """Whether no usual word stands anywhere in the bead, and other words do."""
    if any(alike(s, usual) for s in one.stems) or one.there.end - one.there.start > _WIDE:
        return False
    bead, other = pair.alignment.beads[one.bead], pair.version(OTHER[side])
    text = other.words_of(bead.target if side == "source" else bead.source)
    all_stems = stems_of(text, other.article.lang.split("-")[0])
    return not any(alike(s, all_stems) for s in usual)


def _example(renderings: Sequence[Rendering], usual: frozenset[str]) -> Rendering:
    return max(renderings, key=lambda one: len(one.stems & usual))


def _finding(pair: Comparison, side: Side, one: Rendering, example: Rendering) -> Finding:
    here, there = pair.version(side).article.text, pair.version(OTHER[side]).article.text
    own = there[one.there.start : one.there.end]
    usual = there[example.there.start : example.there.end]
    phrase = here[one.place.start : one.place.end]
    spans = (one.place, one.there) if side == "source" else (one.there, one.place)
    return Finding(
        check="consistency",
        severity=SEVERITY,
        score=0.1,
        message=f"“{phrase}” is “{own}” here, and “{usual}” elsewhere",
        bead=one.bead,
        source_span=spans[0],
        target_span=spans[1],
        evidence=(Evidence("elsewhere", usual),),
        remedy=f"Render it as “{usual}” here too, if it is the same thing.",
    )
