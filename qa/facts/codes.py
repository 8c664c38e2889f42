"""Codes: names with digits in them, such as H800, V3, GPT-4, Qwen3 or COVID-19.

The value is letters and digits without hyphens, upper case, in Latin letters; of a compound such
as DeepSeek-V3 only the part with digits is the code. Details: `letters`, `digits`, and `cyrillic`
where the letters were not Latin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anyascii import anyascii

from qa import languages
from qa.facts import _measures
from qa.languages import HAN
from qa.records import Fact

CLAIM = 60

_CHUNK = re.compile(rf"[^\W_{HAN}]+(?:[-‐‑][^\W_{HAN}]+)*")
_PART = re.compile(rf"[^\W_{HAN}]+")
_MIXED = re.compile(r"(?P<letters>[^\W\d_]+)(?P<digits>\d+[^\W_]*)|\d+[A-ZА-ЯІЇЄҐ]{1,3}\d*")
_AMOUNT = re.compile(r"\d+(?:[KMBT]|bn|mn)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_AFTER = re.compile(r"(?:\s|/|-){1,2}(?:19|20)\d\d\b")
_NEXT_WORD = re.compile(r" ?([^\W\d_]{1,20})")
_MOST_TAIL = 12


def find(text: str, lang: str) -> Iterator[Fact]:
    """The codes of a text."""
    own = languages.get(lang).quantities
    prefix, quarters = own.ordinal_prefix, own.quarters.split()
    units = _measures.unit_words(lang)
    for chunk in _CHUNK.finditer(text):
        if not any(c.isdigit() for c in chunk[0]):
            continue
        parts = list(_PART.finditer(chunk[0]))
        for i, part in enumerate(parts):
            name = parts[i - 1][0] if i else ""
            start, end = chunk.start() + part.start(), chunk.start() + part.end()
            if name and _is_hyphened(name, part[0], prefix):
                yield _fact(text, chunk.start() + parts[i - 1].start(), end)
            elif _is_mixed(part[0]) and not _is_amount(text, start, part[0]):
                after = _NEXT_WORD.match(text, end)
                if after is None or not _is_glued(part[0]) or after[1].lower() not in units:
                    fact = _fact(text, start, end)
                    is_dated = len(parts) == 1 and _YEAR_AFTER.match(text, end)
                    yield _as_quarter(fact, quarters) if is_dated else fact


def _as_quarter(fact: Fact, letters: Sequence[str]) -> Fact:
    """A quarter of a year as Q1, whatever letter the language has for it (K1 2007)."""
    if fact.detail("letters") not in letters or fact.detail("digits") not in ("1", "2", "3", "4"):
        return fact
    digit = fact.detail("digits")
    return replace(fact, value=f"Q{digit}", details=(("letters", "Q"), ("digits", digit)))


def _is_glued(part: str) -> bool:
    """Whether a plain word may have run into a number (Usia13 tahun)."""
    letters = part.rstrip("0123456789")
    return len(letters) > 2 and letters[1:].islower()


def _is_mixed(part: str) -> bool:
    """H800, V3, Qwen3, iOS18, 4K; not 13th, 40km, usia13."""
    match = _MIXED.fullmatch(part)
    if not match or len(part) > 2 * _MOST_TAIL:
        return False
    letters = match["letters"]
    if letters is None:
        return not part.isdigit()
    return any(c.isupper() for c in letters)


def _is_amount(text: str, start: int, part: str) -> bool:
    """USD5, Rp50, $40M, 20GB: money or a measure, and no code."""
    if part.lstrip("0123456789") in _measures.SYMBOLS:
        return True
    letters = part.rstrip("0123456789")
    if letters in _measures.CODES or letters in _measures.CURRENCIES or letters == "US":
        return True
    before = text[start - 1 : start]
    return before in (*_measures.CURRENCIES, ".", ",") and bool(_AMOUNT.fullmatch(part))


def _is_hyphened(name: str, number: str, prefix: str) -> bool:
    """GPT-4, COVID-19, Су-57; not ke-3, Tokyo-2020."""
    digits = re.fullmatch(r"\d{1,4}[A-Z]?", number)
    named = name[0].isupper() and name.isalpha() and name.lower() != prefix
    return bool(digits and named and not _YEAR.fullmatch(number))


def _fact(text: str, start: int, end: int) -> Fact:
    shown = text[start:end]
    value = re.sub(r"[^0-9A-Z]", "", anyascii(shown).upper())
    details = [
        ("letters", re.sub(r"\d", "", value)),
        ("digits", re.sub(r"\D", " ", value).strip()),
    ]
    if not shown.isascii():
        details.append(("cyrillic", "yes"))
    return Fact("code", value, start, end, shown, details=tuple(details))
