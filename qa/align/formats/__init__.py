"""Ways to write an alignment down: one file a format, found by walking this folder.

Each module offers ``write(pair: Comparison) -> str`` and `SUFFIX`, the end of the names of its
files. Indices of segments count from 0, offsets are those of `qa.records`.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def names() -> tuple[str, ...]:
    """The formats, by name."""
    return tuple(sorted(i.name for i in pkgutil.iter_modules(__path__) if i.name[0] != "_"))


def get(name: str) -> ModuleType:
    """The module of a format that `names` has."""
    return importlib.import_module(f"{__name__}.{name}")
