"""Cut words into pieces: by looking them up where that is sure, else by the tokenizer.

The tokenizer spends most of its time on words that it has whole. Where a model's config says
``"whole_words": true`` (the pieces of a whole word are itself, signs stand alone, as `qa train`
makes them), words that are nothing but letters, with at most one sign at each end, are looked up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_SURE = re.compile(r"""([("'«“„]?)([^\W\d_]+)([.,;:!?)"»”…]?)""")


class Cutter:
    """The pieces of words, by the tokenizer of a model."""

    def __init__(self, tokenizer: Any, whole_words: bool) -> None:
        self._tokenizer = tokenizer
        self._whole_words = whole_words

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """The ids of the pieces of each word; no word may hold white space."""
        found = self._looked_up(words) if self._whole_words else [None] * len(words)
        rest = [word for word, ids in zip(words, found, strict=True) if ids is None]
        encoded = iter(self._tokenizer.encode_batch_fast(rest, add_special_tokens=False))
        return [next(encoded).ids if ids is None else ids for ids in found]

    def _looked_up(self, words: Sequence[str]) -> list[list[int] | None]:
        """The ids of each word that is sure, None for others."""
        spelt = self._tokenizer.normalizer.normalize_str("\n".join(words)).split("\n")
        if len(spelt) != len(words):
            return [None] * len(words)
        return [self._ids(word) for word in spelt]

    def _ids(self, word: str) -> list[int] | None:
        match = _SURE.fullmatch(word)
        if match is None:
            return None
        ids = [self._tokenizer.token_to_id(part) for part in match.groups() if part]
        return None if None in ids else ids
