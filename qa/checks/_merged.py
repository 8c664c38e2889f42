"""Sentences that the alignment put into a bead with their neighbour though nothing says them.

Where a sentence is lost, the aligner may join it to the sentence beside it instead of leaving it
alone. Then its words have no counterpart in the bead, while its neighbour's have, and the bead is
longer on this side. What is weighed is the mean odds of a sentence's words, that nothing opposite
says them, and by how much they are above those of its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from qa.records import Bead, BeadWords, Comparison, Fact, Side

UNSAID, MARGIN = -0.3, 0.7
"""The mean odds from which a sentence has no counterpart, and how far its neighbour's lie below.
Measured on neighbouring lines of translated news: of 419 lost sentences in beads with a neighbour
301 are found (224 by the mean support of words), of 199 rightly joined ones none is reported; of
3,162 segments of articles in which sentences are cut in two at commas, 28 (13)."""
ENOUGH_WORDS = 4


def merged_orphans(pair: Comparison, side: Side) -> Iterator[tuple[int, int]]:
    """Bead and segment of every sentence of this side that only seems to have a counterpart."""
    if not pair.words:
        return
    for number, (bead, words) in enumerate(zip(pair.alignment.beads, pair.words, strict=True)):
        own, others = (bead.source, bead.target)[:: 1 if side == "source" else -1]
        if not len(own) > len(others) > 0 or not _is_long(pair, side, bead):
            continue
        odds = {index: _odds(pair, side, words, index) for index in own}
        for index, (mean, count) in odds.items():
            rest = min(m for other, (m, _) in odds.items() if other != index)
            lost = count >= ENOUGH_WORDS and mean > max(UNSAID, rest + MARGIN)
            if lost and not _is_told(pair, side, index, others):
                yield number, index


def _is_told(pair: Comparison, side: Side, index: int, others: Sequence[int]) -> bool:
    """Whether a fact of a sentence stands opposite too: then it is there, however freely."""
    there = pair.version("target" if side == "source" else "source")
    known = {(fact.kind, fact.value) for fact in there.facts_of(others) if _tells(fact)}
    own = pair.version(side).facts_of([index])
    return any((fact.kind, fact.value) in known for fact in own if _tells(fact))


def _tells(fact: Fact) -> bool:
    """Whether a fact is more than a small number or a name, which stand in any sentence."""
    if fact.kind in ("date", "code", "time"):
        return True
    long = len(fact.value.replace(".", "").strip("0")) > 1
    return fact.kind == "number" and not fact.detail("weak") and (long or bool(fact.unit))


def _odds(pair: Comparison, side: Side, words: BeadWords, index: int) -> tuple[float, int]:
    """The mean odds of a sentence's words, and how many there are."""
    segment = pair.version(side).segments[index]
    links = words.source if side == "source" else words.target
    found = [link.odds for link in links if segment.start <= link.start < segment.end]
    return (fmean(found) if found else 0.0), len(found)


def _is_long(pair: Comparison, side: Side, bead: Bead) -> bool:
    """Whether this side of a bead is longer than the lengths of both versions let expect."""
    source, target = pair.source.words_of(bead.source), pair.target.words_of(bead.target)
    whole = len(pair.source.article.text) * len(target), len(pair.target.article.text) * len(source)
    return whole[1] > whole[0] if side == "source" else whole[0] > whole[1]
