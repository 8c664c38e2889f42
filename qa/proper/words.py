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
_LAST = re.compile(r"(?<!\w)[^\W\d_]+\Z")
_LONGEST_TITLE = 8
_TITLES = (
    "mr mrs ms dr prof sen rep gov gen col lt capt sgt rev hon st sr ny tn nn sdr jend kol letjen "
    "brigjen mayjen ir hj пп проф акад ген полк гр доц інж"
)
TITLES = frozenset(_TITLES.split())
"""Words that stand before a name, mostly with a dot, in the languages at home."""


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
    """Whether a sentence, a quotation or an item begins at `start`.

    A quote with a space behind it closes what was said; the dot of a title or of an initial
    (Mr. Brown, J. Brown) ends no sentence.
    """
    at = start - 1
    while at >= 0 and (text[at].isspace() or text[at] in _QUOTES + _BRACKETS):
        if text[at] == "\n" or (text[at] in _QUOTES and at == start - 1):
            return True
        at -= 1
    if at >= 0 and text[at] == "." and _is_title(text, at):
        return False
    if at < 0 or text[at] in _ENDERS:
        return True
    return text[at] in "—–-" and (at == 0 or text[at - 1].isspace())


def _is_title(text: str, dot: int) -> bool:
    """Whether the word before a dot is a title or an initial, which a name follows."""
    before = _LAST.search(text, max(0, dot - _LONGEST_TITLE), dot)
    return before is not None and (len(before[0]) == 1 or before[0].lower() in TITLES)
