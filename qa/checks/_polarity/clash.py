"""How sure it is that two opposites of a bead are an error, and no way of speaking."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from qa.checks._odds import Model
from qa.checks._polarity.forms import Token, tokens
from qa.checks._polarity.poles import Clash, Mention, clashes, doubt, mentions
from qa.languages import get

Cosines = Callable[[Sequence[str], Sequence[str]], list[list[float]]]
CONTEXT = 3
"""How many content words on either side of a word are its context."""

MODEL = Model(
    -3.189,
    {
        "apart": -1.293,
        "context": 1.005,
        "doubt": -0.752,
        "length": -0.347,
        "several": 3.208,
    },
    {
        "apart": 1.30,
        "context": 0.60,
        "doubt": -4.59,
        "length": 3.51,
        "several": 0.08,
    },
)


class Scored(NamedTuple):
    """A clash and the probability that it is an error."""

    clash: Clash
    score: float


def surest(
    texts: tuple[str, str], langs: tuple[str, str], cosines: Cosines | None
) -> Scored | None:
    """The clash of two texts that is most likely an error, if there is any."""
    said = [mentions(text, lang) for text, lang in zip(texts, langs, strict=True)]
    found = clashes(said[0], said[1])
    if not found:
        return None
    words = [content(text, lang) for text, lang in zip(texts, langs, strict=True)]
    scored = [
        Scored(one, MODEL.probability(terms(one, texts, words, cosines, len(found))))
        for one in found
    ]
    return max(scored, key=lambda s: s.score)


def terms(
    clash: Clash,
    texts: tuple[str, str],
    words: Sequence[Sequence[Token]],
    cosines: Cosines | None,
    count: int,
) -> dict[str, float]:
    """What speaks for and against an error: the terms of `MODEL`."""
    places = (clash.source.start / len(texts[0]), clash.target.start / len(texts[1]))
    seen = {
        "doubt": doubt(clash.axis),
        "apart": math.log(1 + abs(places[0] - places[1]) * (len(words[0]) + len(words[1])) / 2),
        "length": math.log(1 + len(words[0]) + len(words[1])),
        "several": float(count > 1),
    }
    if cosines is not None:
        near = [_near(w, m) for w, m in zip(words, (clash.source, clash.target), strict=True)]
        seen["context"] = _best(cosines, near[0], near[1])
    return seen


def content(text: str, lang: str) -> list[Token]:
    """The words of a text that carry meaning."""
    grammar = get(lang).function_words
    return [word for word in tokens(text) if len(word.text) > 1 and word.text not in grammar]


def _near(words: Sequence[Token], mention: Mention) -> list[str]:
    before = [word.text for word in words if word.end <= mention.start]
    behind = [word.text for word in words if word.start >= mention.end]
    return before[-CONTEXT:] + behind[:CONTEXT]


def _best(cosines: Cosines, ours: Sequence[str], theirs: Sequence[str]) -> float:
    return max((value for row in cosines(ours, theirs) for value in row), default=0.0)
