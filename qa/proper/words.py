"""The words of a text, and what their capitals may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.languages import HAN

_WORD = re.compile(rf"[{HAN}]|[^\W\d_{HAN}]+(?:['’ʼ][^\W\d_{HAN}]+)*")
_POSSESSIVE = re.compile(r"['’ʼ]s?$", re.IGNORECASE)
_QUOTES, _BRACKETS = "\"'«“„‘", "(["
_ENDERS = ".!?…:;|•/→⇒➜"


class Word(NamedTuple):
    """A word of a text.

    `capital`: its first letter is upper case; `opens`: it stands where any word would be
    written with a capital (start of a sentence, of a quotation, after a colon).
    """

    text: str
    start: int
    end: int
    capital: bool
    opens: bool

    @property
    def cyrillic(self) -> bool:
        """Whether it is written in Cyrillic letters."""
        return is_cyrillic(self.text)

    @property
    def shouted(self) -> bool:
        """Whether it is in capitals throughout, as acronyms and some headlines are."""
        return len(self.text) > 1 and self.text.isupper()


def is_cyrillic(text: str) -> bool:
    """Whether the first letter of the text belongs to the Cyrillic script."""
    return "Ѐ" <= text[:1] <= "ӿ"


def cut(text: str) -> Iterator[Word]:
    """The words of a text, in order; parts joined by a hyphen are words of their own."""
    for match in _WORD.finditer(text):
        word = match.group()
        if not is_cyrillic(word):
            word = _POSSESSIVE.sub("", word) or word
        start = match.start()
        yield Word(word, start, start + len(word), word[0].isupper(), _opens(text, start))


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a quotation or an item begins at `start`."""
    at = start - 1
    while at >= 0 and (text[at].isspace() or text[at] in _QUOTES + _BRACKETS):
        if text[at] in _QUOTES or text[at] == "\n":
            return True
        at -= 1
    if at < 0 or text[at] in _ENDERS:
        return True
    return text[at] in "—–-" and (at == 0 or text[at - 1].isspace())
