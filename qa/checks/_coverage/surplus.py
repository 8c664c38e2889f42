"""What one side of a bead says more than the other, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.checks._coverage import clauses
from qa.checks._coverage.clauses import Stretch
from qa.checks._coverage.lengths import surprise
from qa.checks._coverage.runs import Run, heaviest
from qa.checks._odds import Model
from qa.records import Bead, Comparison, Side, WordLink

SEARCHED = 2.0
"""From this weight of a run on, its bead is searched for what could be left out."""
MODEL = Model(
    -12.87,
    {
        "count": 1.202,
        "end": 1.206,
        "gain": 2.033,
        "length": 1.232,
        "loose": -0.45,
        "run": 5.989,
        "sentence": 8.225,
        "share": -3.537,
        "told": -1.528,
        "weight": 0.254,
    },
    {},
)


class Surplus(NamedTuple):
    """A stretch of one side that the other side does not say: its words, and what was seen."""

    side: Side
    words: tuple[WordLink, ...]
    terms: dict[str, float]

    @property
    def score(self) -> float:
        """The probability that it was left out or added."""
        return MODEL.probability(self.terms)


class _Half(NamedTuple):
    """One side of a bead: its words, where each begins and ends in its text, and its facts."""

    side: Side
    text: str
    words: tuple[WordLink, ...]
    places: tuple[tuple[int, int], ...]
    run: Run
    facts: tuple[tuple[int, tuple[str, str]], ...]


def surpluses(pair: Comparison, index: int, usual: float) -> Iterator[Surplus]:
    """The stretches of either side of a bead that the other may not say, in the order of the text.

    `usual` is the log of how much longer the source usually is than the target.
    """
    bead, linked = pair.alignment.beads[index], pair.words[index]
    source = _half(pair, bead, "source", linked.source)
    target = _half(pair, bead, "target", linked.target)
    if max(source.run.weight, target.run.weight) < SEARCHED:
        return
    longer = surprise(len(source.text), len(target.text), usual)
    yield from _of_side(pair, source, target, longer)
    yield from _of_side(pair, target, source, -longer)


def _half(pair: Comparison, bead: Bead, side: Side, words: tuple[WordLink, ...]) -> _Half:
    version, indices = pair.version(side), bead.source if side == "source" else bead.target
    moved, begun = {}, 0
    for i in indices:
        moved[i] = begun - version.segments[i].start
        begun += len(version.segments[i].text) + 1
    ends = [(version.segments[i].end, moved[i]) for i in indices]
    shift = [next(by for end, by in ends if word.end <= end) for word in words]
    places = tuple((w.start + by, w.end + by) for w, by in zip(words, shift, strict=True))
    facts = tuple(
        (fact.start + moved[i], (fact.kind, fact.value))
        for i in indices
        for fact in version.facts[i]
    )
    return _Half(side, version.words_of(indices), words, places, heaviest(words), facts)


def _of_side(pair: Comparison, ours: _Half, theirs: _Half, longer: float) -> Iterator[Surplus]:
    found = clauses.stretches(ours.text)
    if ours.run.weight > 0:
        ends = ours.places[ours.run.first][0], ours.places[ours.run.last - 1][1]
        found.append(Stretch(*ends, kind="run"))
    rises = [0.0] * len(found)
    if pair.cosines is not None and found:
        rises = clauses.gains(ours.text, theirs.text, found, pair.cosines)
    for one, rise in zip(found, rises, strict=True):
        inside = [i for i, (start, _) in enumerate(ours.places) if one.start <= start < one.end]
        if inside:
            words = ours.words[inside[0] : inside[-1] + 1]
            terms = {"gain": rise, "length": longer, **_terms(ours, theirs, one, words)}
            yield Surplus(ours.side, words, terms)


def _terms(ours: _Half, theirs: _Half, one: Stretch, words: Sequence[WordLink]) -> dict[str, float]:
    known = {fact for _, fact in theirs.facts}
    told = sum(one.start <= start < one.end and fact in known for start, fact in ours.facts)
    return {
        "count": math.log(len(words)),
        "end": float(one.end >= len(ours.text) - 2),
        "loose": math.log1p(theirs.run.weight),
        "run": float(one.kind == "run"),
        "sentence": float(one.kind == "sentence"),
        "share": (one.end - one.start) / len(ours.text),
        "told": math.log1p(told),
        "weight": sum(word.odds for word in words),
    }
