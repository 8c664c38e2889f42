"""Where the terms of a glossary stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.checks._terms.words import Word, cut, wanted

_CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")


class Form(NamedTuple):
    """One form of a term, cut into the keys of its words; `term` is its number."""

    term: int
    keys: tuple[frozenset[str], ...]
    special: tuple[bool, bool]
    """Whether the first and the last word are written in a way of their own."""


class Place(NamedTuple):
    """A form in a text: from the first to the last of its characters."""

    term: int
    start: int
    end: int


class Index:
    """Forms of many terms in one language, ready to be sought; they are known by a first key."""

    def __init__(self, forms: Iterable[tuple[int, str]], lang: str) -> None:
        self._by_key: dict[str, list[Form]] = defaultdict(list)
        for number, text in forms:
            form = form_of(text, lang, number)
            for key in form.keys[0] if form.keys else ():
                self._by_key[key].append(form)

    def places(self, words: Sequence[Word]) -> Iterator[Place]:
        """The terms of a text, the longest first, none inside another."""
        found = sorted(set(self._candidates(words)), key=lambda p: (p.start - p.end, p.start))
        kept: list[Place] = []
        for place in found:
            inside = (p for p in kept if p.start < place.end and place.start < p.end)
            if all((p.start, p.end) == (place.start, place.end) for p in inside):
                kept.append(place)
        yield from sorted(kept, key=lambda p: (p.start, p.term))

    def _candidates(self, words: Sequence[Word]) -> Iterator[Place]:
        for at, word in enumerate(words):
            forms = {form for key in word.keys for form in self._by_key.get(key, ())}
            for form in forms:
                last = _end(form, words, at)
                if last:
                    yield Place(form.term, word.start, words[last - 1].end)


def form_of(text: str, lang: str, term: int = 0, loose: bool = False) -> Form:
    """A form, ready to be sought in texts of that language."""
    words = cut(text, lang)
    keys = tuple(wanted(word.text, lang, len(words) == 1, loose) for word in words)
    special = (words[0].special, words[-1].special) if words else (False, False)
    return Form(term, keys, special)


def stands(text: str, words: Sequence[Word], lang: str) -> Place | None:
    """A form of a term among these words, near forms and a word put in between allowed."""
    form = _loose(text, lang)
    for at in range(len(words)):
        if form.keys and form.keys[0] & words[at].keys:
            last = at + 1
            for keys in form.keys[1:]:
                step = next((n for n in (last, last + 1) if n < len(words)
                             and keys & words[n].keys), None)  # fmt: skip
                if step is None:
                    break
                last = step + 1
            else:
                return Place(0, words[at].start, words[last - 1].end)
    return None


@lru_cache(maxsize=50_000)
def _loose(text: str, lang: str) -> Form:
    return form_of(text, lang, loose=True)


def _end(form: Form, words: Sequence[Word], at: int) -> int:
    """The number of the word behind a form that begins at `at`; 0 where it does not stand."""
    last = at + len(form.keys)
    if last > len(words):
        return 0
    if not all(keys & word.keys for keys, word in zip(form.keys, words[at:last], strict=True)):
        return 0
    if words[at].joined and not form.special[0]:
        return 0  # a part of another word, as site in web-site
    if last < len(words) and words[last].joined and not form.special[1]:
        behind, own = words[last], words[last - 1]
        repeated = bool(own.keys & behind.keys)  # model-model
        return last + repeated if repeated or behind.text in _CLITICS else 0
    return last
