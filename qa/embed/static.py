"""Static sub-word embeddings read from a folder: the default path, without torch.

The folder has the model2vec layout, which sentence-transformers reads too: `tokenizer.json`,
`config.json`, and `model.safetensors` with `embeddings` (int8 rows), `mapping` (the row of each
token) and `weights` (what a token's row is multiplied by). A text is the mean over its tokens,
scaled to unit length. It is read here with safetensors and a cutter of our own, because loading
the tokenizer costs more than all the rest of a run, and model2vec loads it twice.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from qa.embed import Vectors
from qa.embed.cutting import Cutter
from qa.embed.glosses import Glossary
from qa.problems import CannotJudge
from qa.records import Gloss

Places = npt.NDArray[np.int64]

BUNDLED = Path(__file__).parent / "bundled"
_BATCH = 512
"""Texts at a time: what is gathered for them stays in the processor's cache."""
_MOST_WORDS = 50_000
"""Words whose pieces are remembered."""


class StaticEncoder:
    """A model of that kind, with the pieces of the words it has met kept in memory.

    Raises `CannotJudge` when the folder does not hold a whole model.
    """

    def __init__(self, folder: Path = BUNDLED) -> None:
        self.folder = folder
        try:
            config: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
            self._cutter = Cutter(folder / "tokenizer.json")
            self._rows, self._mapping, self._weights = _tensors(folder / "model.safetensors")
            _refuse_misfit(self._rows, self._mapping, self._weights, len(self._cutter.vocabulary))
        except Exception as error:  # noqa: BLE001 - tokenizers and safetensors raise plain ones
            raise CannotJudge(f"{folder}: not a model that can be read: {error}") from None
        self.name: str = config.get("name", folder.name)
        self.digest: str = config.get("digest", "")
        self.languages: tuple[str, ...] = tuple(config.get("languages", ()))
        self.dimensions = self._rows.shape[1]
        if (unknown := self._cutter.vocabulary.get("<unk>")) is not None:
            self._weights[unknown] = 0
        self._pieces: dict[str, list[int]] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text, shape (texts, dimensions); no texts give no rows.

        A text without a known piece gives a row of zeros.
        """
        batches = [texts[i : i + _BATCH] for i in range(0, len(texts), _BATCH)]
        vectors = [_unit(self._sums(batch)) for batch in batches]
        return np.concatenate(vectors) if vectors else np.zeros((0, self.dimensions), np.float32)

    def encode_words(self, words: Sequence[str]) -> Vectors:
        """One row of unit length a word, shape (words, dimensions)."""
        return self.encode(words)

    def gloss(self, words: Sequence[str], count: int = 3) -> tuple[tuple[Gloss, ...], ...]:
        """For each word its nearest English words, best first, at most `count`."""
        return self._glossary.nearest(self.encode_words(words), count)

    @cached_property
    def _glossary(self) -> Glossary:
        return Glossary.read(self.folder / "english.txt", self._whole_words)

    def _whole_words(self, words: Sequence[str]) -> tuple[list[str], Vectors]:
        """Those words that are one piece each, with their vectors: no need to cut any."""
        known = self._cutter.vocabulary
        ids = {word: known[word] for word in words if word in known}
        rows = self._rows[self._mapping[np.fromiter(ids.values(), np.int64, len(ids))]]
        return list(ids), _unit(rows.astype(np.float32))

    def _sums(self, texts: Sequence[str]) -> Vectors:
        """The sum of the weighted rows of the pieces of each text."""
        if len(self._pieces) > _MOST_WORDS:
            self._pieces.clear()
        split = [text.split() for text in texts]
        met = dict.fromkeys(chain.from_iterable(split))
        new = [word for word in met if word not in self._pieces]
        self._pieces.update(zip(new, self._cutter.pieces(new), strict=True))
        cut = [list(chain.from_iterable(map(self._pieces.__getitem__, words))) for words in split]
        lengths = np.fromiter(map(len, cut), np.int64, len(cut))
        flat = np.fromiter(chain.from_iterable(cut), np.int64, lengths.sum())
        return self._sum_by(flat, lengths)

    def _sum_by(self, flat: Places, lengths: Places) -> Vectors:
        """The sums over the first lengths[0] pieces, over the next lengths[1], and so on.

        Texts of one length are summed together.
        """
        starts = np.cumsum(lengths) - lengths
        sums = np.zeros((len(lengths), self.dimensions), np.float32)
        for length in np.unique(lengths[lengths > 0]):
            group = np.flatnonzero(lengths == length)
            pieces = flat[starts[group, None] + np.arange(length)]
            rows = self._rows[self._mapping[pieces]].astype(np.float32)
            sums[group] = (self._weights[pieces][:, None, :] @ rows)[:, 0]
        return sums


def _tensors(file: Path) -> tuple[Any, Any, Any]:
    from safetensors import safe_open

    with safe_open(file, framework="numpy") as tensors:
        rows = tensors.get_tensor("embeddings")
        names = set(tensors.keys())
        mapping = tensors.get_tensor("mapping") if "mapping" in names else np.arange(len(rows))
        weights = (
            tensors.get_tensor("weights")
            if "weights" in names
            else np.ones(len(mapping), np.float32)
        )
    return rows, mapping, weights


def _refuse_misfit(rows: Any, mapping: Any, weights: Any, tokens: int) -> None:
    """Raise a ValueError for tables that do not fit each other: they would fail at some word."""
    fits = rows.ndim == 2 and mapping.ndim == weights.ndim == 1
    if not fits or not tokens <= len(mapping) <= len(weights):
        raise ValueError(f"{tokens} tokens, but tables of {mapping.shape} and {weights.shape}")
    if mapping.dtype.kind not in "iu" or mapping.min(initial=0) < 0:
        raise ValueError("the mapping is no list of rows")
    if mapping.max(initial=0) >= len(rows):
        raise ValueError(f"the mapping leads beyond its {len(rows)} rows")


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, 1e-12)
    return unit
