"""Decades of a life: in his forties, berusia 40-an, за сорок, під п'ятдесят.

A fact of the kind "number" with the details `weak` and `age`: its value is the age at which the
decade begins; under a bound (під п'ятдесят, nearing fifty) that age and the ten years before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qa import languages
from qa.facts._lexicon import by_word, lexicon
from qa.facts._measures import unit_words
from qa.facts._numerals import read
from qa.facts._tokens import Token, is_hyphen, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 85

_TEN = 10
_FIRST, _LAST = 20, 90
_REACH = 2
"""How many words may stand between the owner of a life and its decade (his early forties)."""


def find(text: str, lang: str) -> Iterator[Fact]:
    """The decades of lives in a text."""
    own = languages.get(lang).quantities
    if own.age_owners or own.age_bounds:
        yield from _decades(text, lang)
        yield from _bounds(text, lang)


def _decades(text: str, lang: str) -> Iterator[Fact]:
    own, found = languages.get(lang).quantities, tokens(text, lang)
    named, owners = by_word(own.decade_words), frozenset(spread(own.age_owners))
    endings = frozenset(spread(own.decade_endings))
    for at, token in enumerate(found):
        near = {other.low for other in found[max(0, at - 1 - _REACH) : at]}
        if owners.isdisjoint(near):
            continue
        if token.low in named:
            yield _age(text, token, token, int(named[token.low]))
        elif token.text.isdecimal() and len(token.text) == 2 and at + 1 < len(found):
            glued = [t for t in found[at + 1 : at + 3] if not is_hyphen(t)]
            ending = glued[0] if glued else token
            if ending.low in endings and ending.start - token.end <= 1:
                yield _age(text, token, ending, int(token.text))


def _bounds(text: str, lang: str) -> Iterator[Fact]:
    own, found, words = languages.get(lang).quantities, tokens(text, lang), lexicon(lang)
    for way, listed in own.age_bounds.items():
        starts = frozenset(spread(listed))
        for at in range(1, len(found)):
            if found[at - 1].low not in starts:
                continue
            numeral = read(found, at, words, False)
            if numeral is None or not _is_round(numeral.values[0]):
                continue
            if _is_bare(found, at - 1, numeral.last, lang):
                yield _age(text, found[at], found[numeral.last - 1], int(numeral.values[0]), way)


def _is_round(value: Decimal) -> bool:
    return _FIRST <= value <= _LAST and value % _TEN == 0


def _is_bare(found: Sequence[Token], before: int, last: int, lang: str) -> bool:
    """Whether a number counts nothing: nothing but a stop follows, or years precede."""
    if last >= len(found) or found[last].kind == "sign":
        return True
    if found[last].low in unit_words(lang):
        return False
    own = languages.get(lang).quantities
    years = frozenset(spread(own.units.get("year", "")))
    near = {token.low for token in found[max(0, before - 2) : before]}
    return not years.isdisjoint(near)


def _age(text: str, first: Token, last: Token, value: int, way: str = "") -> Fact:
    details = [("weak", "yes"), ("words", "yes"), ("age", "yes")]
    if way == "under":
        details.append(("shared", str(value - _TEN)))
    shown = text[first.start : last.end]
    return Fact("number", str(value), first.start, last.end, shown, details=tuple(details))
