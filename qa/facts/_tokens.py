"""Words, digits and signs of a text, in order, for the finders of quantities."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

SPACES = " \u00a0\u202f\u2009"
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‘": "'"})
_HYPHENS = "-‐‑–"
_WORD = r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*"
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
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        low = word.lower().translate(_APOSTROPHES)
        found.append(Token(match.lastgroup or "", word, low, match.start(), match.end()))
    return tuple(found)


def plain(text: str) -> str:
    """A stretch of text as word lists have it: lower case, single spaces, plain apostrophes."""
    return " ".join(text.lower().translate(_APOSTROPHES).split())


def gap(text: str, left: Token, right: Token) -> str:
    """What stands between two tokens, without spaces."""
    return text[left.end : right.start].strip(SPACES)


def is_hyphen(token: Token) -> bool:
    """Whether the token is a hyphen or an en dash."""
    return token.text in _HYPHENS
