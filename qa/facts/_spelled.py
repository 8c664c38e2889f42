"""Numerals under 1000 in all the ways in which a language spells them, from num2words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from qa import languages

_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")
_THOUSAND = 1000


def forms(number: int, lang: str) -> set[str]:
    """A number spelled out, in all cases and genders that num2words knows; empty for none."""
    from num2words import num2words

    try:
        return {
            num2words(number, lang=lang, case=case, gender=gender)
            for case in _CASES
            for gender in "mfn"
        }
    except (TypeError, KeyError):
        return {num2words(number, lang=lang)}
    except NotImplementedError:
        return set()


@cache
def phrases(lang: str) -> dict[str, Decimal]:
    """Whole numerals under 1000 of a language that reads them so; empty for others."""
    own = languages.get(lang).quantities
    return dict(_phrases(lang, own.variants)) if own.phrased else {}


def _phrases(lang: str, variants: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, Decimal]]:
    from num2words import num2words

    rules = [(re.compile(pattern), by) for pattern, by in variants]
    for number in range(1, _THOUSAND):
        spelled = {num2words(number, lang=lang)}
        for rule, by in rules:
            spelled |= {rule.sub(by, form) for form in spelled}
        for form in spelled:
            yield form, Decimal(number)
