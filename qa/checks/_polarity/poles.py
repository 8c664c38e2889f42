"""Where a text stands on the axes of opposites.tsv: rise or fall, before or after, win or lose.

Each line of that file is an axis: its name, then for English, Indonesian and Ukrainian the words
of its first pole and those of its second, entries as in forms.py; then in how many of 100,000
pairs of translated sentences both versions stand on it, and in how many of these on different
poles. A negation in front of a word turns its pole round (`not guilty` stands with `innocent`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from qa.checks._polarity.denials import negations
from qa.checks._polarity.forms import Lexicon, Token, tokens

_FILE = Path(__file__).with_name("opposites.tsv")
_COLUMNS = {"en": (1, 2), "id": (3, 4), "uk": (5, 6)}
_NEAR = 2
"""How many words in front of a word a negation of it may stand."""
_NEITHER = {"en": ("up to", "up to date", "end up", "ends up", "ended up", "made up of", "set up")}
"""Where a word of a pole says nothing of it: "fell by up to 3 %", "set up a fund"."""
_LESS = frozenset(["kurang", "less", "менш", "least", "найменш"])


class Mention(NamedTuple):
    """A word that stands on one pole (0 or 1) of an axis, and its place in the text.

    `turned`: a negation in front of it has turned the pole round.
    """

    axis: str
    pole: int
    turned: bool
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clash:
    """One side says one pole of an axis, the other side the other."""

    axis: str
    source: Mention
    target: Mention
    plain: bool
    """Whether these two are all that is said on this axis."""


@cache
def axes() -> tuple[tuple[str, ...], ...]:
    """The lines of the file, as cells."""
    lines = _FILE.read_text("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def doubt(axis: str) -> float:
    """The log of the share of good translations that differ on an axis where both stand on it."""
    row = next(row for row in axes() if row[0] == axis)
    both, apart = int(row[7]), int(row[8])
    return math.log((apart + 1.5) / (both + 40))


def known(lang: str) -> bool:
    """Whether the axes have words of this language."""
    return lang in _COLUMNS


@cache
def _lexicon(lang: str) -> Lexicon:
    cells = [(row[0], pole, row[_COLUMNS[lang][pole]]) for row in axes() for pole in (0, 1)]
    said = [
        (entry, f"{axis}\t{pole}")
        for axis, pole, cell in cells
        for entry in cell.split(", ")
        if entry
    ]
    return Lexicon(lang, [*said, *((entry, "") for entry in _NEITHER.get(lang, ()))])


def mentions(text: str, lang: str) -> tuple[Mention, ...]:
    """Every place of a text that stands on a pole, negations taken into account."""
    words = tokens(text)
    turned = {denial.end for denial in negations(text, lang)}
    return tuple(_mentions(text, words, lang, turned))


def _mentions(text: str, words: Sequence[Token], lang: str, denied: set[int]) -> Iterator[Mention]:
    for match in filter(lambda match: match.label, _lexicon(lang).find(words)):
        axis, pole = match.label.split("\t")
        before = words[max(0, match.first - _NEAR) : match.first]
        turns = sum(word.end in denied for word in before)
        turns += any(word.text in _LESS for word in before[-1:])
        start, end = words[match.first].start, words[match.last - 1].end
        turned = turns % 2 == 1
        yield Mention(axis, int(pole) ^ turned, turned, text[start:end], start, end)


def clashes(source: Sequence[Mention], target: Sequence[Mention]) -> tuple[Clash, ...]:
    """The axes on which one side has one pole more, and the other side the other pole more."""
    sides = (_by_axis(source), _by_axis(target))
    found = []
    for axis in sorted(sides[0].keys() & sides[1].keys()):
        ours, theirs = sides[0][axis], sides[1][axis]
        gain = [len(ours[pole]) - len(theirs[pole]) for pole in (0, 1)]
        if gain[0] * gain[1] >= 0:
            continue
        pole = 0 if gain[0] > 0 else 1
        if ours[pole][0].turned != theirs[1 - pole][0].turned:
            continue  # the same word, denied on one side: that is for the check of negations
        plain = len(ours[0] + ours[1]) == len(theirs[0] + theirs[1]) == 1
        found.append(Clash(axis, ours[pole][0], theirs[1 - pole][0], plain))
    return tuple(found)


def _by_axis(found: Sequence[Mention]) -> dict[str, tuple[list[Mention], list[Mention]]]:
    grouped: dict[str, tuple[list[Mention], list[Mention]]] = defaultdict(lambda: ([], []))
    for mention in found:
        poles = grouped[mention.axis]
        last = poles[mention.pole][-1:]
        if not last or last[0].end <= mention.start:  # mentions come in the order of the text
            poles[mention.pole].append(mention)
    return grouped
