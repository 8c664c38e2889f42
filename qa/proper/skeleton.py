"""A key that is the same for most spellings of a name, in Latin and in Cyrillic letters.

Vowels, doubled letters and case endings fall away; sounds that the two scripts confuse are folded
into one letter: в/w/v, г/х/g/h, с/з/ц/s/z, т/th, к/c/q. Chinese names meet halfway: pinyin -ng
and its Ukrainian renderings -н and -нг are one sound here, and so are x, hs and с.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from qa.proper.stem import stem
from qa.proper.words import is_cyrillic

_CYRILLIC = {
    **dict(zip("бвгґдзйклмнпрстфхц", "bvhhdsyklmnprstfhs", strict=True)),
    **dict(zip("жчшщ", ("j", "c", "x", "xc"), strict=True)),
    **dict.fromkeys("ъь'", ""),
    **dict.fromkeys("аеєиіїоуюяыэё", "a"),
}
_CYRILLIC_PAIRS = (("дж", "j"), ("чж", "j"), ("цз", "j"), ("тс", "s"), ("нг", "n"), ("нґ", "n"))

_LATIN_RULES = [
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^kn|^gn(?=[aeiou])", "n"),
        (r"^wr", "r"),
        (r"^x", "s"),
        (r"gh(?=t|$)", ""),
        (r"tsch|tch", "C"),
        (r"sch|sh|sj", "X"),
        (r"ch", "C"),
        (r"t[sz]", "s"),
        (r"zh|dzh|dj|dg(?=e)", "J"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|cq|qu?|c(?![eiy])", "k"),
        (r"c|[szß]", "s"),
        (r"x", "ks"),
        (r"j", "J"),
        (r"g(?=e(?!l|b)|i)", "J"),
        (r"ng", "n"),
        (r"kh|[gh]", "h"),
        (r"[wv]", "v"),
        (r"y(?=[aeou])", "y"),
        (r"[aeiouy]+", "a"),
        (r"(?<=a)h(?![a])", ""),
    )
]
_GLIDE = re.compile("^у(?=[аеєиіїоя])")
"""Уільям and Вільям are one name."""
_SHORT = 2


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The key of one word: at most consonants, lower case; empty only for a word without letters.

    Keys with fewer than two consonants keep a mark for their vowels, so that they are rarely equal
    by chance.
    """
    sounds = _cyrillic(word) if is_cyrillic(word) else _latin(word)
    sounds = re.sub(r"(.)\1+", r"\1", sounds.lower())
    bare = sounds.replace("a", "").replace("y", "")
    bare = re.sub(r"(.)\1+", r"\1", bare)
    return bare if len(bare) >= _SHORT else sounds


def _cyrillic(word: str) -> str:
    text = _GLIDE.sub("в", stem(word))
    for pair, by in _CYRILLIC_PAIRS:
        text = text.replace(pair, by)
    return "".join(_CYRILLIC.get(letter, letter) for letter in text)


def _latin(word: str) -> str:
    text: str = anyascii(word).lower().replace("'", "")
    for rule, by in _LATIN_RULES:
        text = rule.sub(by, text)
    return text
