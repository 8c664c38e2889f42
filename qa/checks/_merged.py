"""Sentences that the alignment put into a bead with their neighbour though nothing says them.

Where a sentence is lost, the aligner may join it to the sentence beside it instead of leaving it
alone. Then its words have no counterpart in the bead, while its neighbour's have, and the bead is
longer on this side. How well words are supported is held against what is usual in the article, so
that it does not hang on the scale of one model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from qa.records import Bead, BeadWords, Comparison, Fact, Side

LOW, HIGH = 0.45, 0.55
"""Parts of the usual support: below the first a sentence has no counterpart, above the second its
neighbour has one. Measured on merged, split and shortened articles: half of the lost sentences
that were joined to a neighbour are found, and under 1 in 100 sentences rightly joined."""
ENOUGH_WORDS = 5


def merged_orphans(pair: Comparison, side: Side) -> Iterator[tuple[int, int]]:
    """Bead and segment of every sentence of this side that only seems to have a counterpart."""
    usual = _usual_support(pair)
    if usual <= 0:
        return
    for number, (bead, words) in enumerate(zip(pair.alignment.beads, pair.words, strict=True)):
        own, others = (bead.source, bead.target)[:: 1 if side == "source" else -1]
        if not len(own) > len(others) > 0 or not _is_long(pair, side, bead):
            continue
        support = {index: _support(pair, side, words, index) for index in own}
        for index, (mean, count) in support.items():
            rest = max(m for other, (m, _) in support.items() if other != index)
            lost = count >= ENOUGH_WORDS and mean < LOW * usual and rest > HIGH * usual
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


def _usual_support(pair: Comparison) -> float:
    """The mean support of the words in beads of one sentence and one sentence."""
    simple = [
        words
        for bead, words in zip(pair.alignment.beads, pair.words, strict=False)
        if len(bead.source) == len(bead.target) == 1
    ]
    found = [word.support for words in simple for word in (*words.source, *words.target)]
    return fmean(found) if found else 0.0


def _support(pair: Comparison, side: Side, words: BeadWords, index: int) -> tuple[float, int]:
    """The mean support of a sentence's words, and how many there are."""
    segment = pair.version(side).segments[index]
    links = words.source if side == "source" else words.target
    found = [link.support for link in links if segment.start <= link.start < segment.end]
    return (fmean(found) if found else 0.0), len(found)


def _is_long(pair: Comparison, side: Side, bead: Bead) -> bool:
    """Whether this side of a bead is longer than the lengths of both versions let expect."""
    source, target = pair.source.words_of(bead.source), pair.target.words_of(bead.target)
    whole = len(pair.source.article.text) * len(target), len(pair.target.article.text) * len(source)
    return whole[1] > whole[0] if side == "source" else whole[0] > whole[1]
