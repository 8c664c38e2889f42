"""What the folder of a model may hold: looked at before any of its files is read."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from qa.problems import CannotJudge

MB = 1024 * 1024
LIMITS = {".json": 128 * MB, ".txt": 128 * MB, ".model": 128 * MB, ".safetensors": 4096 * MB}
"""Bytes, by suffix. The tokenizer of the largest model that we know has 17 MB, its weights 2 GB."""
MOST_FILES = 1000
PICKLES = (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt")


def refuse_unsafe(folder: Path) -> None:
    """Raise `CannotJudge` for a folder with a file larger than any model's, or only a pickle.

    What is no folder is left to whoever loads it.
    """
    if not folder.is_dir():
        return
    files = list(islice(folder.rglob("*"), MOST_FILES + 1))
    if len(files) > MOST_FILES:
        raise CannotJudge(f"{folder}: holds more than {MOST_FILES} files: no model")
    suffixes = {file.suffix for file in files}
    if ".safetensors" not in suffixes and not suffixes.isdisjoint(PICKLES):
        what = "holds weights only as a pickle, which could run anything: not read"
        raise CannotJudge(f"{folder}: {what}")
    for file in files:
        limit = LIMITS.get(file.suffix)
        if limit and file.is_file() and file.stat().st_size > limit:
            raise CannotJudge(f"{file}: is larger than {limit // MB} MB: not read")
