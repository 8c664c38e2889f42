"""Two states of one version, segment by segment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from qa.fingerprint import normal
from qa.records import Changed

WORD = re.compile(r"\w+")
MOST = 4_000_000
"""Pairs of segments to be matched in order; beyond that only their number counts."""


def compare(old: Sequence[str], new: Sequence[str]) -> Changed:
    """What of the new segments is not as it was in the old ones.

    A segment that has only moved to another line is as it was.
    """
    segments, gaps = _different([normal(s) for s in old], [normal(s) for s in new])
    reworded, _ = _different([_words(s) for s in old], [_words(s) for s in new])
    return Changed(frozenset(segments), frozenset(gaps), frozenset(reworded & segments))


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(normal(text).casefold()))


def _different(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[set[int], set[int]]:
    """Indices of new elements that are new, and of places where old ones are gone."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(left) * len(right) > MOST:
        return _unordered(left, right, head), set()
    segments: set[int] = set()
    gaps: set[int] = set()
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag in ("replace", "insert"):
            segments.update(range(head + k, head + m))
        if tag == "delete" or (tag == "replace" and j - i > m - k):
            gaps.add(head + m)
    return segments, gaps


def _common(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many elements at the start are equal."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _unordered(old: Sequence[Hashable], new: Sequence[Hashable], start: int) -> set[int]:
    return set(_surplus(Counter(old), new, start))


def _surplus(left: Counter[Hashable], new: Sequence[Hashable], start: int) -> Iterator[int]:
    for number, element in enumerate(new, start):
        left[element] -= 1
        if left[element] < 0:
            yield number
