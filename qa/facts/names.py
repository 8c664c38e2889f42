"""Names of people, places, organisations and products, equal across scripts.

The value of a place is ``@`` and its code; that of any other name a skeleton of its consonants
(see `qa.proper.skeleton`). A word that opens a sentence counts only when it names a place, is
written in the other script or has a capital inside: any word begins with one there.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa import languages
from qa.proper import places
from qa.proper.skeleton import skeleton
from qa.proper.words import Word, cut
from qa.records import Fact

CLAIM = 10
"""Lowest: numbers, dates, acronyms and codes know better what they have found."""

_LEAST = 2
"""A single letter is an initial, not a name."""
_ACRONYM = 4
"""Capitals throughout up to this length are an acronym, longer ones a name that shouts."""


def find(text: str, lang: str) -> Iterator[Fact]:
    """The names of a text."""
    words = list(cut(text))
    found = list(places.find(words, lang))
    taken = {i for place in found for i in range(place.start, place.end)}
    for place in found:
        first, last = words[place.start], words[place.end - 1]
        yield Fact("name", f"@{place.code}", first.start, last.end, text[first.start : last.end])
    function_words = languages.get(lang).function_words
    for i, word in enumerate(words):
        if i in taken or word.text.lower() in function_words:
            continue
        if _is_name(word, lang):
            yield Fact("name", skeleton(word.text), word.start, word.end, word.text)


def _is_name(word: Word, lang: str) -> bool:
    if not word.capital or len(word.text) < _LEAST:
        return False
    if word.shouted and len(word.text) <= _ACRONYM:
        return False
    foreign = languages.get(lang).script == "Cyrl" and not word.cyrillic
    return not word.opens or foreign or any(c.isupper() for c in word.text[1:])
