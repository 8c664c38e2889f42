"""Vectors on disk, so that a heavy model reads each sentence once.

One file a vector, named by the digest of model, prompt and text, in 256 folders. A file is
written beside its place and moved there, so that runs side by side never see half of one; a file
that is damaged counts as missing. When a folder holds too many, its oldest go.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

Row = npt.NDArray[np.float32]

MOST_FILES = 1024
"""Files in each of the 256 folders: a quarter of a million sentences, about 800 MB at 768."""


class VectorCache:
    """The vectors of one model and prompt; `key` names both.

    A folder that cannot be written makes it a cache that is always empty.
    """

    def __init__(self, key: str, folder: Path | None = None) -> None:
        self._key = key
        self._folder = folder or default_folder()

    def read(self, texts: Sequence[str]) -> dict[str, Row]:
        """The vectors that are there, by text."""
        found = {text: self._read(self._file(text)) for text in dict.fromkeys(texts)}
        return {text: row for text, row in found.items() if row is not None}

    def write(self, vectors: Mapping[str, Row]) -> None:
        """Keep these vectors, and drop the oldest of folders that are full."""
        files = [self._file(text) for text in vectors]
        with contextlib.suppress(OSError):
            for file, row in zip(files, vectors.values(), strict=True):
                _write(file, row)
            for folder in {file.parent for file in files}:
                _trim(folder)

    def _file(self, text: str) -> Path:
        digest = hashlib.sha256(f"{self._key}\0{text}".encode()).hexdigest()
        return self._folder / digest[:2] / digest[2:40]

    def _read(self, file: Path) -> Row | None:
        try:
            data = file.read_bytes()
        except OSError:
            return None
        body, check = data[:-4], data[-4:]
        if len(body) % 4 or not body or hashlib.sha256(body).digest()[:4] != check:
            return None
        return np.frombuffer(body, "<f4").astype(np.float32)


def default_folder() -> Path:
    """Where vectors are kept: `QA_CACHE`, else the user's cache folder."""
    if own := os.environ.get("QA_CACHE"):
        return Path(own) / "vectors"
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "parallel-qa" / "vectors"


def _write(file: Path, row: Row) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    body = row.astype("<f4").tobytes()
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(body + hashlib.sha256(body).digest()[:4])
        Path(beside).replace(file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _trim(folder: Path) -> None:
    files = [entry for entry in os.scandir(folder) if entry.is_file()]
    if len(files) > MOST_FILES:
        for entry in sorted(files, key=_age)[: len(files) - MOST_FILES]:
            Path(entry.path).unlink(missing_ok=True)


def _age(entry: os.DirEntry[str]) -> float:
    try:
        return entry.stat().st_mtime
    except FileNotFoundError:
        return 0.0
