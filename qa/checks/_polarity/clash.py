"""How sure it is that two opposites of a bead are an error, and no way of speaking."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qa.checks._odds import Model
from qa.checks._polarity.axes import axes, doubt
from qa.checks._polarity.forms import Token, tokens
from qa.checks._polarity.poles import Clash, Mention, clashes, mentions
from qa.languages import get

Cosines = Callable[[Sequence[str], Sequence[str]], list[list[float]]]
CONTEXT = 3
"""How many content words on either side of a word are its context."""
MOST = 150
"""A longer side (in words) is no sentence: its words are not held against those of the other."""

MODEL = Model(
    -3.030,
    {
        "apart": -0.931,
        "context": 2.438,
        "doubt": -0.947,
        "family": 1.202,
        "least": -8.285,
        "name": 1.428,
        "own": -4.154,
        "plain": -0.888,
        "rest": -3.179,
    },
    {},
)
"""Fitted by tools/fit_opposites.py."""
BLIND = Model(
    -5.405,
    {"apart": -1.754, "doubt": -1.023, "family": 1.307, "name": 0.856, "plain": 0.881},
    {},
)
"""The same where no word vectors are at hand."""
VECTORS = ("context", "least", "own", "rest")
"""The terms that need word vectors."""


class Scored(NamedTuple):
    """A clash and the probability that it is an error."""

    clash: Clash
    score: float


@dataclass(frozen=True, slots=True)
class Seen:
    """Two texts, their words, and how alike the words are."""

    texts: tuple[str, str]
    words: tuple[tuple[Token, ...], tuple[Token, ...]]
    content: tuple[tuple[int, ...], tuple[int, ...]]
    """Which of the words carry meaning."""
    alike: Sequence[Sequence[float]] | None
    """A row for each source word; None if nothing is known of it."""


def surest(
    texts: tuple[str, str], langs: tuple[str, str], cosines: Cosines | None
) -> Scored | None:
    """The clash of two texts that is most likely an error, if there is any."""
    said = [mentions(text, lang) for text, lang in zip(texts, langs, strict=True)]
    found = clashes(said[0], said[1])
    if not found:
        return None
    both = seen(texts, langs, cosines)
    model = BLIND if both.alike is None else MODEL
    scored = [Scored(one, model.probability(terms(one, both))) for one in found]
    return max(scored, key=lambda s: s.score)


def seen(texts: tuple[str, str], langs: tuple[str, str], cosines: Cosines | None) -> Seen:
    """What the terms of the clashes of two texts are read from."""
    words = (tokens(texts[0]), tokens(texts[1]))
    short = max(map(len, words)) <= MOST
    alike = cosines(*([w.text for w in side] for side in words)) if cosines and short else None
    content = (_content(words[0], langs[0]), _content(words[1], langs[1]))
    return Seen(texts, words, content, alike)


def _content(words: Sequence[Token], lang: str) -> tuple[int, ...]:
    grammar = get(lang).function_words
    return tuple(i for i, w in enumerate(words) if len(w.text) > 1 and w.text not in grammar)


def terms(clash: Clash, both: Seen) -> dict[str, float]:
    """What speaks for and against an error: the terms of `MODEL`.

    `doubt`: how often good translations differ here; `apart`: how many words lie between the
    places of the two; `family`: other members of a family, no opposites; `name`: one of
    them stands in a name; `plain`: nothing else is said on the axis. By cosines:
    `own` of the two; `rest` and `least`, of each with the best other word of the other side (the
    true counterpart, where nothing is wrong), the greater and the smaller; `context` of the words
    around them.
    """
    ends = (clash.source, clash.target)
    places = [end.start / len(text) for end, text in zip(ends, both.texts, strict=True)]
    count = sum(map(len, both.content))
    found = {
        "doubt": doubt(clash.axis, clash.source.pole, clash.target.pole),
        "apart": math.log(1 + abs(places[0] - places[1]) * count / 2),
        "family": float(axes()[clash.axis].family),
        "name": float(any(map(_in_name, both.texts, ends))),
        "plain": float(clash.plain),
    }
    if both.alike is not None:
        found |= _cosines(both, ends, both.alike)
    return found


def _in_name(text: str, mention: Mention) -> bool:
    return mention.start > 0 and text[mention.start].isupper()


def _cosines(
    both: Seen, ends: tuple[Mention, Mention], alike: Sequence[Sequence[float]]
) -> dict[str, float]:
    own, rest, near = [], [], []
    for words, content, end in zip(both.words, both.content, ends, strict=True):
        inside = [i for i, w in enumerate(words) if w.start < end.end and end.start < w.end]
        own.append([i for i in inside if i in content] or inside)
        rest.append([i for i in content if words[i].end <= end.start or words[i].start >= end.end])
        before = [i for i in rest[-1] if words[i].end <= end.start]
        near.append(before[-CONTEXT:] + rest[-1][len(before) :][:CONTEXT])
    others = (_best(alike, own[0], rest[1]), _best(alike, rest[0], own[1]))
    return {
        "own": _best(alike, own[0], own[1]),
        "rest": max(others),
        "least": min(others),
        "context": _mutual(alike, near[0], near[1]),
    }


def _best(alike: Sequence[Sequence[float]], ours: Sequence[int], theirs: Sequence[int]) -> float:
    return max((alike[i][j] for i in ours for j in theirs), default=0.0)


def _mutual(alike: Sequence[Sequence[float]], ours: Sequence[int], theirs: Sequence[int]) -> float:
    """The mean of the best cosine of each word, both ways."""
    if not ours or not theirs:
        return 0.0
    there = sum(max(alike[i][j] for j in theirs) for i in ours) / len(ours)
    back = sum(max(alike[i][j] for i in ours) for j in theirs) / len(theirs)
    return (there + back) / 2
