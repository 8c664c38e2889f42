"""Given names that languages translate: John, Yohanes, Іван; of rulers, popes and scripture."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources

from qa.proper.stem import stem
from qa.proper.words import is_cyrillic


def one_given(one: str, other: str) -> bool:
    """Whether two words, in whatever case, are one given name in two languages."""
    known = _known()
    return not known.get(_key(one), frozenset()).isdisjoint(known.get(_key(other), frozenset()))


def _key(word: str) -> str:
    return stem(word) if is_cyrillic(word) else word.casefold()


@cache
def _known() -> dict[str, frozenset[int]]:
    """From a key to the lines of the table that it stands in."""
    found: dict[str, set[int]] = defaultdict(set)
    text = resources.files("qa.proper").joinpath("given.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        if not line.startswith("#"):
            for name in line.replace("\t", ";").split(";"):
                found[_key(name)].add(number)
    return {key: frozenset(lines) for key, lines in found.items()}
