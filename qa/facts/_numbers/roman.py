"""Roman numerals: XIX, XIX-го, ХVІ in Cyrillic letters, World War I."""

from __future__ import annotations

import re
from decimal import Decimal

from qa import languages
from qa.facts._numbers.text import NumberText

_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_LATIN = str.maketrans("ХІ", "XI")


def roman(line: NumberText, at: int) -> Decimal | None:
    """The value of the Roman numeral that a token is; of one letter only behind a name."""
    text = line.tokens[at].text
    found = _ROMAN.match(text.translate(_LATIN))
    if found and (found.end() == len(text) or text[found.end() :] in line.words.endings):
        return _value(found[0])
    before = line.tokens[at - 1].text if at else ""
    named = len(before) > 1 and before[0].isupper() and languages.get(line.lang).home
    return Decimal(_DIGITS[text]) if named and text in _DIGITS else None


def _value(text: str) -> Decimal:
    digits = [_DIGITS[c] for c in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return Decimal(sum(-own if own < after else own for own, after in pairs))
