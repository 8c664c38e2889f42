"""How alike words are, for those who bring words of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.embed import Encoder, WordEncoder

Cosines = Callable[[Sequence[str], Sequence[str]], list[list[float]]]


def of_words(encoder: Encoder | None) -> Cosines | None:
    """A function from words and words to their cosines; None if the encoder knows no words."""
    if not isinstance(encoder, WordEncoder):
        return None
    words: WordEncoder = encoder

    def cosines(ours: Sequence[str], theirs: Sequence[str]) -> list[list[float]]:
        if not ours or not theirs:
            return [[] for _ in ours]
        table = words.encode_words(ours) @ words.encode_words(theirs).T
        rows: list[list[float]] = table.tolist()
        return rows

    return cosines
