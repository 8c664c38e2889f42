"""Acronyms written as their English letters are called: Бі-бі-сі is BBC."""

from __future__ import annotations

import re

_CALLED = {
    "ей": "A", "бі": "B", "сі": "C", "ді": "D", "і": "E", "еф": "F", "джі": "G", "ейч": "H",
    "ай": "I", "джей": "J", "кей": "K", "ел": "L", "ем": "M", "ен": "N", "оу": "O", "о": "O",
    "пі": "P", "к'ю": "Q", "кью": "Q", "ар": "R", "ес": "S", "ті": "T", "ю": "U", "ві": "V",
    "дабл": "W", "ікс": "X", "екс": "X", "вай": "Y", "зет": "Z", "зі": "Z",
}  # fmt: skip
_CHAIN = re.compile(r"[\w'’ʼ]+(?:[-‑–][\w'’ʼ]+)+")
_PARTS = re.compile("[-‑–]")


def spoken(text: str) -> frozenset[str]:
    """The acronyms, in Latin capitals, that the text spells out by the names of their letters."""
    return frozenset(filter(None, (_letters(m[0]) for m in _CHAIN.finditer(text))))


def _letters(chain: str) -> str:
    """The letters of one chain, or an empty string where a part of it is no letter's name."""
    names = re.sub("[’ʼ]", "'", chain.lower())
    parts = _PARTS.split(names.replace("дабл-ю", "дабл"))
    letters = [_CALLED.get(part, "") for part in parts]
    return "".join(letters) if len(letters) > 1 and all(letters) else ""
