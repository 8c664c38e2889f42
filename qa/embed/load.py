"""The encoder of a name: the bundled one, none, or any model of sentence-transformers."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from qa.embed import Encoder
from qa.embed.sizes import refuse_unsafe
from qa.embed.static import BUNDLED, StaticEncoder
from qa.problems import CannotJudge

NONE = "none"


@cache
def encoder(name: str = "") -> Encoder | None:
    """The encoder of that name: empty for the bundled one, "none" for none at all.

    Any other name is a folder, or a model of the Hugging Face hub that is on disk: none is
    fetched. Raises `CannotJudge` when it cannot be had.
    """
    if name == NONE:
        return None
    if not name:
        return StaticEncoder(BUNDLED)
    refuse_unsafe(Path(name))
    if _is_static(Path(name)):
        return StaticEncoder(Path(name))
    from qa.embed.transformer import TransformerEncoder

    return TransformerEncoder(name)


@cache
def digest(name: str = "") -> str:
    """What changes whenever the encoder of that name does; a static model is not loaded for it.

    Raises `CannotJudge` when there is no such encoder.
    """
    if name not in ("", NONE):
        refuse_unsafe(Path(name))
    if name != NONE and is_static(name):
        folder = Path(name) if name else BUNDLED
        every = sha256(name.encode())
        for file in sorted(folder.iterdir()):
            every.update(file.name.encode() + (file.read_bytes() if file.is_file() else b""))
        return every.hexdigest()
    model = encoder(name)
    return f"{name} {model.digest}" if model else NONE


def is_static(name: str = "") -> bool:
    """Whether that encoder, if it is one, only adds up rows of a table (or there is none)."""
    return name in ("", NONE) or _is_static(Path(name))


def _is_static(folder: Path) -> bool:
    """Whether this folder has a model of the kind that `qa train` writes."""
    file = folder / "config.json"
    try:
        config = json.loads(file.read_text("utf-8"))
    except OSError:
        return False
    except (ValueError, RecursionError):
        raise CannotJudge(f"{file}: is no JSON that can be read") from None
    return isinstance(config, dict) and config.get("model_type") == "model2vec"
