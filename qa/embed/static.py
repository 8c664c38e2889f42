"""Static sub-word embeddings read from a folder: the default path, without torch.

The folder has the model2vec layout, which sentence-transformers reads too: `tokenizer.json`,
`config.json`, and `model.safetensors` with `embeddings` (int8 rows), `mapping` (the row of each
token) and `weights` (what a token's row is multiplied by). A text is the mean over its tokens,
scaled to unit length. It is read here with tokenizers and safetensors alone, because model2vec
copies and re-reads the tokenizer when it loads, which costs more than all the rest of a run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cached_property
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
_PARTS = re.compile(r"\S+")


class StaticEncoder:
    """A model of that kind, with the sums of all words it has met kept in memory.

    Raises `CannotJudge` when the folder does not hold a whole model.
    """

    def __init__(self, folder: Path = BUNDLED) -> None:
        self.folder = folder
        try:
            config: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
            self._tokenizer = _tokenizer(folder / "tokenizer.json")
            self._rows, self._mapping, self._weights = _tensors(folder / "model.safetensors")
        except Exception as error:  # noqa: BLE001 - tokenizers and safetensors raise plain ones
            raise CannotJudge(f"{folder}: not a model that can be read: {error}") from None
        self.name: str = config.get("name", folder.name)
        self.digest: str = config.get("digest", "")
        self.languages: tuple[str, ...] = tuple(config.get("languages", ()))
        self.dimensions = self._rows.shape[1]
        if (unknown := self._tokenizer.token_to_id("<unk>")) is not None:
            self._weights[unknown] = 0
        self._cutter = Cutter(self._tokenizer, config.get("whole_words", False))
        self._forget()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text, shape (texts, dimensions); no texts give no rows.

        A text without a known piece gives a row of zeros.
        """
        batches = [texts[i : i + _BATCH] for i in range(0, len(texts), _BATCH)]
        vectors = [self._encode_batch(batch) for batch in batches]
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
        found = {word: self._tokenizer.token_to_id(word) for word in words}
        ids = {word: token for word, token in found.items() if token is not None}
        rows = self._rows[self._mapping[np.fromiter(ids.values(), np.int64, len(ids))]]
        return list(ids), _unit(rows.astype(np.float32))

    def _forget(self) -> None:
        self._places: dict[str, int] = {}
        self._sums: Vectors = np.zeros((1024, self.dimensions), np.float32)

    def _encode_batch(self, texts: Sequence[str]) -> Vectors:
        if len(self._places) > _MOST_WORDS:
            self._forget()
        split = [_PARTS.findall(text) for text in texts]
        parts = [part for parts in split for part in parts]
        new = [part for part in dict.fromkeys(parts) if part not in self._places]
        for start in range(0, len(new), _BATCH):
            self._learn(new[start : start + _BATCH])
        places = np.fromiter(map(self._places.__getitem__, parts), np.int64, len(parts))
        return _unit(_sum_by(self._sums.__getitem__, places, [len(parts) for parts in split],
                             self.dimensions))  # fmt: skip

    def _learn(self, new: Sequence[str]) -> None:
        """Keep the sum of the weighted rows of these parts."""
        start, end = len(self._places), len(self._places) + len(new)
        if end > len(self._sums):
            grown = np.zeros((2 * end, self.dimensions), np.float32)
            grown[:start] = self._sums[:start]
            self._sums = grown
        ids = self._cutter.pieces(new)
        flat = np.fromiter((i for pieces in ids for i in pieces), np.int64)
        lengths = [len(pieces) for pieces in ids]
        self._sums[start:end] = _sum_by(self._weighted, flat, lengths, self.dimensions)
        self._places.update(zip(new, range(start, end), strict=True))

    def _weighted(self, ids: Places) -> Vectors:
        rows: Vectors = self._rows[self._mapping[ids]] * self._weights[ids, None]
        return rows


def _tokenizer(file: Path) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


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


def _sum_by(
    rows: Callable[[Places], Vectors], places: Places, lengths: Sequence[int], dimensions: int
) -> Vectors:
    """The sums of the rows at the first lengths[0] places, at the next lengths[1], and so on.

    Groups of one length are summed together.
    """
    counts = np.asarray(lengths, np.int64)
    starts = np.cumsum(counts) - counts
    sums = np.zeros((len(counts), dimensions), np.float32)
    for length in np.unique(counts[counts > 0]):
        group = np.flatnonzero(counts == length)
        members = places[starts[group, None] + np.arange(length)]
        gathered = rows(members.ravel()).reshape(len(group), length, dimensions)
        sums[group] = gathered.sum(axis=1)
    return sums


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, 1e-12)
    return unit
