"""Seasons and parts of the day: winter, musim gugur, навесні; morning, sore, вночі.

The kinds are "season" and "daypart". The value is the name of the season or part; a word that
leaves two parts open (sore, afternoon) has both of them, parted by a space.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa import languages
from qa.facts._tokens import plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 45
"""Below times and dates, to which such a word may belong, above numbers (у першій ночі)."""

_LONGEST = 2


def find(text: str, lang: str) -> Iterator[Fact]:
    """The seasons and parts of the day of a text."""
    known = _words(lang)
    found, at = tokens(text, lang) if known else (), 0
    while at < len(found):
        for length in range(min(_LONGEST, len(found) - at), 0, -1):
            first, last = found[at], found[at + length - 1]
            shown = text[first.start : last.end]
            kind, value = known.get(plain(shown), ("", ""))
            if kind:
                yield Fact(kind, value, first.start, last.end, shown)
                at += length - 1
                break
        at += 1


@cache
def _words(lang: str) -> dict[str, tuple[str, str]]:
    own = languages.get(lang).quantities
    lists = (("daypart", own.day_parts), ("season", own.seasons))
    return {
        word: (kind, value)
        for kind, words in lists
        for value, text in words.items()
        for word in spread(text)
    }
