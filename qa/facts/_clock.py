"""Times of day told in words: half past nine, пів на десяту, setengah sepuluh.

How they are told is in `Quantities.clock_forms` of the language, as rows of words in which H
stands for the hour and M for the minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from qa import languages
from qa.facts._lexicon import Lexicon
from qa.facts._numerals import past_ending, read
from qa.facts._tokens import Token
from qa.languages._quantities import spread

_HALF, _QUARTER, _HOUR = 30, 15, 60
_MOST_HOURS = 12


@dataclass(frozen=True, slots=True)
class Form:
    """One way to tell the time: its words in order, and what the minutes do to the hour."""

    words: tuple[str, ...]
    way: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A time in words up to the token `last`: hour (1 to 12) and minute; `marked`: it needs a word
    beside it to be one.
    """

    hour: int
    minute: int
    last: int
    marked: bool


@cache
def forms(lang: str) -> tuple[Form, ...]:
    """How times are told in a language."""
    own = languages.get(lang).quantities.clock_forms
    made = []
    for words, value in own:
        way, *flags = value.split()
        made.append(Form(tuple(words.split()), way, frozenset(flags)))
    return tuple(made)


@cache
def _hints(lang: str) -> frozenset[str]:
    own = languages.get(lang).quantities
    return frozenset((*spread(own.clock_hints), *spread(own.clock_before)))


def told(tokens: Sequence[Token], at: int, words: Lexicon, lang: str) -> Told | None:
    """The time in words that begins at a token, if one does."""
    hinted = at > 0 and tokens[at - 1].low in _hints(lang)
    for form in forms(lang):
        if found := _match(form, tokens, at, words, hinted):
            return found
    return None


def _match(
    form: Form, tokens: Sequence[Token], at: int, words: Lexicon, hinted: bool
) -> Told | None:
    hour = minute = 0
    round_minutes = True
    for word in form.words:
        if at >= len(tokens):
            return None
        if word == "H":
            hour, at = _hour(tokens, at, words, "ordinal" in form.flags)
            if not 1 <= hour <= _MOST_HOURS:
                return None
        elif word == "M":
            minute, round_minutes, at = _minutes(tokens, at, words)
            if not 0 < minute < _HOUR:
                return None
        elif tokens[at].low != word:
            return None
        else:
            at += 1
    if "round" in form.flags and not round_minutes and not hinted:
        return None
    if "H" in form.words[1:] and form.way == "before" and minute == _HALF:
        return None  # one and a half to two hours
    minute = minute or _HALF
    if form.way == "after":
        return Told(hour, minute, at, "marked" in form.flags)
    left = minute if form.way == "toward" else _HOUR - minute
    return Told((hour - 1) or _MOST_HOURS, left, at, "marked" in form.flags)


def _hour(tokens: Sequence[Token], at: int, words: Lexicon, ordinal: bool) -> tuple[int, int]:
    """The hour at a token, or 0, and the token after it."""
    numeral = read(tokens, at, words, False)
    if numeral is None or numeral.values[0] != int(numeral.values[0]):
        return 0, at
    last = past_ending(tokens, numeral.last, words)
    if ordinal and not numeral.ordinal and last == numeral.last:
        return 0, at
    return int(numeral.values[0]), last


def _minutes(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[int, bool, int]:
    """The minutes at a token, or 0; whether they are a half or a quarter; the token after them."""
    low = tokens[at].low
    if low in words.halves:
        return _HALF, True, at + 1
    if low in words.fractions and words.fractions[low] * _HOUR == _QUARTER:
        return _QUARTER, True, at + 1
    numeral = read(tokens, at, words, False)
    if numeral is None or numeral.values[0] != int(numeral.values[0]) or numeral.ordinal:
        return 0, False, at
    return int(numeral.values[0]), False, numeral.last
