"""One of so many: one in three, satu dari lima, один із десяти, кожен третій.

A fact of the kind "number" with the details `weak` and `words`, as other fractions in words have
them: its value is the share, so that one in three is a third and 33 %; `of` holds the number
itself, for a version that says "three of them".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal

from qa import languages
from qa.facts._lexicon import Lexicon, lexicon
from qa.facts._numerals import Numeral, read
from qa.facts._tokens import Token, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 55

_LEAST, _MOST = 2, 100
_PLACES = Decimal("0.0001")
"""As precise as fractions in words are given (a third is 0.3333)."""
_LONGEST = 3


def find(text: str, lang: str) -> Iterator[Fact]:
    """The shares of a text."""
    own = languages.get(lang).quantities
    if not own.one_of:
        return
    before, every = frozenset(spread(own.one_of)), frozenset(spread(own.every))
    found, words = tokens(text, lang), lexicon(lang)
    at = 0
    while at < len(found):
        numeral = _counted(found, at, words, before, every)
        if numeral:
            yield _share(text, found[at], found[numeral.last - 1], numeral)
            at = numeral.last
        at += not numeral


def _counted(
    found: Sequence[Token],
    at: int,
    words: Lexicon,
    before: frozenset[str],
    every: frozenset[str],
) -> Numeral | None:
    """The number that one is of, if such words begin at a token."""
    for length in range(_LONGEST, 0, -1):
        start = at + length
        if start >= len(found):
            continue
        shown = " ".join(token.low for token in found[at:start])
        if shown in before or shown in every:
            numeral = read(found, start, words, False)
            fits = numeral and (shown in before or numeral.ordinal) and _is_whole(numeral)
            return numeral if fits else None
    return None


def _is_whole(numeral: Numeral) -> bool:
    value = numeral.values[0]
    return _LEAST <= value <= _MOST and value == int(value) and not numeral.many


def _share(text: str, first: Token, last: Token, numeral: Numeral) -> Fact:
    count = numeral.values[0]
    value = format((1 / count).quantize(_PLACES, ROUND_DOWN).normalize(), "f")
    details = (("of", format(count, "f")), ("weak", "yes"), ("words", "yes"))
    return Fact("number", value, first.start, last.end, text[first.start : last.end], "", details)
