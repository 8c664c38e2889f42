"""Write a static model as a folder that our default path, model2vec and sentence-transformers read.

One file of weights serves all three: `embeddings` (rows, int8), `mapping` (the row of each token,
so that inflected forms share one) and `weights` (the factor of each token, which undoes the
scaling of its row to the range of int8).
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from qa.embed import Vectors

_FILES = {
    "modules.json": [
        {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"},
        {
            "idx": 1,
            "name": "1",
            "path": "1_Normalize",
            "type": "sentence_transformers.models.Normalize",
        },
    ],
    "config_sentence_transformers.json": {"similarity_fn_name": "cosine"},
    "1_Normalize/config.json": {},
}


def save(
    folder: Path,
    name: str,
    tokenizer: str,
    rows: Vectors,
    mapping: npt.NDArray[np.int64],
    english: Sequence[str] = (),
    card: str = "",
    factors: Vectors | None = None,
    languages: Sequence[str] = (),
) -> None:
    """Write the model; what was in the folder goes only once the new one is whole.

    `tokenizer` is the JSON of a tokenizer; `mapping` gives, for each of its tokens, an index into
    `rows`, and `factors` what the row is multiplied by for that token (1 if not given); `english`
    are the words that glosses are chosen from; `languages` are those that the model has met, if
    that is known.
    """
    fresh = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "1_Normalize").mkdir(parents=True)
    compact = json.dumps(json.loads(tokenizer), ensure_ascii=False, separators=(",", ":"))
    (fresh / "tokenizer.json").write_text(compact, encoding="utf-8")
    (fresh / "model.safetensors").write_bytes(_weights(rows, mapping, factors))
    config = _config(name, digest(fresh), rows.shape[1], languages)
    for file, content in {**_FILES, "config.json": config}.items():
        (fresh / file).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    (fresh / "english.txt").write_text("".join(f"{word}\n" for word in english), encoding="utf-8")
    (fresh / "README.md").write_text(card, encoding="utf-8")
    _put(fresh, folder)


def _put(fresh: Path, folder: Path) -> None:
    """Move a folder to its place; one of the two is there at any moment, the old one or the new."""
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
    except BaseException:
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def digest(folder: Path) -> str:
    """The digest of a model's weights and tokenizer, which its config.json keeps."""
    total = hashlib.sha256()
    for file in ("model.safetensors", "tokenizer.json"):
        total.update((folder / file).read_bytes())
    return total.hexdigest()[:16]


def _weights(rows: Vectors, mapping: npt.NDArray[np.int64], factors: Vectors | None) -> bytes:
    from safetensors.numpy import save as to_bytes

    scale = np.maximum(np.abs(rows).max(axis=1), 1e-9) / 127
    narrow = np.uint16 if len(rows) <= np.iinfo(np.uint16).max else np.int32
    tensors = {
        "embeddings": np.round(rows / scale[:, None]).astype(np.int8),
        "mapping": mapping.astype(narrow),
        "weights": (scale[mapping] * (1 if factors is None else factors)).astype(np.float32),
    }
    data: bytes = to_bytes(tensors)
    return data


def _config(name: str, checked: str, dimensions: int, languages: Sequence[str]) -> dict[str, Any]:
    return {
        "model_type": "model2vec",
        "architectures": ["StaticModel"],
        "name": name,
        **({"languages": sorted(languages)} if languages else {}),
        "digest": checked,
        "normalize": True,
        "hidden_dim": dimensions,
        "max_length": None,
    }
