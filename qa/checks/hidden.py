"""Characters that nobody sees and that change what is read or found.

What it finds
    Controls that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069), marks of
    direction in a text that runs from left to right, and characters without width inside a word
    (zero-width space, joiners, byte order mark).

Why it matters
    Such controls make a text look other than it is; a word with a hidden character is not found by
    search, and a machine reads it as another one. They come from copying, and from people who hide.

Example
    Ukrainian "бюджет" with a zero-width space behind "бюд".

When it is wrong
    Passages in Arabic or Hebrew that were marked up with controls on purpose.

Setting
    [tool.qa.severity] hidden = "error", or ignore = ["HID001"].
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "HID001"
CATEGORY = "fluency/character-encoding"
SEVERITY: Severity = "warning"
SPECIFICITY = 75
ALONE = True

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
JOINERS = re.compile("(?<=[A-Za-zÀ-ӿ])[\u200c\u200d](?=[A-Za-zÀ-ӿ])")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufefc]")
MARKS = "\u200e\u200f\u061c"


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """One finding a sentence for each kind of character."""
    for here in sentences(pair):
        yield from _turned(here)
        yield from _inside_words(here, pair)


def _turned(here: Here) -> Iterator[Finding]:
    text = here.segment.text
    found = list(TURNS.finditer(text))
    if found and RIGHT_TO_LEFT.search(text):
        found = [match for match in found if match[0] not in MARKS]  # there they do their work
    if found:
        shown = [match[0] for match in found]
        said = f"holds {_named(shown)}, which turns the direction of what follows"
        yield _told(here, (found[0].start(), found[-1].end()), said, shown)


def _inside_words(here: Here, pair: Comparison) -> Iterator[Finding]:
    """Those that the text still has, and those that reading left out."""
    segment = here.segment
    places = [(match.start(), match[0]) for match in JOINERS.finditer(segment.text)]
    hidden = pair.version(here.side).article.hidden
    at = bisect_left(hidden, segment.start + 1, key=lambda one: one.offset)
    while at < len(hidden) and hidden[at].offset < segment.end:
        places.append((hidden[at].offset - segment.start, hidden[at].char))
        at += 1
    if places:
        first = min(places)[0]
        start, end = _word(segment.text, first)
        shown = [char for _, char in sorted(places)]
        said = f"“{segment.text[start:end]}” holds {_named(shown[:1])} that nobody sees"
        yield _told(here, (start, end), said, shown)


def _word(text: str, place: int) -> tuple[int, int]:
    """The word around an offset, as far as 40 characters."""
    start = end = place
    while start > max(0, place - 40) and text[start - 1].isalnum():
        start -= 1
    while end < min(len(text), place + 40) and (text[end].isalnum() or text[end] in "\u200c\u200d"):
        end += 1
    return start, end


def _named(chars: list[str]) -> str:
    return ", ".join(
        f"{unicodedata.name(char, 'a character').lower()} (U+{ord(char):04X})"
        for char in dict.fromkeys(chars)
    )


def _told(here: Here, part: tuple[int, int], said: str, chars: list[str]) -> Finding:
    codes = " ".join(f"U+{ord(char):04X}" for char in chars[:20])
    return finding(
        here,
        "hidden",
        SEVERITY,
        part,
        said,
        evidence=(Evidence("characters", codes),),
        remedy="take it out",
    )
