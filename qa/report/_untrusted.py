"""Text of articles, made safe to show.

An article may hold terminal escapes, characters that reverse the direction of what follows, or
ones that cannot be seen. They are shown by their code point, so that they neither act nor hide.
"""

from __future__ import annotations

import re
import unicodedata

# Controls, formats, private use, surrogates, unassigned; line and paragraph separators.
_ACTING = frozenset(("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"))
# Joiners shape letters of several scripts and emoji, and move nothing.
_HARMLESS = frozenset("\u200c\u200d")
_BLANKS = re.compile(r"[ \t\n\r]+")


LONG = 1000
"""A message, a label or a path beyond this many characters is cut."""


def safe(text: str) -> str:
    """The text on one line, whatever is invisible or acts written as ``<U+202E>``."""
    text = _BLANKS.sub(" ", text)
    if text.isprintable():  # no control, format, private, surrogate, unassigned, no separator
        return text
    return "".join(_shown(char) for char in text)


def short(text: str, limit: int = LONG) -> str:
    """As `safe`, and cut where it is too long to be read."""
    return safe(text if len(text) <= limit else text[: limit - 1] + "…")


def _shown(char: str) -> str:
    acting = unicodedata.category(char) in _ACTING and char not in _HARMLESS
    return f"<U+{ord(char):04X}>" if acting else char
