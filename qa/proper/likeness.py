"""How alike two spellings of a name are, whatever the scripts and the case endings.

Between Latin and Cyrillic letters the spellings are aligned by dynamic programming over the
renderings of sounds.tsv: the cost of the cheapest way to read one as the other, against the
weight of both. Within one script it is the normalised edit similarity.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from anyascii import anyascii
from rapidfuzz import fuzz

from qa import languages
from qa.proper.skeleton import skeleton
from qa.proper.words import is_cyrillic

_WRITTEN_OUT = {"st": "saint", "ste": "saint"}
_LATIN_VOWELS = frozenset("aeiouy")
_VOWELS = frozenset("аеєиіїоуюя")
_VOWEL, _CONSONANT = 0.35, 1.0
"""Cost of a vowel, of a consonant that stands alone or against another one."""
_FREE = {"ь": 0.0, "'": 0.0, "й": 0.1}
_ENDING = 0.04
_ENDINGS = languages.words(
    "а у і е о и ї є я ю ом ем єм ою ею єю ові еві єві ам ям ах ях ами ями ів їв ого ому ій им их "
    "ими ої ий ін ин ія ії ію ією ами ійський ійська ськ"
)
_ADJECTIVE = ("ськ", "зьк", "цьк", "щин", "ччин")
"""What an adjective, or the land around a town (Полтавщина), adds before its ending."""
_LONGEST_ENDING = 3
_LONG_SKELETON, _SAME_SKELETON = 4, 0.95
"""Words whose skeletons of so many consonants agree are that alike, without looking further."""
_SHORT_SKELETON = 2
_LEAST = 0.4
"""What is less alike than this is not alike at all, and 0."""
_UNLIKE = 45.0
"""Skeletons with a ratio under this are not worth aligning."""


def likeness(one: str, other: str) -> float:
    """From 0 (nothing in common) to 1 (surely the same name), symmetric."""
    if is_cyrillic(one) == is_cyrillic(other):
        return _same_script(one.casefold(), other.casefold())
    latin, cyrillic = (other, one) if is_cyrillic(one) else (one, other)
    plain = anyascii(latin).lower().replace("'", "")
    return _across(_WRITTEN_OUT.get(plain, plain), _plain(cyrillic))


@lru_cache(maxsize=200_000)
def _same_script(one: str, other: str) -> float:
    if one == other:
        return 1.0
    ratio: float = fuzz.ratio(anyascii(one), anyascii(other)) / 100
    key = skeleton(one)
    if len(key) >= _LONG_SKELETON and key == skeleton(other):
        return max(ratio, _SAME_SKELETON)
    return ratio


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'").replace("ґ", "г")


@lru_cache(maxsize=200_000)
def _across(latin: str, cyrillic: str) -> float:
    one, other = skeleton(latin), skeleton(cyrillic)
    short = min(len(one), len(other)) <= _SHORT_SKELETON
    if one != other and not short and fuzz.ratio(one, other) < _UNLIKE:
        return 0.0
    if one == other and len(one) >= _LONG_SKELETON:
        return _SAME_SKELETON
    latin, cyrillic = _single(latin), _single(cyrillic)
    weight = (_weight(latin, _LATIN_VOWELS) + _weight(cyrillic, _VOWELS)) / 2
    cost = _cost(latin, cyrillic, weight * (1 - _LEAST))
    return max(0.0, 1.0 - cost / weight) if weight else 0.0


def _single(word: str) -> str:
    """The word with doubled consonants written once."""
    vowels = _LATIN_VOWELS | _VOWELS
    return "".join(c for i, c in enumerate(word) if not i or c != word[i - 1] or c in vowels)


def _weight(word: str, vowels: frozenset[str]) -> float:
    return sum(_VOWEL if c in vowels else _FREE.get(c, _CONSONANT) for c in word)


def _cost(latin: str, cyrillic: str, limit: float) -> float:
    """The cheapest reading of one spelling as the other; infinite if dearer than the limit."""
    rows, columns = len(latin), len(cyrillic)
    best = [[float("inf")] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    single = [_single_cost(letter) for letter in cyrillic]
    for i in range(rows + 1):
        row = best[i]
        steps = _steps(latin[i : i + 4])
        for j in range(columns + 1):
            here = row[j]
            if here > limit:
                continue
            for length, _, cost in steps.get("", ()):
                if here + cost < best[i + length][j]:
                    best[i + length][j] = here + cost
            if j == columns:
                continue
            if here + single[j] < row[j + 1]:
                row[j + 1] = here + single[j]
            for length, by, cost in steps.get(cyrillic[j], ()):
                if cyrillic.startswith(by, j):
                    line, at = best[i + length], j + len(by)
                    line[at] = min(line[at], here + cost)
            if i < rows:
                _substitute(best[i + 1], j + 1, here, latin[i], cyrillic[j])
    return _end(best, latin, cyrillic)


def _single_cost(letter: str) -> float:
    return _VOWEL if letter in _VOWELS else _FREE.get(letter, _CONSONANT)


def _substitute(line: list[float], at: int, here: float, latin: str, cyrillic: str) -> None:
    vowels = (latin in _LATIN_VOWELS) + (cyrillic in _VOWELS)
    if vowels != 1:
        line[at] = min(line[at], here + (_VOWEL if vowels else _CONSONANT))


def _end(best: list[list[float]], latin: str, cyrillic: str) -> float:
    """The least cost at the end, once a case ending or an adjective's suffix is left aside."""
    rows, columns = len(latin), len(cyrillic)
    ends = [best[rows][columns]]
    last = rows - (latin[-1:] in _LATIN_VOWELS)
    for cut in range(1, min(_LONGEST_ENDING, columns - 1) + 1):
        if cyrillic[columns - cut :] in _ENDINGS:
            ends += [best[rows][columns - cut] + _ENDING, best[last][columns - cut] + _ENDING]
    for suffix in _ADJECTIVE:
        at = cyrillic.rfind(suffix)
        if at > 1 and columns - at - len(suffix) <= _LONGEST_ENDING:
            ends += [best[rows][at] + _ENDING, best[last][at] + _ENDING]
    return min(ends)


_Step = tuple[int, str, float]


@cache
def _steps(ahead: str) -> dict[str, tuple[_Step, ...]]:
    """What the next Latin letters may be rendered as, by the first letter of the rendering.

    Each is (letters used, rendering, cost); under "" stand letters that may be silent.
    """
    if not ahead:
        return {}
    found = {"": [(1, "", _VOWEL if ahead[0] in _LATIN_VOWELS else _CONSONANT)]}
    table = _table()
    for length in range(1, len(ahead) + 1):
        for by, cost in table.get(ahead[:length], ()):
            found.setdefault(by[:1], []).append((length, by, cost))
    return {first: tuple(steps) for first, steps in found.items()}


@cache
def _table() -> dict[str, tuple[tuple[str, float], ...]]:
    text = resources.files("qa.proper").joinpath("sounds.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {latin: tuple(_rendering(r) for r in by.split()) for latin, by in rows}


def _rendering(text: str) -> tuple[str, float]:
    by, _, cost = text.partition(":")
    return by, float(cost or 0)
