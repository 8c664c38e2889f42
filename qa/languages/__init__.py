"""What CLDR and the libraries do not know of a language: one file a language.

A file of this folder is named by its language code and assigns `LANGUAGE`; it is loaded when the
language is first met. Of a code without a file `get` returns an empty description, and whoever
lacks data must say so instead of guessing.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from qa.languages._guess import Guess, guess
from qa.languages._quantities import Quantities
from qa.languages._scripts import HAN, likely_script, script_of
from qa.languages._tags import name, tag

__all__ = [
    "HAN",
    "HOME",
    "Guess",
    "Language",
    "codes",
    "get",
    "guess",
    "name",
    "script_of",
    "tag",
    "words",
]

HOME = ("en", "id", "uk")
"""The languages for which every check has data, and in which the checks were measured."""


@dataclass(frozen=True, slots=True)
class Language:
    """The facts of one language. Words are lower case unless said otherwise."""

    code: str
    name: str = ""
    script: str = "Latn"
    abbreviations: frozenset[str] = frozenset()
    """Written with a final dot that never ends a sentence; also pairs such as ``дол. сша``."""
    closing_abbreviations: frozenset[str] = frozenset()
    """Written with a final dot that may at the same time end a sentence; a word that is among the
    abbreviations too does so only behind a number (``2024 р.``, but ``р. Дніпро``)."""
    function_words: frozenset[str] = frozenset()
    """Words that carry grammar rather than content, and that tell the language apart."""
    foreign_words: frozenset[str] = frozenset()
    """Frequent words of a close neighbour that this language does not have."""
    foreign_letters: str = ""
    """Letters of the same script that this language does not have and its neighbours do."""
    own_letters: str = ""
    """Letters that its neighbours do not have, and that hardly a sentence goes without."""
    number_abbreviations: frozenset[str] = frozenset()
    """Abbreviations only before a number (``No. 5``), elsewhere words that may end a sentence."""
    quotes: str = ""
    """Its own quotation marks, pair by pair; straight ones are everybody's."""
    neighbours: frozenset[str] = frozenset()
    """Codes of languages that a text in this one may be taken for."""
    twice: frozenset[str] = frozenset()
    """Words that may stand twice in a row (nous nous sommes); ``*`` for any (Vietnamese)."""
    plain_names: bool = False
    """Whether names stay as they are, without endings and in Latin letters."""
    spaced: bool = True
    """Whether spaces stand between words (not between syllables, or nowhere)."""
    capital_nouns: bool = False
    """Whether a capital letter inside a sentence says nothing of names (German)."""
    ordinal_dot: bool = False
    """Whether a dot behind digits makes an ordinal (``am 3. Oktober``)."""
    offices: Mapping[str, str] = field(default_factory=dict)
    """Offices of state, as compact lists. `head`: beginnings of words for ministries and ministers;
    ``office:health`` and the like: beginnings of what they are the office of; `link`: words that
    may stand between; `before`: "yes" where it mostly stands before the head.
    ``whole:force:police`` and the like: words or pairs of words that are a body by themselves."""
    quantities: Quantities = field(default_factory=Quantities)
    """How it says numbers, measures, dates and times."""

    @property
    def home(self) -> bool:
        """Whether every check has data for it."""
        return self.code in HOME

    @property
    def known(self) -> bool:
        """Whether there is a file for this language."""
        return bool(self.name)


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set: for lists that read as text."""
    return frozenset(text.split())


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, sorted."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in names if not name.startswith("_")))


@cache
def get(code: str) -> Language:
    """The description of a language, whatever the region; an empty one where there is no file."""
    base = code.split("-")[0]
    if base not in codes():
        return Language(code=code, script=likely_script(base))
    language: Language = importlib.import_module(f"{__name__}.{base}").LANGUAGE
    return language
