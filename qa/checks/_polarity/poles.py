"""Where a text stands on the axes of axes.py: rise or fall, before or after, red or blue.

A negation in front of a word turns its pole round (`not guilty` stands with `innocent`); in front
of a member of a family it leaves nothing said (`not red` is no other colour).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qa.checks._polarity.axes import LANGS, axes, lexicon
from qa.checks._polarity.denials import negations
from qa.checks._polarity.forms import Token, tokens
from qa.languages import words

_DENIED = 2
"""How many content words behind a negation it denies."""
_LESS = words(
    "kurang kurangnya minimnya less least lack lacking менш найменш брак нестача відсутність"
)
"""What turns a word round if it stands right in front of it."""
_NUMBERED = re.compile(r"\d-$")


class Mention(NamedTuple):
    """A word that stands on a pole of an axis, and its place in the text.

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
    """One side says one pole of an axis, the other side another.

    `plain`: these two are all that is said on this axis.
    """

    axis: str
    source: Mention
    target: Mention
    plain: bool


def known(lang: str) -> bool:
    """Whether the axes have words of this language."""
    return lang in LANGS


def mentions(text: str, lang: str) -> tuple[Mention, ...]:
    """Every place of a text that stands on a pole, negations taken into account."""
    denied = {h.start: d.start for d in negations(text, lang) for h in d.heads[:_DENIED]}
    return tuple(_mentions(text, tokens(text), lang, denied))


def _mentions(
    text: str, said: Sequence[Token], lang: str, denied: Mapping[int, int]
) -> Iterator[Mention]:
    """`denied`: where each denied word starts, and the negation that denies it."""
    for match in filter(lambda match: match.label, lexicon(lang).find(said)):
        axis, pole = match.label.split("\t")
        inside = said[match.first : match.last]
        turns = len({denied[word.start] for word in inside if word.start in denied})
        turns += match.first > 0 and said[match.first - 1].text in _LESS
        start, end = said[match.first].start, said[match.last - 1].end
        if _NUMBERED.search(text, max(0, start - 2), start):
            continue  # "17-літнього": part of a compound, and no elderly person
        turned = turns % 2 == 1
        if not (turned and axes()[axis].family):
            yield Mention(axis, int(pole) ^ turned, turned, text[start:end], start, end)


def clashes(source: Sequence[Mention], target: Sequence[Mention]) -> tuple[Clash, ...]:
    """The axes on which one side has one pole more, and the other side another pole more."""
    sides = (_by_axis(source), _by_axis(target))
    found = []
    for axis in sorted(sides[0].keys() & sides[1].keys()):
        ours, theirs = sides[0][axis], sides[1][axis]
        gain = {
            pole: len(ours.get(pole, ())) - len(theirs.get(pole, ()))
            for pole in sorted({*ours, *theirs})
        }
        more, less = max(gain, key=gain.__getitem__), min(gain, key=gain.__getitem__)
        if gain[more] <= 0 or gain[less] >= 0:
            continue
        if ours[more][0].turned != theirs[less][0].turned:
            continue  # the same word, denied on one side: that is for the check of negations
        plain = sum(map(len, (*ours.values(), *theirs.values()))) == 2
        found.append(Clash(axis, ours[more][0], theirs[less][0], plain))
    return tuple(found)


def _by_axis(found: Sequence[Mention]) -> dict[str, dict[int, list[Mention]]]:
    grouped: dict[str, dict[int, list[Mention]]] = defaultdict(dict)
    for mention in found:
        said = grouped[mention.axis].setdefault(mention.pole, [])
        if not said or said[-1].end <= mention.start:  # mentions come in the order of the text
            said.append(mention)
    return grouped
