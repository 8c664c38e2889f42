"""How a text is spelt before it is cut: lower case, letters of other scripts in Latin.

Names and international words then share their pieces across scripts. The tokenizer does the same
with one precompiled map, so that Python and tokenizer agree.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from anyascii import anyascii

_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё"
_SOUNDS = "a b v g g d e ye zh z y i yi y k l m n o p r s t u f h ts ch sh shch - yu ya y e - yo"
UKRAINIAN = {
    letter: sound.strip("-") for letter, sound in zip(_LETTERS, _SOUNDS.split(), strict=True)
}
"""Ukrainian letters (and four that are Russian only) by sound; г as in international words."""
SILENT = dict.fromkeys("’'ʼ`´‘", "")
"""Apostrophes, which part a word in one spelling and are left out in another."""


def latin_map(texts: Iterable[str]) -> dict[str, str]:
    """The map for every letter in the texts that is neither Latin nor of a script without words."""
    letters = {letter for text in texts for letter in unicodedata.normalize("NFKC", text).lower()}
    others = {letter: anyascii(letter).lower() for letter in letters if _is_foreign(letter)}
    return {**others, **UKRAINIAN, **SILENT}


def normal(text: str, table: dict[int, str]) -> str:
    """The text as the tokenizer sees it; `table` is `str.maketrans` of the map."""
    return unicodedata.normalize("NFKC", text).lower().translate(table)


def _is_foreign(letter: str) -> bool:
    return (
        letter.isalpha()
        and not unicodedata.name(letter, "").startswith(("LATIN", "CJK", "HIRAGANA", "KATAKANA"))
        and anyascii(letter).isalpha()
    )
