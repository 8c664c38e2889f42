"""The words of a text, and which of them carry grammar only."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.initials.stem import stem

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")

_FUNCTION = """
    of the and for in on at to a an as by with from or dan di ke dari untuk atas pada yang oleh
    dengan atau bagi dalam antar serta і й та в у з із зі на до від для за про по при під над
    або чи як між щодо через
"""
FUNCTION = frozenset(_FUNCTION.split())
"""Words that are free when initials are compared: acronyms skip them as often as not."""


class Word(NamedTuple):
    """A word of a text, with its offsets and its stem."""

    text: str
    start: int
    end: int
    stem: str

    @property
    def free(self) -> bool:
        """Whether acronyms may leave this word out."""
        return self.text.lower() in FUNCTION

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words(text: str, lang: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a text in order; hyphens separate, apostrophes inside a word do not."""
    return tuple(
        Word(m[0], m.start() + offset, m.end() + offset, stem(m[0], lang))
        for m in _WORD.finditer(text)
    )


def content(of: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without those that are free."""
    return tuple(word for word in of if not word.free)
