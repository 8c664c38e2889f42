"""How much two words look alike once both are written in Latin letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from qa.embed import Vectors

_SOUNDS = str.maketrans({"w": "v", "q": "k", "c": "k", "j": "i", "y": "i", "x": "h"})
_SHORTEST = 4
_LEAST = 0.85


def likeness(ours: Sequence[str], theirs: Sequence[str]) -> Vectors:
    """Jaro-Winkler likeness of every two words, shape (ours, theirs), from .85 to 1.

    Minus one for words under four letters and for likeness so small that it may be chance.
    """
    left, right = [latin(word) for word in ours], [latin(word) for word in theirs]
    alike = cdist(left, right, scorer=JaroWinkler.normalized_similarity, dtype=np.float32)
    long_left = np.array([len(word) >= _SHORTEST for word in left], bool)
    long_right = np.array([len(word) >= _SHORTEST for word in right], bool)
    sure = (alike >= _LEAST) & long_left[:, None] & long_right[None, :]
    return np.where(sure, alike, np.float32(-1))


@lru_cache(8192)
def latin(word: str) -> str:
    """The word in lower-case Latin letters, no letter doubled, those of one sound alike."""
    plain = [letter for letter in anyascii(word).lower().translate(_SOUNDS) if letter.isalnum()]
    return "".join(
        letter for place, letter in enumerate(plain) if not place or plain[place - 1] != letter
    )
