"""Well-known sentence-transformers models that suit, and what each wants before a text."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Known:
    """A model of the hub: its parameters in millions, its licence and its languages.

    `prompt` is what its makers want before each of two texts that are compared with each other.
    """

    name: str
    parameters: int
    licence: str
    languages: str
    prompt: str = ""
    note: str = ""


KNOWN = (
    Known("sentence-transformers/LaBSE", 471, "Apache-2.0", "109", note="best for translations"),
    Known("intfloat/multilingual-e5-small", 118, "MIT", "94", "query: "),
    Known("intfloat/multilingual-e5-base", 278, "MIT", "94", "query: "),
    Known("intfloat/multilingual-e5-large", 560, "MIT", "94", "query: "),
    Known("BAAI/bge-m3", 568, "MIT", "100+"),
    Known("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2", 118, "Apache-2.0", "50+"),
    Known("sentence-transformers/paraphrase-multilingual-mpnet-base-v2", 278, "Apache-2.0", "50+"),
    Known("sentence-transformers/distiluse-base-multilingual-cased-v2", 135, "Apache-2.0", "50+"),
    Known("sentence-transformers/static-similarity-mrl-multilingual-v1", 108, "Apache-2.0", "50",
          note="static, no GPU needed"),
)  # fmt: skip


def full_name(name: str) -> str:
    """The name with its owner: ``LaBSE`` is ``sentence-transformers/LaBSE``, a folder itself.

    The hub takes a name without owner for one of sentence-transformers; so does this, but for the
    names of our table and for a copy on disk that has none.
    """
    if "/" in name or "\\" in name or Path(name).is_dir() or on_disk(name):
        return name
    ours = (known.name for known in KNOWN if _base(known.name) == _base(name))
    return next(ours, f"sentence-transformers/{name}")


def prompt_of(name: str, own: Mapping[str, str | None], default: str | None = None) -> str:
    """What to put before each text: of our table, else of the model's own prompts that for
    comparing texts ("sts"), else the one called `default` or "default"."""
    base = _base(name)
    for known in KNOWN:
        if _base(known.name) == base:
            return known.prompt
    if "multilingual-e5" in base and "instruct" not in base:
        return "query: "
    return own.get("sts") or own.get(default or "default") or ""


def _base(name: str) -> str:
    return name.rstrip("/").rsplit("/", 1)[-1].lower()


def on_disk(name: str) -> bool:
    """Whether the hub's cache on this machine holds a snapshot of the model with weights."""
    folder = _hub_cache() / f"models--{name.replace('/', '--')}" / "snapshots"
    return any(folder.glob("*/*.safetensors")) or any(folder.glob("*/*/*.safetensors"))


def _hub_cache() -> Path:
    home = Path(os.environ.get("HF_HOME", "~/.cache/huggingface")).expanduser()
    return Path(os.environ.get("HF_HUB_CACHE", home / "hub"))
