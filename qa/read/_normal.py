"""Text as the other stages want it, with the way back to the file as it lies on disk.

Line ends become ``\\n``, letters are composed (NFC), and characters that nobody sees go: controls,
byte order marks, soft hyphens, zero-width spaces. Everything is one pass over the few places where
something changes, so time grows linearly whatever the text holds.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from qa.problems import InputError
from qa.records import Consent, Hidden, Mark

FILLER = "\ufdd0"
"""No character, says Unicode; stands for what a reader leaves out, and goes without a trace."""
UNSEEN = frozenset("\ufeff\u200b\u2060")
"""Without width: inside a word they hide it from whoever searches for it."""
INVISIBLE = UNSEEN | {"\u00ad", FILLER}
LINE_BREAKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
"""Break a line when read, but are not counted as lines by editors."""
LONGEST_CLUSTER = 30
"""Marks put on one letter; more is noise (Unicode Annex 15, stream-safe text)."""
MOST_MARKS = 1_000_000
"""Line ends and changed characters; the longest books have a tenth of it, and each takes memory."""


class Parsed(NamedTuple):
    """The text that a format holds, and the marks of `qa.records.Article`.

    `lang` is the language that the file declares, if it does; `notices` are what a reader should
    know of how the file was read; `consents` are the comments that accept something; `hidden` are
    the characters without width that were left out inside words.
    """

    text: str
    marks: tuple[Mark, ...]
    lang: str = ""
    notices: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    hidden: tuple[Hidden, ...] = ()


def normalise(raw: str, path: str = "") -> Parsed:
    """The normalised text of `raw`; `InputError` for a lone surrogate, which is no character."""
    pattern, out, marks = _changes(raw, path), [], [Mark(0, 1, 1)]
    length, line, done = 0, 1, 0
    hidden: list[Hidden] = []
    line_start = int(raw.startswith("\ufeff"))  # editors count columns after a byte order mark
    for match in pattern.finditer(raw):
        old = match.group()
        new = _replacement(old)
        out += [raw[done : match.start()], new]
        length += match.start() - done + len(new)
        done = match.end()
        if old in ("\n", "\r\n", "\r"):
            line, line_start = line + 1, done
        if old != new or new == "\n":
            if len(marks) > MOST_MARKS:
                raise InputError("changes or ends a line in too many places: not an article", path)
            marks.append(Mark(length, line, done - line_start + 1))
            if old[0].isalnum() and raw[done : done + 1].isalnum():
                hidden += [Hidden(length, char) for char in old if char in UNSEEN]
    out.append(raw[done:])
    return Parsed("".join(out), tuple(_last_of_each_offset(marks)), hidden=tuple(hidden))


def _replacement(old: str) -> str:
    if old in ("\n", "\r\n", "\r") or old in LINE_BREAKS:
        return "\n"
    return unicodedata.normalize("NFC", "".join(c for c in old if not _goes(c)))


def _changes(raw: str, path: str) -> re.Pattern[str]:
    """What matches every place of `raw` that may have to change, and each line end."""
    seen = set(raw)
    if any("\ud800" <= c <= "\udfff" for c in seen):
        raise InputError("holds a lone surrogate: half a character, no text", path)
    breaks = {"\n", "\r"} | LINE_BREAKS
    single = {c for c in seen if unicodedata.normalize("NFC", c) != c}
    parts = ["\r\n", _one_of(breaks), _one_of(single)] if single else ["\r\n", _one_of(breaks)]
    if inner := {c for c in seen if _joins(c) or _goes(c)}:
        # A letter and what goes or may compose with it, as one: what goes may stand between them.
        cluster = f"[^{_one_of(inner | breaks)[1:-1]}]?{_one_of(inner)}{{1,{LONGEST_CLUSTER}}}"
        parts.insert(0, cluster)
    return re.compile("|".join(parts))


def _goes(char: str) -> bool:
    """Whether nobody sees this character and no later stage wants it."""
    return char in INVISIBLE or (
        unicodedata.category(char) == "Cc" and char not in "\t\n\r" and char not in LINE_BREAKS
    )


def _joins(char: str) -> bool:
    """Whether a character may compose with the one before it: marks, and parts of Hangul."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


def _one_of(chars: set[str]) -> str:
    return "[" + "".join(f"\\U{ord(c):08x}" for c in sorted(chars)) + "]"


def _last_of_each_offset(marks: list[Mark]) -> list[Mark]:
    following = [*marks[1:], Mark(-1, 0, 0)]
    return [m for m, after in zip(marks, following, strict=True) if m.offset != after.offset]
