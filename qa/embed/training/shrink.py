"""Make trained rows fit: weaken what is noise, and let rare words of one meaning share a row."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from qa.embed import Vectors

PART_WEIGHT = 0.6
"""What a part of an unseen word counts, beside a word."""
SHARPENING = 0.2
"""The length of a row is raised to 1 + this: a word that training found telling counts more."""
RARE = 100
"""A word that occurs less often may take the row of another."""
_LEAST_COSINE = 0.3
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Words:
    """What rows stand for: the number of the language of a word, -1 where it is none; and how
    often the word occurs in all its forms."""

    languages: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]


def weigh(rows: Vectors, parts: npt.NDArray[np.bool_]) -> Vectors:
    """The rows with their lengths set for texts unlike those of training; `parts` marks parts."""
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    weighed: Vectors = rows * lengths**SHARPENING * np.where(parts, PART_WEIGHT, 1)[:, None]
    return weighed.astype(np.float32)


def rotate(rows: Vectors, dimensions: int) -> Vectors:
    """The rows along their first principal axes, not centred, so that cosines stay nearly alike."""
    if dimensions >= rows.shape[1]:
        return rows
    _, axes = np.linalg.eigh(rows.T.astype(np.float64) @ rows)
    rotated: Vectors = (rows @ axes[:, ::-1][:, :dimensions]).astype(np.float32)
    return rotated


def merge(
    rows: Vectors, words: Words, wanted: int
) -> tuple[Vectors, npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """As few rows as `wanted`, if neighbours allow: the new rows of unit length, and for each old
    one its new row and its length.

    A rare word takes the row of the nearest word of another language, the nearest pair first:
    mostly a translation. Never do two words of one language share, so that synonyms stay apart.
    The shared row is the mean by frequency, so that a frequent word stays where it is.
    """
    lengths = np.linalg.norm(rows, axis=1).astype(np.float32)
    unit = rows / np.maximum(lengths, 1e-9)[:, None]
    root = _join(unit, words, len(rows) - wanted)
    kept, place = np.unique(root, return_inverse=True)
    sums = np.zeros((len(kept), rows.shape[1]), np.float32)
    np.add.at(sums, place, unit * (1 + words.counts[:, None]).astype(np.float32))
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return sums, place.astype(np.int64), lengths


def _join(unit: Vectors, words: Words, excess: int) -> npt.NDArray[np.int64]:
    parent = np.arange(len(unit))
    spoken = {row: {int(lang)} for row, lang in enumerate(words.languages)}

    def find(row: int) -> int:
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = int(parent[row])
        return row

    for one, other in _nearest(unit, words) if excess > 0 else ():
        a, b = find(int(one)), find(int(other))
        if a != b and not spoken[a] & spoken[b]:
            parent[b] = a
            spoken[a] |= spoken[b]
            excess -= 1
            if excess <= 0:
                break
    return np.array([find(row) for row in range(len(unit))])


def _nearest(unit: Vectors, words: Words) -> npt.NDArray[np.int64]:
    """Pairs of a rare word and its nearest word of each other language, the nearest pair first.

    Shape (pairs, 2).
    """
    found, cosines = [np.zeros((0, 2), np.int64)], [np.zeros(0, np.float32)]
    rare = (words.counts < RARE) & (words.languages >= 0)
    numbers = np.unique(words.languages[words.languages >= 0])
    for one, other in itertools.permutations(numbers, 2):
        ours = np.flatnonzero(rare & (words.languages == one))
        theirs = np.flatnonzero(words.languages == other)
        for start in range(0, len(ours), _BLOCK):
            ids = ours[start : start + _BLOCK]
            block = unit[ids] @ unit[theirs].T
            best = block.argmax(axis=1)
            found.append(np.stack([ids, theirs[best]], axis=1))
            cosines.append(block[np.arange(len(ids)), best])
    pairs, near = np.concatenate(found), np.concatenate(cosines)
    order = np.argsort(-near, kind="stable")
    return pairs[order][near[order] > _LEAST_COSINE]
