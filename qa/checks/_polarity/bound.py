"""Words that stand only where something is denied (`akan pernah`, `ніхто`, `any longer`).

Linguists call them negative polarity items, and in Ukrainian words of negative concord. The lists
are in bound.toml, which says what each of them means.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qa.checks._polarity.denials import entries
from qa.checks._polarity.forms import Lexicon, Match, Token, tokens

FILE = Path(__file__).with_name("bound.toml")
BEFORE = 4
"""How many words in front of a word that needs its denial close by may carry it."""
BEHIND = 3
"""How many words behind a word that needs its denial close by may still carry it."""
LEAST = 4
"""Shorter texts are headlines and labels: they deny without a verb ("Жодних змін.")."""
ENDS = ',:;–—-(«»"“”'
"""Behind these, and behind an *and* or an *or*, Ukrainian may leave out the verb and its "not"."""
JOINING = frozenset(("і", "й", "та", "а"))
EITHER = frozenset(("або", "чи", "майже", "як"))


@dataclass(frozen=True, slots=True)
class Bound:
    """A word that needs a denial and has none: its place, and whether it can never stand alone."""

    text: str
    start: int
    end: int
    always: bool


@dataclass(frozen=True, slots=True)
class _Words:
    bound: Lexicon
    denials: Lexicon
    close: frozenset[str]


def known(lang: str) -> bool:
    """Whether there is a list for this language."""
    return lang in _tables()


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(FILE.read_text("utf-8"))


@cache
def _words(lang: str) -> _Words:
    table = _tables()[lang]
    allowing = (*entries(lang, "negators"), *table["also"])
    concord = (entry for entry in entries(lang, "concord") if entry not in allowing)
    always = [(entry, "always") for entry in (*table["always"], *concord)]
    mostly = [(entry, "mostly") for entry in table["mostly"]]
    denials = Lexicon(lang, [(entry, "") for entry in allowing])
    return _Words(Lexicon(lang, [*always, *mostly]), denials, frozenset(table["close"]))


def unlicensed(text: str, lang: str) -> tuple[Bound, ...]:
    """The words of a sentence that need a denial, where the sentence has none for them."""
    words = tokens(text)
    if len(words) < LEAST or "?" in text:
        return ()
    lists = _words(lang)
    found = lists.bound.find(words)
    if not found:
        return ()
    taken = {i for match in found for i in range(match.first, match.last)}
    denials = [m for m in lists.denials.find(words) if m.first not in taken]
    return tuple(_alone(found, denials, words, text, lists))


def _alone(
    found: Sequence[Match],
    denials: Sequence[Match],
    words: Sequence[Token],
    text: str,
    lists: _Words,
) -> Iterator[Bound]:
    for match in found:
        start, end = words[match.first].start, words[match.last - 1].end
        said = text[start:end]
        near = said.lower() in lists.close
        if any(not near or _beside(match, denial) for denial in denials):
            continue
        if not _elliptic(match, words, text):
            yield Bound(said, start, end, match.label == "always")


def _beside(match: Match, denial: Match) -> bool:
    return match.first - BEFORE <= denial.first <= match.last + BEHIND


def _elliptic(match: Match, words: Sequence[Token], text: str) -> bool:
    """Whether the word stands where a sentence without a verb, or a part of one, begins."""
    before = words[match.first - 1] if match.first else None
    between = text[before.end if before else 0 : words[match.first].start]
    nominal = words[match.first].text.startswith(("жод", "ніч"))
    if before is None:
        return nominal
    if before.text in EITHER or "(" in between:
        return True
    listed = text[words[match.last - 1].end :].lstrip().startswith(",")  # in none, one or several
    return nominal and (before.text in JOINING or listed or any(m in between for m in ENDS))
