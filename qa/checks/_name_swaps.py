"""Lone names of both sides of a bead, and which stands in the place of which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qa.checks import _lone_names as lone_names
from qa.checks import _name_kinds
from qa.checks._lone_names import Half, Lone
from qa.proper.likeness import likeness

ERROR, NOTE = 0.7, 0.5
"""Scores from which a swap is reported, as an error or as a note."""
_SURELY_NAMED = 0.9
_NEAR, _SLOPE = 0.25, 0.5
"""How far apart the two may stand in their sentences, and what more costs."""
_VARIANT, _PENALTY = 0.5, 0.3
"""From this likeness on two unfamiliar names may be one in two spellings."""
_SHORT = 3
_RENDERED = 0.75
"""From this cosine on the model of words has found a name across."""


class Swap(NamedTuple):
    """A lone name of the source and one of the target that stands in its place."""

    source: Lone
    target: Lone
    score: float


def swaps(source: Half, target: Half) -> Iterator[Swap]:
    """The likeliest swaps of a bead, each name used once."""
    scored = (
        Swap(one, other, _score(one, other, source, target))
        for one in source.lone
        for other in target.lone
    )
    used: set[str] = set()
    for swap in sorted(scored, key=lambda s: _rank(s, source, target)):
        keys = {f"s{swap.source.token.key}", f"t{swap.target.token.key}"}
        if swap.score >= NOTE and not keys & used:
            used |= keys
            yield swap


def _rank(swap: Swap, source: Half, target: Half) -> tuple[float, ...]:
    """The order in which swaps are believed: the sure ones first, given name before surname."""
    one, other = swap.source, swap.target
    crossed = _place_in_run(one, source) != _place_in_run(other, target)
    apart = abs(one.position - other.position)
    return (swap.score < ERROR, crossed, -round(swap.score, 1), apart, one.token.start)


def _place_in_run(lone: Lone, half: Half) -> int:
    """How many words of its own name stand before it."""
    return sum(_in_run(t, lone) and t.word.start < lone.token.word.start for t in half.tokens)


def _score(one: Lone, other: Lone, source: Half, target: Half) -> float:
    """How sure it is that `other` stands where `one` should (0 to 1)."""
    apart = abs(one.position - other.position)
    if not _capital(one, other) and not (one.token.country and other.token.country):
        return 0.0  # of small letters (індійський) only peoples, and only against peoples
    in_one_name = anchored(one, other, source, target)
    if not in_one_name and not _hopeful(one, other):
        return 0.0
    if one.token.country != other.token.country and any(
        lone.token.word.shouted for lone in (one, other) if lone.token.country
    ):
        return 0.0  # letters speak for themselves only where another country takes their place
    if one.token.place != other.token.place == "" and not _name_kinds.at_home(other):
        return 0.0  # which words name places there, nobody knows
    if other.token.place != one.token.place == "" and not _name_kinds.at_home(one):
        return 0.0
    if not in_one_name and _completed(one, other, source, target):
        return 0.0
    kinds = [
        _name_kinds.kind(lone, in_one_name, half) for lone, half in ((one, source), (other, target))
    ]
    base = _name_kinds.base(kinds[0], kinds[1], apart, in_one_name)
    if not base:
        return 0.0
    if (one.known and other.known and not in_one_name) or _explained(one, other):
        base -= _PENALTY
    if _rendered(one) or _rendered(other):
        base -= _PENALTY
    if "opening" in kinds and _both_open(one, other):
        base -= _PENALTY
    score = base - _SLOPE * max(0.0, apart - _NEAR)
    if _only_place(one, source) and _only_place(other, target):
        return base  # wherever they stand
    if one.token.place and other.token.place:
        return score
    if not (one.known or other.known or one.token.place or other.token.place):
        score -= _PENALTY * (lone_names.same(one.token, other.token) >= _VARIANT)
    return score - _PENALTY * _shortened(one, other)


def _only_place(one: Lone, half: Half) -> bool:
    """Whether it is the one place of its side that is lone."""
    lone = {x.token.place for x in half.lone if x.token.place}
    return bool(one.token.place) and len(lone) == 1 and not one.surplus


def _capital(one: Lone, other: Lone) -> bool:
    return one.token.word.capital and other.token.word.capital


def _hopeful(one: Lone, other: Lone) -> bool:
    """Whether the dictionaries, which load slowly, need to be asked at all."""
    opening = one.token.word.opens, other.token.word.opens
    told = any(x.known or x.token.place for x in (one, other))
    return told or not any(opening)


def anchored(one: Lone, other: Lone, source: Half, target: Half) -> bool:
    """Whether both stand in one name with words that are counterparts (Jack X, Джек Y)."""
    left = [t for t in source.tokens if _in_run(t, one)]
    right = [t for t in target.tokens if _in_run(t, other)]
    return any(lone_names.same(a, b) >= lone_names.SURE for a in left for b in right)


def _completed(one: Lone, other: Lone, source: Half, target: Half) -> bool:
    """Whether one is a place, and the other only completes a person's name that both sides have.

    "The White House ... Xi" and "... Сі Цзіньпін": the given name was added.
    """
    if bool(one.token.place) == bool(other.token.place):
        return False
    part, here, there = (other, target, source) if one.token.place else (one, source, target)
    near = [t for t in here.tokens if _in_run(t, part) and not t.place]
    return any(lone_names.same(a, b) >= lone_names.ALIKE for a in near for b in there.tokens)


def _explained(one: Lone, other: Lone) -> bool:
    """Whether one is a country that both versions name, and the other no place that is known.

    For readers abroad "Nusa Tenggara Barat" becomes "the Indonesian island".
    """
    country, name = (one, other) if one.token.country else (other, one)
    return country.token.country and country.known and not (name.token.place or name.known)


def _both_open(one: Lone, other: Lone) -> bool:
    """Whether no capital says that either is a name, nor the rest of the article for sure."""
    if one.token.place or other.token.place:
        return False
    opens = one.token.word.opens and other.token.word.opens
    return opens and max(one.elsewhere, other.elsewhere) < _SURELY_NAMED


def _rendered(lone: Lone) -> bool:
    """Whether the model of words finds across what may be another spelling of an unknown name."""
    return lone.support.cosine >= _RENDERED and not (lone.token.place or lone.surplus)


def _in_run(token: lone_names.Token, lone: Lone) -> bool:
    mine = lone.token
    return (token.segment, token.run) == (
        mine.segment,
        mine.run,
    ) and token.word.start != mine.word.start


def _shortened(one: Lone, other: Lone) -> bool:
    """Whether one of the two begins as the other one sounds (Gus, Густаво)."""
    a, b = sorted((one.token.word.text, other.token.word.text), key=len)
    if len(a) < _SHORT or len(b) <= len(a):
        return len(a) < _SHORT
    return likeness(a, b[: len(a)]) >= lone_names.SURE
