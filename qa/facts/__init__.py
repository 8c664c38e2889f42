"""What a sentence asserts, as values that can be compared across languages.

One file a kind of fact, found by walking this folder. Each offers
``find(text: str, lang: str) -> Iterable[Fact]`` with offsets into `text`, and a number `CLAIM`:
where two facts overlap, the one of the higher claim stays (a date's day is not also a number).
Aligner and checks both read these facts, so that they never disagree.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from qa.records import Fact, Segment


@dataclass(frozen=True, slots=True)
class Finder:
    """One kind of fact: its module's name, its claim, and the function that finds it."""

    name: str
    claim: int
    find: Callable[[str, str], Iterable[Fact]]


@cache
def finders() -> tuple[Finder, ...]:
    """Every finder of this folder, the highest claim first."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        found.append(Finder(info.name, module.CLAIM, module.find))
    return tuple(sorted(found, key=lambda f: (-f.claim, f.name)))


def find(text: str, lang: str) -> tuple[Fact, ...]:
    """The facts of a text, sorted by place, none overlapping another."""
    kept: list[Fact] = []
    for finder in finders():
        for fact in finder.find(text, lang):
            if all(fact.end <= other.start or other.end <= fact.start for other in kept):
                kept.append(fact)
    return tuple(sorted(kept, key=lambda f: (f.start, f.end)))


def of_segments(segments: Sequence[Segment], lang: str) -> tuple[tuple[Fact, ...], ...]:
    """The facts of each segment, with offsets into the article."""
    return tuple(
        tuple(
            replace(fact, start=fact.start + segment.start, end=fact.end + segment.start)
            for fact in find(segment.text, lang)
        )
        for segment in segments
    )
