"""What else may say a negation: words of the other side, and what is denied.

The weights of denying.tsv were learnt from translations (tools/fit_denials.py): how much a word
speaks against a slip where one side has a negation more. "other" are beginnings of words of the
side that has fewer, "head" of what the side that has more denies, "next" of what stands right
behind its negation.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from qa.checks._polarity.denials import Denial
from qa.checks._polarity.forms import Token, tokens

FILE = Path(__file__).with_name("denying.tsv")
HEADING = "# language\tkind\tbeginning of a word\tweight\n"
LONG, SHORT = 6, 4
"""How many letters of a word are looked at: these, and for languages that inflect, these too."""
SURE = 0.3
"""The words of the other side that weigh less say nothing."""
SPREAD = 1.5
"""How fast such a word loses weight with its distance, in shares of the text."""


def weight(text: str, lang: str, denied: Sequence[Denial], place: float) -> float:
    """How strongly a text says something in place of a negation that it lacks: 0 or less.

    `denied` are the negations that it has; `place`, 0 to 1, is where the other text has one more.
    """
    total = 0.0
    for word in _free(text, denied):
        own = sum(_weights().get(name, 0.0) for name in _names(word.text, lang))
        if own < -SURE:
            total += own * math.exp(-SPREAD * abs(word.start / len(text) - place))
    return total


def head_weight(text: str, lang: str, denied: Sequence[Denial]) -> float:
    """How much the negations of a text speak for a slip by what they deny."""
    return sum(_weights().get(name, 0.0) for name in heads(text, lang, denied))


def features(text: str, lang: str, denied: Sequence[Denial]) -> set[str]:
    """The names of all weights that the words of a text may have."""
    return {name for word in _free(text, denied) for name in _names(word.text, lang)}


def heads(text: str, lang: str, denied: Sequence[Denial]) -> set[str]:
    """The names of the weights that negations may have by the words behind them."""
    after = {one.end: two.text for one, two in pairwise(tokens(text))}
    found = set()
    for denial in denied:
        found |= {f"{lang}\thead\t{word.text[:LONG]}" for word in denial.heads[:1]}
        if denial.end in after:
            found.add(f"{lang}\tnext\t{after[denial.end][:LONG]}")
    return found


def _free(text: str, denied: Iterable[Denial]) -> list[Token]:
    taken = [(denial.start, denial.end) for denial in denied]
    words = tokens(text)
    return [w for w in words if not any(start <= w.start < end for start, end in taken)]


def _names(word: str, lang: str) -> Iterator[str]:
    yield f"{lang}\tother\t{word[:LONG]}"
    if lang != "id":  # its words grow in front, so that their beginnings say little
        yield f"{lang}\tother\t{word[:SHORT]}*"


@cache
def _weights() -> dict[str, float]:
    rows = (line.rsplit("\t", 1) for line in FILE.read_text("utf-8").splitlines()[1:])
    return {name: float(value) for name, value in rows}
