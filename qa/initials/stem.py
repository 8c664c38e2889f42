"""Stems that most inflected forms of a word share: endings off, no dictionary, no loading time.

Two different words may share a stem; whoever compares stems compares phrases, not single words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = """
    а я у ю о е є и і ї ь й ом ем єм ою ею єю ові еві єві ам ям ах ях ами ями ів їв їх їм ей ія ії
    ію ією ій іям іях іями ий ого ому им ої их ими ость ості істю ення енням енню еннях ень ання
    анням анню ань
"""
_UKRAINIAN = sorted(_ENDINGS.split(), key=len, reverse=True)
_ENDS = re.compile(rf"(?<=\w{{3}})(?:{'|'.join(_UKRAINIAN)})$")
_INDONESIAN = ("nya", "lah", "kah", "pun")
_SHORTEST = 3
_FLEETING = "оеєі"
_VOWELS = "аеєиіїоуюя"


@lru_cache(maxsize=50_000)
def stem(word: str, lang: str) -> str:
    """The stem of a word in lower case; Cyrillic words are taken for Ukrainian in any text."""
    lower = word.lower().replace("’", "'").replace("ʼ", "'")
    if any("а" <= c <= "ґ" for c in lower):
        return _ukrainian(lower)
    return _indonesian(lower) if lang == "id" else _english(lower)


def _ukrainian(word: str) -> str:
    ending = _ENDS.search(word)
    return _without_fleeting(word[: ending.start()] if ending else word)


def _without_fleeting(body: str) -> str:
    """Without a last vowel that other cases drop or change (рік, року), or a doubled consonant."""
    if body[-1:] == body[-2:-1]:
        body = body[:-1]
    at = max((i for i, c in enumerate(body) if c in _VOWELS), default=0)
    if at == 0 or at == len(body) - 1 or body[at] not in _FLEETING:
        return body
    return body[:at] + body[at + 1 :]


def _indonesian(word: str) -> str:
    for ending in _INDONESIAN:
        if word.endswith(ending) and len(word) - len(ending) > _SHORTEST:
            return word.removesuffix(ending)
    return _english(word)


def _english(word: str) -> str:
    word = word.removesuffix("'s")
    if word.endswith("ies") and len(word) > _SHORTEST + 2:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST:
        return word[:-1]
    return word
