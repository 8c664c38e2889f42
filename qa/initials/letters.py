"""Letters of acronyms: how they are written plainly, which words spell them, what sounds alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from qa.initials.words import Word

_SOUNDS = {
    "А": "A", "Б": "B", "В": "[VW]", "Г": "[GH]", "Ґ": "G", "Д": "D", "Е": "[EA]",
    "Є": "(?:E|IE|YE)", "Ж": "(?:ZH|J|G)", "З": "[ZS]", "И": "[IY]", "І": "[IYE]",
    "Ї": "(?:I|YI)", "Й": "[IYJ]", "К": "(?:K|C|Q|CK)", "Л": "L", "М": "M", "Н": "N", "О": "O",
    "П": "P", "Р": "R", "С": "[SC]", "Т": "(?:TH|T)", "У": "(?:U|W|OO)", "Ф": "(?:F|PH)",
    "Х": "(?:H|KH|CH)", "Ц": "(?:TS|C|Z)", "Ч": "(?:CH|C|TJ)", "Ш": "(?:SH|SCH|SY)",
    "Щ": "(?:SHCH)", "Ь": "", "Ю": "(?:U|YU|IU|JU)", "Я": "(?:YA|IA|JA|A)",
}  # fmt: skip
"""Latin letters that a Cyrillic one may stand for when an acronym is taken over by sound."""

_LOOKS = str.maketrans("АВЕІКМНОРСТХУ", "ABEIKMHOPCTXY")
"""Cyrillic letters that look like Latin ones and are typed for them by mistake."""

_PLAIN = str.maketrans(
    {
        **dict(zip("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШ", "ABVHGDEEZZYIIIKLMNOPRSTUFXCCS", strict=True)),
        "Щ": "SC",
        "Ю": "U",
        "Я": "A",
        "'": "",
    }
)


def plain(letters: str) -> str:
    """The letters in Latin capitals, one for one, so that УЄФА and UEFA are equal."""
    return letters.upper().replace("Ь", "").translate(_PLAIN)


def sound_alike(one: str, other: str) -> bool:
    """Whether two acronyms are the same to the eye, or one is the other by sound (ЮНЕСКО)."""
    one, other = one.upper(), other.upper()
    if one == other:
        return True
    if cyrillic(one) == cyrillic(other):
        return False
    heard, seen = (one, other) if cyrillic(one) else (other, one)
    return _sound(heard).fullmatch(seen) is not None or heard.translate(_LOOKS) == seen


def cyrillic(letters: str) -> bool:
    """Whether the text begins with a Cyrillic letter."""
    return "Ѐ" <= letters[:1] <= "ӿ"


@lru_cache(maxsize=50_000)
def _sound(letters: str) -> re.Pattern[str]:
    return re.compile("".join(_SOUNDS.get(letter, re.escape(letter)) for letter in letters))


def capitals(letters: str) -> str:
    """The letters that content words must give: MoE has M and E, its o is a function word's."""
    return "".join(letter for letter in letters if letter.isupper())


def spells(letters: str, phrase: Sequence[Word]) -> bool:
    """Whether the initials of the words, in order, are the letters.

    Function words may give a letter or be left out; lower-case letters may be anybody's. A word
    gives one letter, and every content word must give one.
    """
    reached = {0}
    for word in phrase:
        initial = word.text[0].upper()
        after = {i + 1 for i in _closed(reached, letters) if letters[i : i + 1].upper() == initial}
        reached = after | reached if word.free else after
        if not reached:
            return False
    return len(letters) in _closed(reached, letters)


def _closed(reached: set[int], letters: str) -> set[int]:
    """The positions, and those that skipping lower-case letters leads to."""
    closed = set(reached)
    for i in sorted(reached):
        while i < len(letters) and letters[i].islower():
            i += 1
            closed.add(i)
    return closed


def resembles(letters: str, phrase: Sequence[Word]) -> bool:
    """Whether initials are nearly the letters: in another order, or with one word too many.

    That is how an expansion looks that was invented for the letters, or translated word by word
    from an invented one.
    """
    wanted = capitals(letters)
    initials = "".join(word.text[0].upper() for word in phrase if not word.free)
    if Counter(initials) == Counter(wanted):
        return True
    one_more = (initials[:i] + initials[i + 1 :] for i in range(1, len(initials)))
    return len(wanted) > 2 and wanted in one_more


def confusable(one: str, other: str) -> bool:
    """Whether two acronyms differ in one letter only: one more, one less, or another."""
    a, b = one.upper(), other.upper()
    if a == b or min(len(a), len(b)) < 3:  # of two letters, one is half
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    return any(short == long[:i] + long[i + 1 :] for i in range(len(long)))
