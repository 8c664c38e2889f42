"""Which place a word or a run of words names: countries, peoples, cities, in any case.

Names of countries and of the cities of time zones come from CLDR through Babel, in every
language it knows; adjectives, peoples, variants and what CLDR lacks come from places.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from qa import languages
from qa.proper.stem import mistaken, stem
from qa.proper.words import Word, cut

_COLUMNS = ("en", "id", "uk")
_NO_CITIES = re.compile(r"Etc/|Antarctica/|.*/.*/|Indian/Christmas|Pacific/Easter")
"""Time zones whose name is no city, or reads as an everyday word."""

_NYA = 7
"""Indonesian words longer than this end in the suffix -nya rather than being a name (Kenya)."""

_EVERYDAY = {
    "uk": languages.words(
        "того досі мало мала мале малі малий малого малому малим малої малій малою малу малих "
        "малими мали чат чату чаті чатом чати чатів чек чеку чеки чеків чеком пера бали оману сітки"
    ),
    "id": languages.words("lima baku"),
}
"""Everyday words that sound like a place, where their capital says nothing: opening a sentence."""
_NEVER = {"id": languages.words("koran")}
"""Words that a language uses for something else only (a newspaper)."""

_PLURAL_AFTER = frozenset("abdeiknort")
_REGIONS = {"ський": "щина", "цький": "ччина"}
"""What the adjective of a place makes of it: львівський, Львівщина."""
_ADJECTIVE = "ський"

_Key = tuple[str, ...]


class Named(NamedTuple):
    """Words `start` to `end` (excluded) name the place `code` (ISO 3166, UN M.49 or our own)."""

    start: int
    end: int
    code: str


class _Form(NamedTuple):
    key: _Key
    code: str
    capital: bool
    shouted: bool


def find(words: Sequence[Word], lang: str) -> Iterator[Named]:
    """The places that these words of one text name, longest first, none overlapping another."""
    index, at = _index(lang), 0
    keys = [_key(word.text, lang) for word in words]
    while at < len(words):
        least = 1 + _is_everyday(words[at], lang)
        forms = (f for f in index.get(keys[at], ()) if len(f.key) >= least)
        form = next((f for f in forms if _fits(f, words, keys, at)), None)
        if form:
            yield Named(at, at + len(form.key), form.code)
        at += len(form.key) if form else 1


def _is_everyday(word: Word, lang: str) -> bool:
    low = word.text.lower()
    return low in _NEVER.get(lang, ()) or (word.opens and low in _EVERYDAY.get(lang, ()))


def knows(code: str, lang: str) -> bool:
    """Whether there is a name of that place in that language."""
    return code in _codes(lang)


@cache
def _codes(lang: str) -> frozenset[str]:
    return frozenset(form.code for forms in _index(lang).values() for form in forms)


def _fits(form: _Form, words: Sequence[Word], keys: Sequence[str], at: int) -> bool:
    if tuple(keys[at : at + len(form.key)]) != form.key:
        return False
    return words[at].shouted if form.shouted else words[at].capital or not form.capital


def _key(word: str, lang: str) -> str:
    if lang == "uk":
        return stem(word)
    plain = word.casefold().replace("’", "'")
    return plain[:-3] if lang == "id" and plain.endswith("nya") and len(plain) > _NYA else plain


@cache
def _index(lang: str) -> dict[str, list[_Form]]:
    """First key -> forms that begin with it, the longest first."""
    forms: dict[tuple[_Key, bool], _Form] = {}
    english = _own("en") if lang in _COLUMNS and lang != "uk" else []
    for name, code in (*_from_cldr(lang), *english, *_own(lang)):
        parts = [word.text for word in cut(name)]
        shouted = name.isupper() and len(name) <= len("КНДР")
        cased = lang != "uk" and name[:1].lower() != name[:1].upper()  # not in Chinese
        capital = name[:1].isupper() or cased
        key = tuple(_key(part, lang) for part in parts)
        if parts:
            forms[key, capital] = _Form(key, code, capital, shouted)
            if lang == "uk" and not shouted:
                other = (*key[:-1], mistaken(key[-1]))
                forms.setdefault((other, capital), _Form(other, code, capital, shouted))
    index: dict[str, list[_Form]] = {}
    for form in sorted(forms.values(), key=lambda f: -len(f.key)):
        index.setdefault(form.key[0], []).append(form)
    return index


def _own(lang: str) -> list[tuple[str, str]]:
    """Names and codes of places.tsv, each name before the forms that are made from it."""
    if lang not in _COLUMNS:
        return []
    column = 1 + _COLUMNS.index(lang)
    given = [(name, row[0]) for row in _rows() for name in row[column].split(";") if name]
    return [(form, code) for name, code in given for form in _made(name, lang)] + given


def _made(name: str, lang: str) -> Iterator[str]:
    """Icelanders from Icelander; кенієць and кенійця from кенійський; Львівщина from львівський."""
    if lang == "en" and name[-1] in _PLURAL_AFTER and not name.isupper():
        yield name + "s"
    if lang == "uk" and name[0].islower() and name[-5:] in _REGIONS:
        yield name[:-5].capitalize() + _REGIONS[name[-5:]]
    if lang == "uk" and name.endswith(_ADJECTIVE) and name[0].islower():
        root = name.removesuffix(_ADJECTIVE)
        yield root + "ця"
        yield (root[:-1] + "є" if root.endswith("й") else root + "е") + "ць"


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    text = resources.files("qa.proper").joinpath("places.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#")
    )


def _from_cldr(lang: str) -> list[tuple[str, str]]:
    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return []
    same = dict(_own("en"))
    found = []
    for zone in get_global("zone_territories"):
        if not _NO_CITIES.match(zone):
            english = zone.rpartition("/")[2].replace("_", " ")
            city = locale.time_zones.get(zone, {}).get("city", english)
            found.append((city, same.get(english, zone)))
    return found + [(name, code) for code, name in locale.territories.items() if code.isalpha()]
