"""What CLDR and the libraries do not know of a language: one file a language.

A file of this folder is named by its language code and assigns `LANGUAGE`. A code without a file
is a language that is not at home: `get` returns an empty description of it, and whoever lacks
data must say so instead of guessing.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Language:
    """The facts of one language. Words are lower case unless said otherwise."""

    code: str
    name: str = ""
    script: str = "Latn"
    abbreviations: frozenset[str] = frozenset()
    """Written with a final dot that does not end a sentence."""
    function_words: frozenset[str] = frozenset()
    """Words that carry grammar rather than content, and that tell the language apart."""

    @property
    def known(self) -> bool:
        """Whether there is a file for this language."""
        return bool(self.name)


@cache
def codes() -> tuple[str, ...]:
    """The languages that are at home, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def get(code: str) -> Language:
    """The description of a language; an empty one where there is no file."""
    if code not in codes():
        return Language(code=code)
    language: Language = importlib.import_module(f"{__name__}.{code}").LANGUAGE
    return language
