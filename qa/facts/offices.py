"""Offices and bodies of state: which ministry, which force, which court.

The kind is "office". The value is a class and what of it, ``office:health``, ``force:police``; a
ministry of several things has them all, parted by a plus. Its words, by language, are those of
`Language.offices`: a head (ministry, міністр) makes an office of what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from qa import languages
from qa.facts._tokens import Token, plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact

CLAIM = 20

_BEFORE, _AFTER = 3, 6
"""Words before and after a head that may say what it is the office of."""
_STOPS = frozenset(".,;:!?()«»“”\"'")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """The words of one language; `fields` and `wholes` are pairs (beginning or word, value)."""

    heads: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    wholes: dict[str, str]
    links: frozenset[str]
    before: bool


def find(text: str, lang: str) -> Iterator[Fact]:
    """The offices of a text."""
    words = _words(lang)
    found = tokens(text, lang) if words else ()
    at = 0
    while words and at < len(found):
        whole = _whole(text, found, at, words)
        if whole:
            value, last = whole
            yield _fact(text, found[at], found[last - 1], value)
            at = last
        elif found[at].low.startswith(words.heads):
            yield from _headed(text, found, at, words)
            at += 1
        else:
            at += 1


def _whole(text: str, found: Sequence[Token], at: int, words: _Words) -> tuple[str, int] | None:
    for length in (2, 1):
        if at + length <= len(found):
            shown = plain(text[found[at].start : found[at + length - 1].end])
            if shown in words.wholes:
                return words.wholes[shown], at + length
    return None


def _headed(text: str, found: Sequence[Token], at: int, words: _Words) -> Iterator[Fact]:
    """The office whose head stands at a token, if what it is the office of stands beside it."""
    after = _run(text, found, range(at + 1, min(len(found), at + 1 + _AFTER)), words)
    if words.before:
        linked = at + 1 < len(found) and found[at + 1].low in words.links
        before = _run(text, found, range(at - 1, max(-1, at - 1 - _BEFORE), -1), words)
        after = after if linked and not before else before
    if after:
        places = [at, *(i for i, _ in after)]
        values = "+".join(sorted({value for _, value in after}))
        yield _fact(text, found[min(places)], found[max(places)], f"office:{values}")


def _run(text: str, found: Sequence[Token], places: range, words: _Words) -> list[tuple[int, str]]:
    """The fields named without a gap of more than one other word, from the head on."""
    named: list[tuple[int, str]] = []
    gap = 0
    for i in places:
        if found[i].low in _STOPS:
            break
        rest = plain(text[found[i].start : found[min(i + 1, len(found) - 1)].end])
        start, value = next((f for f in words.fields if rest.startswith(f[0])), ("", ""))
        if value:
            named.append((i, value))
            named += [(i + 1, value)] * (" " in start)
            gap = 0
        elif found[i].low not in words.links:
            gap += 1
            if gap > (1 if named or found[i].text[0].isupper() else 0):
                break
    return named


def _fact(text: str, first: Token, last: Token, value: str) -> Fact:
    return Fact("office", value, first.start, last.end, text[first.start : last.end])


@cache
def _words(lang: str) -> _Words | None:
    own = languages.get(lang).offices
    if not own:
        return None
    fields = [
        (word, key.removeprefix("office:"))
        for key, listed in own.items()
        if key.startswith("office:")
        for word in spread(listed)
    ]
    wholes = {
        word: key.removeprefix("whole:")
        for key, listed in own.items()
        if key.startswith("whole:")
        for word in spread(listed)
    }
    return _Words(
        tuple(spread(own.get("head", ""))),
        tuple(sorted(fields, key=lambda pair: -len(pair[0]))),
        wholes,
        frozenset(spread(own.get("link", ""))),
        bool(own.get("before")),
    )
