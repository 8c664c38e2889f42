"""Acronyms: MoE, DDoS, LLMs, F.B.I., ЗМІ, СНІДу, and what the sentence says they stand for.

Not shouted words, Roman numerals, sizes (XL), tokens with digits (those are codes), addresses.
The value is the letters in Latin capitals (УЄФА and UEFA are equal), or those of the one English
acronym that the table of senses knows for them (ООН and PBB are UN). Details: `letters` as they
are written, without dots and endings; `expansion`, where the sentence gives one, and `spelled`:
"yes" where its initials are the letters, "no" where only its place says that it is one (a phrase in
one language, the letters from another); `place`: whether it stands before or after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.initials.definitions import Definition, definition
from qa.initials.letters import plain
from qa.initials.senses import table
from qa.languages import HAN
from qa.records import Fact

CLAIM = 40

_TOKEN = re.compile(
    rf"(?:(?<![\w.@])|(?<=[{HAN}]))(?<!\d[-–])"
    rf"(?:(?P<dotted>(?:[^\W\d_{HAN}]\.){{2,6}})(?!\w)"
    rf"|(?P<word>[^\W\d_{HAN}]{{2,12}})(?:['’ʼ]s)?(?:(?![\w@])|(?=[{HAN}]))(?![-–]\d)(?!\.[a-z]))"
)
_ADDRESS = ("://", "www.", "@")
_SHAPES = (
    re.compile(r"(?P<letters>[^\W\d_]*)s"),
    re.compile(r"(?P<letters>[А-ЯІЇЄҐ]{3,})(?:у|а|і|ом|ові|ем|ів|и|ами|ам|ах|ою|е)"),
)
_ROMAN = re.compile(r"[IVXІХ]+|[XХ][LC]|X+L|[ХX]{2,}[IІ]*")
_OFTEN_SHOUTED = """
    tidak bukan yang dan ini itu ada akan saya kami kita dia oleh bisa jangan ayo juga не та що
    це як ми ви він вона все всі так ні але або для про без вже ще хто де чи not and the all no
    yes you we they never must is are but for
"""
_SHOUTED = frozenset(_OFTEN_SHOUTED.split())
_LONGEST_OF_NEIGHBOURS = 5
_MOST_SHOUTED = 0.5


def find(text: str, lang: str) -> Iterator[Fact]:
    """The acronyms of a sentence, in order."""
    if _all_shouted(text):
        return
    addresses = [m.span() for m in re.finditer(r"\S+", text) if any(a in m[0] for a in _ADDRESS)]
    for match in _TOKEN.finditer(text):
        written = match["dotted"] or match["word"]
        start, end = match.start(), match.start() + len(written)
        letters = _letters(written, lang)
        if not letters or any(a <= start < b for a, b in addresses):
            continue
        if not match["dotted"] and _shouted(text, start, end, lang):
            continue
        yield _fact(text, lang, start, end, letters)


def _fact(text: str, lang: str, start: int, end: int, letters: str) -> Fact:
    found: Definition | None = definition(text, start, end, letters, lang)
    details = [("letters", letters)]
    if found:
        place = "before" if found.start < start else "after"
        details += [("expansion", found.text), ("spelled", "yes" if found.spelled else "no")]
        details += [("place", place)]
    return Fact("acronym", _value(letters, lang), start, end, text[start:end], "", tuple(details))


def _value(letters: str, lang: str) -> str:
    senses = table().of_acronym(letters, lang)
    names = {sense.acronyms[0][0].upper() for sense in senses if sense.acronyms[0]}
    return names.pop() if len(names) == 1 else plain(letters)


def _letters(written: str, lang: str) -> str:
    """The letters of a token that has the shape of an acronym, else an empty string."""
    if "." in written:
        bare = written.replace(".", "")
        return bare if bare.isupper() and (len(bare) > 2 or _known(bare, lang)) else ""
    for letters in (*(m["letters"] for s in _SHAPES if (m := s.fullmatch(written))), written):
        if _has_shape(letters):
            return "" if _ROMAN.fullmatch(letters) or letters.lower() in _SHOUTED else letters
    return ""


def _known(letters: str, lang: str) -> bool:
    return bool(table().of_acronym(letters, lang))


def _has_shape(letters: str) -> bool:
    """Two capitals or more, at most as many small letters, never three of those in a row."""
    upper = sum(c.isupper() for c in letters)
    small = re.search(r"[^\W\d_A-ZА-ЯІЇЄҐ]{3}", letters)
    ends = letters[-1:].isupper() or (upper > len(letters) - upper and len(letters) > 3)
    return upper >= 2 and 2 * upper >= len(letters) and not small and ends


def _shouted(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a long word in capitals stands beside this one: a stretch of shouting."""
    before = re.search(r"([^\W\d_]+)[\s,]+$", text[max(0, start - 30) : start])
    after = re.match(r"[\s,]+([^\W\d_]+)", text[end : end + 30])
    near = [m[1] for m in (before, after) if m and m[1].isupper() and len(m[1]) > 1]
    loud = [w for w in (*near, text[start:end]) if len(w) >= _LONGEST_OF_NEIGHBOURS]
    return bool(near) and any(not _known(word, lang) for word in loud)


@lru_cache(maxsize=16)  # asked for every acronym of a sentence
def _all_shouted(text: str) -> bool:
    found = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    loud = [word for word in found if word.isupper()]
    longest = max(map(len, loud), default=0)
    return longest >= _LONGEST_OF_NEIGHBOURS and len(loud) / len(found) > _MOST_SHOUTED
