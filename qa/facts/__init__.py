"""What a sentence asserts, as values that can be compared across languages.

One file a kind of fact, found by walking this folder. Each offers
``find(text: str, lang: str) -> Iterable[Fact]`` with offsets into `text`, and a number `CLAIM`:
where two facts overlap, the one of the higher claim stays (a date's day is not also a number).
Aligner and checks both read these facts, so that they never disagree.
"""

from __future__ import annotations

import importlib
import pkgutil
from bisect import bisect_left
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
    kept: list[Fact] = []  # by place, so that only neighbours can overlap
    for finder in finders():
        for fact in finder.find(text, lang):
            at = bisect_left(kept, fact.start, key=_start)
            clear_before = at == 0 or kept[at - 1].end <= fact.start
            if clear_before and (at == len(kept) or fact.end <= kept[at].start):
                kept.insert(at, fact)
    return tuple(kept)


def _start(fact: Fact) -> int:
    return fact.start


def of_segments(segments: Sequence[Segment], lang: str) -> tuple[tuple[Fact, ...], ...]:
    """The facts of each segment, with offsets into the article."""
    return tuple(
        tuple(
            replace(fact, start=fact.start + segment.start, end=fact.end + segment.start)
            for fact in find(segment.text, lang)
        )
        for segment in segments
    )
