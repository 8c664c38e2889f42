"""Where a sentence says what an acronym stands for: "large language model (LLM)", or reversed."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.initials.letters import capitals, resembles, spells
from qa.initials.words import Word, content, words

_OPEN_AFTER = re.compile(r"\s*[(\[]\s*[\"'«“„]?")
_STROKE_AFTER = re.compile(
    r"\s*(?:,|–|—|:|\s-)\s+(?:atau|або|чи|or|yaitu|тобто|i\.e\.)?\s*[\"'«“„]?"
)
_BEFORE = re.compile(
    r"(?P<mark>[(\[]|,|–|—|\s-)?\s*(?:atau|або|чи|or|disingkat|скорочено|abbreviated|далі\s*[–—-])?"
    r"\s*[\"'«“„]?$"
)
_CLOSED = re.compile(r"[)\]]")
_BREAK = re.compile(r"[.;:!?()\[\]«»“”\"]")
_REACH = 120
"""How many characters on either side of an acronym are looked at."""


class Definition(NamedTuple):
    """The words that an acronym is said to stand for, with offsets into the sentence.

    `spelled`: their initials are the letters; else only their place tells.
    """

    text: str
    start: int
    end: int
    spelled: bool


def definition(text: str, start: int, end: int, letters: str, lang: str) -> Definition | None:
    """What the sentence says that the acronym at these offsets stands for, if it says so.

    Words that hold the letters themselves (BI instruments, BI) say nothing of what they stand for.
    """
    found = _after(text, end, letters, lang) or _before(text, start, end, letters, lang)
    return None if found and letters in found.text.split() else found


def _after(text: str, end: int, letters: str, lang: str) -> Definition | None:
    """`LLM (large language model)`: all that the bracket holds; `LLM, large language model, ...`"""
    window = text[end : end + _REACH]
    if opened := _OPEN_AFTER.match(window):
        closed = _CLOSED.search(window, opened.end())
        if not closed:
            return None
        inside = words(window[opened.end() : closed.start()], lang, end + opened.end())
        return _whole(text, inside, letters)
    if stroke := _STROKE_AFTER.match(window):
        rest = window[stroke.end() :]
        cut = _BREAK.search(rest)
        following = words(rest[: cut.start() if cut else None], lang, end + stroke.end())
        count = len(letters)
        for size in range(count, count + 4):
            if len(capitals(letters)) > 2 and spells(letters, following[:size]):
                return _made(text, following[:size], True)
    return None


def _whole(text: str, inside: tuple[Word, ...], letters: str) -> Definition | None:
    solid = content(inside)
    if not 2 <= len(solid) <= len(letters) + 3:
        return None
    # The letters may come from another language: then the bracket alone is the sign, unless what
    # it holds may be a name.
    near = spells(letters, inside) or resembles(letters, inside)
    as_long = len(solid) == len(capitals(letters)) > 2
    return _made(text, inside, near) if near or as_long or not solid[0].capital else None


def _before(text: str, start: int, end: int, letters: str, lang: str) -> Definition | None:
    """`large language model (LLM)`, `large language model, or LLM`: as far back as it spells."""
    window_start = max(0, start - _REACH)
    joint = _BEFORE.search(text[window_start:start])
    if not joint or not joint["mark"]:
        return None
    head = text[window_start : window_start + joint.start()].rstrip(" \"'»”“")
    breaks = [m.end() for m in _BREAK.finditer(head)]
    from_ = breaks[-1] if breaks else 0
    said = words(head[from_:], lang, window_start + from_)
    for size in range(2, min(len(said), 2 * len(letters) + 2) + 1):
        run = said[-size:]
        if not run[0].free and spells(letters, run):
            return _made(text, run, True)
    bracketed = joint["mark"] in "([" and _CLOSED.match(text[end:].lstrip(" \"'»”"))
    return _beside(text, said, letters) if bracketed else None


def _beside(text: str, said: tuple[Word, ...], letters: str) -> Definition | None:
    """Before a bracket that holds the acronym alone: a run of capitals, or as many words."""
    capital = 0
    while capital < len(said) and said[-1 - capital].capital:
        capital += 1
    run = said[len(said) - capital :]
    shared = set(capitals(letters)) & {word.text[0] for word in run}
    if capital >= 2 and 2 * len(shared) >= len(set(capitals(letters))):
        return _made(text, run, len(shared) == len(set(capitals(letters))))
    size = 0
    while size < min(len(said), len(letters)) and not said[-1 - size].free:
        size += 1
    run = said[len(said) - size :]
    # A name inside it says that these are somebody's words, not the acronym's.
    return _made(text, run, False) if size >= 2 and not any(w.capital for w in run[1:]) else None


def _made(text: str, run: tuple[Word, ...], spelled: bool) -> Definition:
    return Definition(text[run[0].start : run[-1].end], run[0].start, run[-1].end, spelled)
