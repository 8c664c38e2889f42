"""chrF of two sentences (Popović 2015): how many of their strings of 1 to 6 letters they share.

The figures are those of sacrebleu, to the last digit. It counts afresh for every pair; where one
sentence is held against many, what is counted once is kept.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

ORDER = 6
"""The longest strings that are counted."""
FACTOR = 4
"""Recall counts beta = 2 times as much as precision; this is its square."""
Grams = tuple[frozenset[str | tuple[str, int]], ...]


def chrf(one: str, other: str) -> float:
    """The likeness of two sentences, 0 to 100; blanks do not count."""
    precision = recall = 0.0
    orders = 0
    for mine, others in zip(_grams(one), _grams(other), strict=True):
        if mine and others:
            shared = len(mine & others)
            precision += shared / len(mine)
            recall += shared / len(others)
            orders += 1
    if not precision + recall:
        return 0.0
    precision, recall = precision / orders, recall / orders
    score = (1 + FACTOR) * precision * recall / ((FACTOR * precision) + recall)
    return 100 * score


@lru_cache(maxsize=4096)
def _grams(sentence: str) -> Grams:
    """The strings of each length, the n-th of equal ones told apart by its number.

    So the size of an intersection of sets is the number of matches, counted without a loop of ours.
    """
    text = "".join(sentence.split())
    return tuple(_numbered(text, length) for length in range(1, ORDER + 1))


def _numbered(text: str, length: int) -> frozenset[str | tuple[str, int]]:
    counts = Counter([text[i : i + length] for i in range(len(text) - length + 1)])
    again = ((gram, n) for gram, count in counts.items() if count > 1 for n in range(1, count))
    return frozenset([*counts, *again])
