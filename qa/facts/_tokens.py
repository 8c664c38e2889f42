"""Words, digits and signs of a text, in order, for the finders of quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qa.facts._phrases import Phrases, phrases
from qa.languages import HAN

SPACES = " \u00a0\u202f\u2009"
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‘": "'"})
_HYPHENS = "-‐‑–"
_WORD = rf"[{HAN}]|[^\W\d_{HAN}]+(?:['’ʼ`][^\W\d_{HAN}]+)*"
_SPACED = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
_PLAIN = r"\d+(?:[.,]\d+)*"


_TOKEN = re.compile(rf"(?P<word>{_WORD})|(?P<digits>{_SPACED}|{_PLAIN})|(?P<sign>\S)")


class Token(NamedTuple):
    """A word, a numeral in digits or a single sign; `low` is lower case, apostrophes made one."""

    kind: str
    text: str
    low: str
    start: int
    end: int


@lru_cache(maxsize=4)
def tokens(text: str, lang: str = "") -> tuple[Token, ...]:
    """The tokens of a text; numerals, months and weekdays of several words are one token each."""
    known = phrases(lang)
    return tuple(_merged(text, _cut(text), known)) if known.known else _cut(text)


def _cut(text: str) -> tuple[Token, ...]:
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        low = word.lower().translate(_APOSTROPHES)
        found.append(Token(match.lastgroup or "", word, low, match.start(), match.end()))
    return tuple(found)


def _merged(text: str, found: tuple[Token, ...], known: Phrases) -> Iterator[Token]:
    at = 0
    while at < len(found):
        low, last = _longest(found, at, known)
        first = found[at]
        if low:
            end = found[last].end
            yield Token("word", text[first.start : end], low, first.start, end)
        else:
            yield first
        at = last + 1


def _longest(found: tuple[Token, ...], first: int, known: Phrases) -> tuple[str, int]:
    """The longest phrase that begins at a token, with its last token; else "" and the first."""
    parts: tuple[str, ...] = ()
    best, at = ("", first), first
    while at < len(found) and len(parts) < known.longest:
        token = found[at]
        if parts and is_hyphen(token) and token.start == found[at - 1].end:
            at += 1
            continue
        if token.kind != "word":
            break
        parts = (*parts, token.low)
        if parts in known.known:
            best = known.known[parts], at
        at += 1
    return best


def plain(text: str) -> str:
    """A stretch of text as word lists have it: lower case, single spaces, plain apostrophes."""
    return " ".join(text.lower().translate(_APOSTROPHES).split())


def gap(text: str, left: Token, right: Token) -> str:
    """What stands between two tokens, without spaces."""
    return text[left.end : right.start].strip(SPACES)


def is_hyphen(token: Token) -> bool:
    """Whether the token is a hyphen or an en dash."""
    return token.text in _HYPHENS
