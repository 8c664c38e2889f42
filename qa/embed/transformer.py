"""Any model of sentence-transformers, by name or folder.

Imported only when such a model is asked for: the import alone costs seconds. Weights are read
from safetensors, and code that comes with a model never runs.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from qa.embed import Vectors
from qa.embed.cache import VectorCache
from qa.embed.known import full_name, on_disk, prompt_of
from qa.problems import CannotJudge

_SAMPLES = 4096


class TransformerEncoder:
    """A sentence-transformers model with a cache of its vectors on disk.

    `prompt` is what the model wants before each text (E5: ``query: ``): that of the table of
    known models, else what the model itself keeps for comparing two texts ("sts"), else its
    default. Nothing is fetched: raises `CannotJudge` when the model is not on disk.
    """

    batches = True
    """Tells `qa.embed.ahead` that many texts at once are quicker than the same one by one."""

    def __init__(self, name: str) -> None:
        self.name = full_name(name)
        self._model = _load(self.name)
        self.digest = _digest(self._model)
        self.prompt = prompt_of(self.name, self._model.prompts, self._model.default_prompt_name)
        self._cache = VectorCache(f"{self.digest}\0{self.prompt}")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text, shape (texts, dimensions); no texts give no rows."""
        if not texts:
            return np.zeros((0, self._model.get_embedding_dimension() or 0), np.float32)
        found = self._cache.read(texts)
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        if missing:
            vectors = self._model.encode(
                missing, prompt=self.prompt, normalize_embeddings=True,
                show_progress_bar=False, convert_to_numpy=True,
            ).astype(np.float32)  # fmt: skip
            found.update(zip(missing, vectors, strict=True))
            self._cache.write(dict(zip(missing, vectors, strict=True)))
        return np.stack([found[text] for text in texts])


def _load(name: str) -> Any:
    if looks_like_path(name) and not Path(name).is_dir():
        raise CannotJudge(f"model {name!r}: there is no such folder")
    if not (Path(name).is_dir() or on_disk(name)):
        raise CannotJudge(_how_to_get(name))  # said before torch takes its seconds to load
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ["HF_HUB_OFFLINE"] = "1"  # the libraries below ask the hub even for local files
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
    from sentence_transformers import SentenceTransformer
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()

    options: dict[str, Any] = {
        "device": os.environ.get("QA_DEVICE", "cpu"),
        "trust_remote_code": False,
        "model_kwargs": {"use_safetensors": True},
    }
    try:
        return SentenceTransformer(name, **options, local_files_only=True)
    except Exception as error:  # noqa: BLE001 - hub and format errors have no common base
        raise CannotJudge(_unusable(name, error)) from None


def looks_like_path(name: str) -> bool:
    """Whether a model's name can only be a folder, never a name of the hub."""
    return name.startswith((".", "/", "~")) or name.count("/") > 1 or "\\" in name


def _unusable(name: str, error: Exception) -> str:
    why = " ".join(str(error).split())[:200]
    place = "the folder" if Path(name).is_dir() else "its copy on this machine"
    return f"model {name!r}: {place} holds no model that can be loaded safely: {why}"


def _how_to_get(name: str) -> str:
    return (
        f"model {name!r} is not on this machine, and is not fetched unasked; run "
        f"`hf download {name}` once, or give the path of a folder that holds it"
    )


def _digest(model: Any) -> str:
    """A digest of a model's configuration and samples of its weights, quick on gigabytes."""
    digest = hashlib.sha256(repr(model).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(f"{name}{tuple(tensor.shape)}{tensor.dtype}".encode())
        flat = tensor.detach().reshape(-1)
        step = max(1, len(flat) // _SAMPLES)
        digest.update(flat[::step].float().cpu().numpy().tobytes())
    return digest.hexdigest()[:16]
