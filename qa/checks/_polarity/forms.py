"""Words of a text, and lists of words that match them in all their forms.

An entry of a list is one word or several with spaces. In each word, a final ``*`` stands for any
rest (``збільш*``), a final ``~`` for an ending or affix that the language uses: Ukrainian and
English endings, Indonesian prefixes, suffixes and clitics (``naik~`` matches `menaikkan`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.checks._polarity.affixes import stems

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
LONGEST = 60
"""A longer word is no word of a language: only itself matches it."""
APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u02bc\u2018`", "'"))


class Token(NamedTuple):
    """A word, lower case, its apostrophes made alike, and its place in the text."""

    text: str
    start: int
    end: int


class Match(NamedTuple):
    """An entry of a list found in a text: the tokens first to last, the end excluded."""

    label: str
    first: int
    last: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, in order; figures and signs are left out."""
    plain = text.translate(APOSTROPHES)
    return tuple(Token(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(plain))


class Lexicon:
    """Entries with a label each, found in tokens, the longest entry first."""

    def __init__(self, lang: str, entries: Iterable[tuple[str, str]]) -> None:
        self.lang = lang
        self._rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for entry, label in entries:
            parts = tuple(entry.split())
            self._rows.setdefault(parts[0], []).append((parts, label))
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def find(self, words: Sequence[Token]) -> list[Match]:
        """All entries in these words, none inside another; of one place several labels may come."""
        keys = [patterns(word.text, self.lang) for word in words]
        found: list[Match] = []
        taken = 0
        for i in range(len(words)):
            if i < taken:
                continue
            here = self._longest(keys, i)
            found += here
            taken = max([taken, *(match.last for match in here)])
        return found

    def _longest(self, keys: Sequence[frozenset[str]], i: int) -> list[Match]:
        best: list[Match] = []
        for key in keys[i] & self._rows.keys():
            for parts, label in self._rows[key]:
                last = i + len(parts)
                if best and last < best[0].last:
                    break
                if last <= len(keys) and all(
                    p in k for p, k in zip(parts[1:], keys[i + 1 : last], strict=True)
                ):
                    match = Match(label, i, last)
                    best = [*best, match] if best and last == best[0].last else [match]
        return sorted(set(best))


@lru_cache(maxsize=20_000)
def patterns(word: str, lang: str) -> frozenset[str]:
    """All patterns that match a word: itself, its beginnings with ``*``, its stems with ``~``."""
    if len(word) > LONGEST:
        return frozenset({word})
    starts = {word[:n] + "*" for n in range(2, len(word) + 1)}
    return frozenset({word, *starts, *(stem + "~" for stem in stems(word, lang))})
