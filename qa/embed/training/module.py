"""The module that is trained: static embeddings in which pieces share rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from torch import nn

_LONGEST = 96
_START = 0.1
"""Spread of the first values."""


class SharedEmbedding(StaticEmbedding):  # type: ignore[misc]
    """`StaticEmbedding` with one row for several pieces, and row 0 always zero.

    Gradients are sparse, so that a step costs what its batch holds and not the vocabulary. Words
    are cut once and remembered; a text is cut at `_LONGEST` pieces.
    """

    def __init__(
        self, tokenizer: Tokenizer, mapping: npt.NDArray[np.int64], dimensions: int, seed: int
    ) -> None:
        generator = torch.Generator().manual_seed(seed)
        rows = torch.randn(int(mapping.max()) + 1, dimensions, generator=generator) * _START
        super().__init__(tokenizer, embedding_weights=rows)
        self.embedding = nn.EmbeddingBag.from_pretrained(
            rows, freeze=False, sparse=True, mode="mean", padding_idx=0
        )
        self._mapping = mapping
        self._words: dict[str, list[int]] = {}
        with torch.no_grad():
            self.embedding.weight[0] = 0

    def preprocess(
        self, inputs: list[str], prompt: str | None = None, **kwargs: Any
    ) -> dict[str, torch.Tensor]:
        """Row numbers of all texts, one after the other, and where each text begins."""
        split = [text.split() for text in inputs]
        self._learn({word for words in split for word in words if word not in self._words})
        rows = [[row for word in words for row in self._words[word]][:_LONGEST] for words in split]
        starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
        flat = np.fromiter((row for text in rows for row in text), np.int64)
        return {"input_ids": torch.from_numpy(flat), "offsets": torch.from_numpy(starts)}

    def _learn(self, words: Sequence[str] | set[str]) -> None:
        ordered = sorted(words)
        for word, found in zip(
            ordered,
            self.tokenizer.encode_batch_fast(ordered, add_special_tokens=False),
            strict=True,
        ):
            rows = self._mapping[found.ids]
            self._words[word] = rows[rows != 0].tolist()
