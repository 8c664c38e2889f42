"""A pile of texts: where they are, in which language, and a vector for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from qa import flow, read
from qa.embed import Encoder, Vectors
from qa.problems import InputError
from qa.records import Version

_SMALL = 8
"""Of so many texts the mean is half believed."""


class Pile:
    """The texts of these files; those that cannot be read are told of and left out.

    `files`, `langs` and the rows of `vectors` are parallel.
    """

    def __init__(
        self,
        files: Sequence[Path],
        lang: str | None,
        encoder: Encoder,
        told: Callable[[str], None],
    ) -> None:
        self.files: list[Path] = []
        self.langs: list[str] = []
        rows = []
        for file in files:
            try:
                version = flow.version(read.read(file, lang))
            except InputError as problem:
                told(str(problem))
                continue
            if version.segments:
                self.files.append(file)
                self.langs.append(version.article.lang)
                rows.append(encoder.encode([s.text for s in version.segments]).sum(axis=0))
        self.vectors = centred(np.array(rows, np.float32).reshape(len(rows), -1))
        self.version = lru_cache(maxsize=256)(self._version)

    def _version(self, index: int) -> Version:
        return flow.version(read.read(self.files[index], self.langs[index]))


def centred(rows: Vectors) -> Vectors:
    """Rows of unit length, less what all have in common: a language, a subject, a house style.

    Of few rows the mean says more of themselves than of what they share; less of it is taken.
    """
    if not len(rows):
        return rows
    unit = _unit(rows)
    shared = unit.mean(axis=0) * (len(rows) - 1) / (len(rows) + _SMALL)
    return _unit(unit - shared)


def _unit(rows: Vectors) -> Vectors:
    found: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return found
