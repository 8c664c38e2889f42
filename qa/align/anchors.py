"""Evidence from what survives translation: numbers, codes, addresses, names in any script.

A name in another script is recognised by its skeleton: the word in ASCII, spelling variants
folded, the vowels after the first letter dropped (Wenfeng and Веньфен are both "wnfng" at the
start). What is rare on both sides is worth more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from qa.align.lattice import LONGEST, SHAPES, Floats, Shape, windows
from qa.records import Fact

NUMBER, NAME, COGNATE = "number", "name", "cognate"
KINDS = (NUMBER, NAME, COGNATE)
Anchors = frozenset[tuple[str, str]]
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W\d_]+)*")
_GROUPED = re.compile(r"\d+(?:[.,  ]\d{3})*(?!\d)|\d+")
_DIGIT = re.compile(r"\d")
_NONE = ("", "")
_LONG, _SHORTEST = 5, 3
"""Letters of a word that may be a cognate; consonants that tell a name."""
_MOST_COMMON = 30
_WEIGHT = 1.6


def find(text: str, facts: Sequence[Fact] = (), cognates: bool = True) -> Anchors:
    """The anchors of a sentence, as pairs (kind, value)."""
    found = {(NAME if f.kind == "name" else NUMBER, f"{f.kind}:{f.value}") for f in facts}
    for number in _GROUPED.findall(text):
        found.add((NUMBER, re.sub(r"\D", "", number).lstrip("0") or "0"))
    for word in _WORD.findall(text):
        if word[0].isupper() or (cognates and len(word) >= _LONG):
            found.add(_of_word(word))
    found.discard(_NONE)
    return frozenset(found)


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[str, str]:
    if _DIGIT.search(word):
        return _NONE if word.isdigit() else (NUMBER, word.upper())
    key = skeleton(word)
    if len(key) < _SHORTEST:
        return _NONE
    return (NAME if word[0].isupper() else COGNATE), key


_FOLD = {
    "shch": "s", "sch": "s", "sh": "s", "zh": "s", "ch": "s", "cz": "s", "ts": "s", "tz": "s",
    "dzh": "j", "dj": "j", "kh": "k", "gh": "k", "ck": "k", "qu": "k", "ph": "f", "th": "t",
    "ce": "s", "ci": "s", "cy": "s", "z": "s", "c": "k", "q": "k", "g": "k", "h": "k",
    "x": "ks", "w": "v", "y": "i",
}  # fmt: skip
_FOLDED = re.compile("|".join(sorted(_FOLD, key=lambda k: (-len(k), k))))
_DROPPED = re.compile(r"[^a-z]|(?<!^)[aeiou]")


def skeleton(word: str) -> str:
    """The consonants of a word, the same however it is spelled or transcribed."""
    from anyascii import anyascii

    plain = _FOLDED.sub(lambda m: _FOLD[m[0]], anyascii(word).lower())
    return re.sub(r"(.)\1+", r"\1", _DROPPED.sub("", plain))[:5]


def shared(source: Sequence[Anchors], target: Sequence[Anchors]) -> dict[str, dict[Shape, Floats]]:
    """For each kind and shape, the weight (nats) of the anchors that groups i and j share.

    An anchor that stands on both sides of a bead explains each of its occurrences there; each is
    worth half its weight, so that splitting or joining beads does not count any of them twice.
    """
    places_source, places_target = _places(source), _places(target)
    found = {}
    for kind in KINDS:
        common = [
            (rows, columns)
            for (of_kind, value), rows in places_source.items()
            if of_kind == kind and (columns := places_target.get((of_kind, value)))
            and len(rows) * len(columns) <= _MOST_COMMON
        ]  # fmt: skip
        found[kind] = _explained(common, (len(source), len(target)))
    return found


def _explained(common: Sequence[tuple[list[int], list[int]]], size: Shape) -> dict[Shape, Floats]:
    by_source = {b: _hits(common, size, b) for b in range(1, min(LONGEST, size[1]) + 1)}
    turned = [(columns, rows) for rows, columns in common]
    by_target = {a: _hits(turned, size[::-1], a).T for a in range(1, min(LONGEST, size[0]) + 1)}
    return {
        (a, b): (windows(by_source[b], a, 0) + windows(by_target[a], b, 1)) / 2
        for a, b in SHAPES
        if a in by_target and b in by_source
    }


def _hits(common: Sequence[tuple[list[int], list[int]]], size: Shape, width: int) -> Floats:
    """Weight of the anchors of each row that occur anywhere in each run of `width` columns."""
    found = np.zeros((size[0], size[1] - width + 1))
    for rows, columns in common:
        runs = {c - k for c in columns for k in range(width) if 0 <= c - k < found.shape[1]}
        weight = _WEIGHT / float(np.sqrt(len(rows) * len(columns)))
        for row in rows:
            for run in runs:
                found[row, run] += weight
    return found


def _places(side: Sequence[Anchors]) -> dict[tuple[str, str], list[int]]:
    places = defaultdict(list)
    for place, anchors in enumerate(side):
        for anchor in sorted(anchors):
            places[anchor].append(place)
    return places
