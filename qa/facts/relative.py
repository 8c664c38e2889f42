"""Dates told from the day of writing: last year, минулого тижня, besok; next Monday.

The kind is "relative", the value a unit and how many of it lie between: ``year-1``, ``day+0``;
``weekday+1`` is the word that says which of the Mondays is meant. `unit` is the unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa import languages
from qa.facts._calendar import calendar
from qa.facts._lexicon import lexicon
from qa.facts._tokens import Token, plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 75

_LONGEST = 4
_WEEKDAY = "weekday"


def find(text: str, lang: str) -> Iterator[Fact]:
    """The relative dates of a text."""
    phrases = _phrases(lang)
    if not phrases:
        return
    found, at = tokens(text, lang), 0
    while at < len(found):
        known = _at(text, found, at, lang)
        if known:
            fact, at = known
            yield fact
        else:
            at += 1


def _at(text: str, found: tuple[Token, ...], at: int, lang: str) -> tuple[Fact, int] | None:
    """The fact that begins at a token, if one does, and the token after it."""
    for length in range(min(_LONGEST, len(found) - at), 0, -1):
        first, last = found[at], found[at + length - 1]
        value = _phrases(lang).get(plain(text[first.start : last.end]), "")
        if not value:
            continue
        is_weekday = value.startswith(_WEEKDAY)
        if is_weekday == _by_weekday(found, at, length, lang) and not _counted(found, at, lang):
            unit = value.rstrip("+-0123456789")
            shown = text[first.start : last.end]
            return Fact("relative", value, first.start, last.end, shown, unit), at + length
    return None


def _by_weekday(found: tuple[Token, ...], at: int, length: int, lang: str) -> bool:
    """Whether a day of the week stands beside."""
    beside = [found[i] for i in (at - 1, at + length) if 0 <= i < len(found)]
    return any(token.low in calendar(lang).weekdays for token in beside)


def _counted(found: tuple[Token, ...], at: int, lang: str) -> bool:
    """Whether a number stands before (lima tahun lalu), or a word that makes it a span."""
    if not at:
        return False
    before, words = found[at - 1], lexicon(lang)
    own = languages.get(lang).quantities
    known = before.low in words.adds or before.low in words.scales or before.low in words.many
    known = known or before.low in words.multipliers or before.low in words.teens
    return before.kind == "digits" or known or before.low in spread(own.relative_not_after)


@cache
def _phrases(lang: str) -> dict[str, str]:
    own = languages.get(lang).quantities.relative
    return {phrase: value for value, text in own.items() for phrase in spread(text)}
