"""Where a text denies something, and which words of it are denied."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qa.checks._polarity.forms import Lexicon, Match, Token, tokens
from qa.languages import get

CLAUSE = 6
"""How many words apart a denial and what goes with it may stand."""
HEADS = 3
"""How many of the content words behind a denial may be what it denies."""
SO_THAT = frozenset(("agar", "supaya", "щоб", "аби"))
BARRED = 12
"""How many words in front of a *so that not* may stand what keeps it from happening."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies: its place in the text, and the words that it may deny, nearest first."""

    text: str
    start: int
    end: int
    heads: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    negations: Lexicon
    lexical: Lexicon
    carriers: frozenset[str]
    joining: frozenset[str]


def known(lang: str) -> bool:
    """Whether there are words of denial for this language."""
    return _file(lang).is_file()


def _file(lang: str) -> Path:
    return Path(__file__).with_name(f"negation.{lang}.toml")


@cache
def _table(lang: str) -> dict[str, list[str]]:
    return tomllib.loads(_file(lang).read_text("utf-8"))


def entries(lang: str, kind: str) -> tuple[str, ...]:
    """The entries of one list of the language's table: "negators", "concord"."""
    return tuple(_table(lang)[kind])


@cache
def _words(lang: str) -> _Words:
    table = _table(lang)
    kinds = ("negators", "concord", "until", "neutral", "barring")
    first = [(entry, kind) for kind in kinds for entry in table.get(kind, ())]
    inside = ("lexical", "plain", "innocent")
    second = [(entry, kind) for kind in inside for entry in table.get(kind, ())]
    carriers = frozenset(table["carriers"])
    joining = frozenset(table["joining"])
    return _Words(Lexicon(lang, first), Lexicon(lang, second), carriers, joining)


def negations(text: str, lang: str) -> tuple[Denial, ...]:
    """The plain negations of a text, each counted once however many words it takes."""
    words = tokens(text)
    found = _words(lang).negations.find(words)
    kept = [
        match
        for i, match in enumerate(found)
        if _denies(match, found[max(0, i - CLAUSE) : i + CLAUSE + 1], words, text)
    ]
    return tuple(_denial(match, words, lang) for match in kept)


def joined(one: Denial, other: Denial, text: str, lang: str) -> bool:
    """Whether the later of two denials only repeats the earlier one behind an *and* or a comma.

    Where one language denies each verb (ніколи не відкривали й не досліджували), another denies
    all of them at once (never opened or tested).
    """
    first, second = sorted((one, other), key=lambda denial: denial.start)
    between = text[first.end : second.start]
    words = tokens(between)
    short = 0 < len(words) <= CLAUSE and not set(between) & set(".;:!?()")
    listed = between.rstrip().endswith(",")
    return short and (listed or words[-1].text in _words(lang).joining)


def _denies(match: Match, found: Sequence[Match], words: Sequence[Token], text: str) -> bool:
    if match.label not in ("negators", "concord"):
        return False
    near = [m for m in found if m != match and _same_clause(m, match, words, text)]
    if match.label == "concord":
        earlier = [m for m in near if m.label == "concord" and m.first < match.first]
        return not earlier and not any(m.label == "negators" for m in near)
    if any(m.label == "until" and m.first < match.first for m in near):
        return False
    if match.first and words[match.first - 1].text in SO_THAT and _barred(match, found):
        return False
    same = words[match.first].text
    return not any(m.last == match.first and words[m.first].text == same for m in near)


def _barred(match: Match, found: Sequence[Match]) -> bool:
    """Whether something is kept from happening: memblokir pelacak agar tidak melacak."""
    return any(m.label == "barring" and 0 < match.first - m.first <= BARRED for m in found)


def _same_clause(one: Match, other: Match, words: Sequence[Token], text: str) -> bool:
    first, last = sorted((one.first, other.first))
    if last - first > CLAUSE:
        return False
    between = text[words[first].end : words[last].start]
    return words[first].text == words[last].text or not any(c in between for c in ",.;:!?()—–")


def lexical(text: str, lang: str) -> tuple[Denial, ...]:
    """The words with a denial inside, those that are part of a plain negation left out."""
    words = tokens(text)
    lists = _words(lang)
    used = {i for match in lists.negations.find(words) for i in range(match.first, match.last)}
    by_place: dict[int, set[str]] = {}
    for match in lists.lexical.find(words):
        by_place.setdefault(match.first, set()).add(match.label)
    return tuple(
        _denial(Match("", i, i + 1), words, lang)
        for i, labels in by_place.items()
        if i not in used and "innocent" not in labels
    )


GLUED = {
    "en": ("un", "in", "im", "ir", "il", "dis", "non"),
    "id": ("ketidak", "nir", "non"),
    "uk": ("не", "без"),
}
"""How words begin that carry a "not" in front."""


def glued(text: str, lang: str) -> tuple[Denial, ...]:
    """The words that say "not" in front (невідомий, ketidakpastian, unknown)."""
    return tuple(d for d in lexical(text, lang) if d.text.startswith(GLUED.get(lang, ())))


def _denial(match: Match, words: Sequence[Token], lang: str) -> Denial:
    heads = tuple(_heads(words, match.last, lang))
    first, last = words[match.first], words[match.last - 1]
    return Denial(first.text, first.start, last.end, heads)


def _heads(words: Sequence[Token], start: int, lang: str) -> Iterator[Token]:
    empty = get(lang).function_words | _words(lang).carriers
    behind = (word for word in words[start : start + 8] if word.text not in empty)
    for count, word in enumerate(behind):
        if count < HEADS:
            yield word
