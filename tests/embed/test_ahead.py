from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qa.embed import Vectors, ahead, load


class Counting:
    """An encoder of batches that remembers what it was asked."""

    name, digest, batches = "counting", "0", True

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(list(texts))
        return np.array([[len(text), 1.0] for text in texts], np.float32).reshape(-1, 2)


def test_texts_of_several_articles_are_encoded_at_once() -> None:
    inner = Counting()
    encoder = ahead.of(inner, ["a", "bb", "a", "ccc"])
    assert encoder is not None
    assert encoder.encode(["ccc", "a"]).tolist() == [[3, 1], [1, 1]]
    assert encoder.encode(["bb"]).tolist() == [[2, 1]]
    assert inner.asked == [["a", "bb", "ccc"]]


def test_other_texts_are_encoded_when_asked() -> None:
    inner = Counting()
    encoder = ahead.of(inner, ["a"])
    assert encoder is not None
    assert encoder.encode(["dddd"]).tolist() == [[4, 1]]
    assert encoder.encode([]).shape == (0, 2)


def test_a_table_of_rows_needs_none_of_it() -> None:
    bundled = load.encoder("")
    assert ahead.of(bundled, iter(["never looked at"])) is bundled
    assert ahead.of(None, iter(["never looked at"])) is None
