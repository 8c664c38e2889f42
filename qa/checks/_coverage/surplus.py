"""What one side of a bead says more than the other, and how sure that is."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.checks._coverage import clauses
from qa.checks._coverage.lengths import surprise
from qa.checks._coverage.runs import Run, heaviest
from qa.checks._odds import Model
from qa.records import Bead, Comparison, Side, WordLink

_SENTENCE = re.compile(r"[.!?…][\"'»”’)]{0,3}\s+[\"'«“‘(—–-]{0,3}\w")
_EDGE = frozenset(',;:—–()«»"“”.!?…')
_TOKEN = re.compile(r"\w+|[^\w\s]")
SEARCHED = 1.0
"""From this weight of a run on, its bead is searched for a clause that could be left out."""
MODEL = Model(
    -9.652,
    {
        "count": 0.623,
        "edges": 0.396,
        "facts": 0.362,
        "gain": 20.348,
        "gain_share": 0.51,
        "length": 1.217,
        "loose": -0.929,
        "rest": -1.027,
        "run": 2.345,
        "sentences": 1.528,
        "share": -2.184,
        "their_gain": -7.428,
    },
    {
        "count": 1.45,
        "edges": 0.97,
        "facts": 0.38,
        "gain": 0.01,
        "gain_share": 0.23,
        "length": 0.01,
        "loose": 1.12,
        "rest": 0.63,
        "run": 1.12,
        "sentences": 0,
        "share": 0.44,
        "their_gain": 0.01,
    },
)


class Surplus(NamedTuple):
    """A run of words of one side that the other side does not say."""

    side: Side
    words: tuple[WordLink, ...]
    terms: dict[str, float]

    @property
    def score(self) -> float:
        """The probability that it was left out or added."""
        return MODEL.probability(self.terms)


class _Half(NamedTuple):
    """One side of a bead."""

    side: Side
    text: str
    start: int
    words: tuple[WordLink, ...]
    run: Run
    facts: tuple[int, ...]


def surpluses(pair: Comparison, index: int, usual: float) -> tuple[Surplus, ...]:
    """For either side of a bead, its heaviest run without counterpart, if it has one.

    `usual` is the log of how much longer the source usually is than the target.
    """
    bead, linked = pair.alignment.beads[index], pair.words[index]
    source = _half(pair, bead, "source", linked.source)
    target = _half(pair, bead, "target", linked.target)
    gains = _gains(pair, source, target)
    longer = surprise(len(source.text), len(target.text), usual)
    found = []
    for ours, theirs, more, gain in (
        (source, target, longer, gains),
        (target, source, -longer, gains[::-1]),
    ):
        if ours.run.weight > 0:
            words = ours.words[ours.run.first : ours.run.last]
            found.append(Surplus(ours.side, words, _terms(ours, theirs, more, gain)))
    return tuple(found)


def _half(pair: Comparison, bead: Bead, side: Side, words: tuple[WordLink, ...]) -> _Half:
    version, indices = pair.version(side), bead.source if side == "source" else bead.target
    span = version.span(indices)
    facts = tuple(fact.start for fact in version.facts_of(indices))
    start = span.start if span else 0
    return _Half(side, version.words_of(indices), start, words, heaviest(words), facts)


def _gains(pair: Comparison, source: _Half, target: _Half) -> tuple[clauses.Gain, ...]:
    if pair.cosines is None or max(source.run.weight, target.run.weight) < SEARCHED:
        return (clauses.Gain(0.0, 0.0), clauses.Gain(0.0, 0.0))
    return (
        clauses.gain(source.text, target.text, pair.cosines),
        clauses.gain(target.text, source.text, pair.cosines),
    )


def _terms(
    ours: _Half, theirs: _Half, longer: float, gain: Sequence[clauses.Gain]
) -> dict[str, float]:
    first, last = ours.run.first, ours.run.last
    start, end = ours.words[first].start, ours.words[last - 1].end
    return {
        "length": longer,
        "run": math.log1p(ours.run.weight),
        "count": math.log(last - first),
        "share": (last - first) / len(ours.words),
        "loose": math.log1p(theirs.run.weight),
        "rest": _mean([*ours.words[:first], *ours.words[last:]]),
        "edges": _edges(ours.text, start - ours.start, end - ours.start),
        "sentences": max(-2, min(2, _sentences(ours.text) - _sentences(theirs.text))),
        "facts": math.log1p(sum(start <= fact < end for fact in ours.facts)),
        "gain": gain[0].cosine,
        "gain_share": gain[0].share,
        "their_gain": gain[1].cosine,
    }


def _mean(words: Sequence[WordLink]) -> float:
    return sum(word.support for word in words) / len(words) if words else 0.5


def _edges(text: str, start: int, end: int) -> float:
    """How many ends of a stretch (0 to 2) lie at punctuation, with two words of slack."""
    before = _TOKEN.findall(text[max(0, start - 25) : start])[-3:]
    behind = _TOKEN.findall(text[end : end + 25])[:3]
    return sum(not near or any(t in _EDGE for t in near) for near in (before, behind))


def _sentences(text: str) -> int:
    return len(_SENTENCE.findall(text))
