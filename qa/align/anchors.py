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
import numpy.typing as npt

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
_COUNTED = range(1, 31)
"""Products of the counts of both sides; what is more common says too little."""
_WEIGHT = 1.6


def find(text: str, facts: Sequence[Fact] = (), cognates: bool = True) -> Anchors:
    """The anchors of a sentence, as pairs (kind, value)."""
    found = {(NAME if f.kind == "name" else NUMBER, f"{f.kind}:{f.value}") for f in facts}
    for number in _GROUPED.findall(text) if _DIGIT.search(text) else ():
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
            (rows, places_target[anchor])
            for anchor, rows in places_source.items()
            if anchor[0] == kind and len(rows) * len(places_target.get(anchor, ())) in _COUNTED
        ]
        found[kind] = _explained(common, (len(source), len(target)))
    return found


def _explained(common: Sequence[tuple[list[int], list[int]]], size: Shape) -> dict[Shape, Floats]:
    """By shape, half the weight of all occurrences in group i that group j has too, both ways."""
    if not common:
        return {
            (a, b): np.zeros((size[0] - a + 1, size[1] - b + 1))
            for a, b in SHAPES
            if a <= size[0] and b <= size[1]
        }
    weights = np.array([_WEIGHT / np.sqrt(len(r) * len(c)) for r, c in common], dtype=np.float32)
    in_source = _presence([rows for rows, _ in common], size[0])
    in_target = _presence([columns for _, columns in common], size[1])
    by_source = {
        b: (in_source * weights) @ _anywhere(in_target, b).T
        for b in range(1, min(LONGEST, size[1]) + 1)
    }
    by_target = {
        a: _anywhere(in_source, a) @ (in_target * weights).T
        for a in range(1, min(LONGEST, size[0]) + 1)
    }
    return {
        (a, b): (windows(by_source[b], a, 0) + windows(by_target[a], b, 1)).astype(np.float64) / 2
        for a, b in SHAPES
        if a in by_target and b in by_source
    }


def _presence(places: Sequence[Sequence[int]], count: int) -> npt.NDArray[np.float32]:
    """Row, a sentence; column, an anchor: 1 where the one holds the other."""
    found = np.zeros((count, len(places)), dtype=np.float32)
    for column, rows in enumerate(places):
        found[rows, column] = 1.0
    return found


def _anywhere(presence: npt.NDArray[np.float32], size: int) -> npt.NDArray[np.float32]:
    """The same for runs of `size` sentences."""
    found = presence
    for k in range(1, size):
        found = np.maximum(found[: len(presence) - k], presence[k:])
    return found


def _places(side: Sequence[Anchors]) -> dict[tuple[str, str], list[int]]:
    places = defaultdict(list)
    for place, anchors in enumerate(side):
        for anchor in sorted(anchors):
            places[anchor].append(place)
    return places
