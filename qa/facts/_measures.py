"""Units and currencies: how they are written in every language, and what they are worth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib import resources

from qa import languages
from qa.languages._quantities import spread

_D = Decimal
MEASURES: dict[str, tuple[str, Decimal, Decimal]] = {
    "second": ("time", _D(1), _D(0)),
    "minute": ("time", _D(60), _D(0)),
    "hour": ("time", _D(3600), _D(0)),
    "day": ("time", _D(86400), _D(0)),
    "week": ("time", _D(604800), _D(0)),
    "quarter": ("time", _D(7889238), _D(0)),
    "month": ("time", _D(2629746), _D(0)),
    "year": ("time", _D(31556952), _D(0)),
    "decade": ("time", _D(315569520), _D(0)),
    "century": ("time", _D(3155695200), _D(0)),
    "millimetre": ("length", _D("0.001"), _D(0)),
    "centimetre": ("length", _D("0.01"), _D(0)),
    "metre": ("length", _D(1), _D(0)),
    "kilometre": ("length", _D(1000), _D(0)),
    "inch": ("length", _D("0.0254"), _D(0)),
    "foot": ("length", _D("0.3048"), _D(0)),
    "yard": ("length", _D("0.9144"), _D(0)),
    "mile": ("length", _D("1609.344"), _D(0)),
    "gram": ("mass", _D("0.001"), _D(0)),
    "kilogram": ("mass", _D(1), _D(0)),
    "tonne": ("mass", _D(1000), _D(0)),
    "short-ton": ("mass", _D("907.18474"), _D(0)),
    "mass-pound": ("mass", _D("0.45359237"), _D(0)),
    "pound": ("mass", _D("0.45359237"), _D(0)),
    "stone": ("mass", _D("6.35029318"), _D(0)),
    "ounce": ("mass", _D("0.028349523"), _D(0)),
    "litre": ("volume", _D(1), _D(0)),
    "gallon": ("volume", _D("3.785411784"), _D(0)),
    "barrel": ("volume", _D("158.987294928"), _D(0)),
    "cubic-metre": ("volume", _D(1000), _D(0)),
    "cubic-foot": ("volume", _D("28.316846592"), _D(0)),
    "square-metre": ("area", _D(1), _D(0)),
    "square-kilometre": ("area", _D(1000000), _D(0)),
    "square-mile": ("area", _D("2589988.11"), _D(0)),
    "square-foot": ("area", _D("0.09290304"), _D(0)),
    "hectare": ("area", _D(10000), _D(0)),
    "acre": ("area", _D("4046.8564224"), _D(0)),
    "kilometre-per-hour": ("speed", _D(1), _D(0)),
    "mile-per-hour": ("speed", _D("1.609344"), _D(0)),
    "celsius": ("temperature", _D(1), _D(0)),
    "fahrenheit": ("temperature", _D(5) / _D(9), _D(-160) / _D(9)),
}
"""From a unit to its dimension, and the factor and offset that lead to the base unit."""
_HOME = ("en", "id", "uk")


def _rows(name: str) -> Iterator[list[str]]:
    text = resources.files("qa.facts").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


_MORE = tuple(_rows("measures"))
MEASURES |= {row[0]: (row[1], _D(row[2]), _D(row[3] or 0)) for row in _MORE if row[2]}
SYMBOLS = {sign: row[0] for row in _MORE for sign in row[4].split()}
"""Signs of units that count right behind digits, in just these capitals (MB, mg, кВт)."""

CURRENCIES = {
    "$": "dollar",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "S$": "SGD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "€": "EUR",
    "£": "pound",
    "¥": "JPY",
    "₴": "UAH",
    "₽": "RUB",
    "₩": "KRW",
    "₹": "INR",
    "₫": "VND",
    "Rp": "IDR",
    "RM": "MYR",
}
CODES = frozenset(
    spread(
        "USD EUR GBP JPY CNY RMB UAH IDR RUB AUD CAD SGD HKD NZD MYR INR KRW VND THB PHP CHF PLN "
        "SEK NOK DKK CZK HUF TRY BRL MXN ZAR SAR AED ILS BTC"
    )
)
SIGNS = {
    "%": "%",
    "°C": "celsius",
    "°F": "fahrenheit",
    "°": "degree",
    "℃": "celsius",
    "℉": "fahrenheit",
    "km": "kilometre",
    "cm": "centimetre",
    "mm": "millimetre",
    "kg": "kilogram",
    "km/h": "kilometre-per-hour",
    "mph": "mile-per-hour",
    "m²": "square-metre",
    "km²": "square-kilometre",
}


@cache
def unit_words(lang: str) -> dict[str, str]:
    """From the words of a language, and from signs, to units and currencies."""
    own = languages.get(lang).quantities
    found = {sign.lower(): unit for sign, unit in SIGNS.items()}
    found |= {code.lower(): code for code in CODES} | {"rmb": "CNY"}
    found |= {sign.lower(): code for sign, code in CURRENCIES.items()}
    found |= _of_tables(languages.get(lang).code)
    for lists in (own.unit_adjectives, own.units, own.currencies):
        found |= {word: unit for unit, text in lists.items() for word in spread(text)}
    found |= dict.fromkeys(spread(own.percent), "%")
    return found | dict.fromkeys(spread(own.points), "points")


def _of_tables(lang: str) -> dict[str, str]:
    """The words of the tables for one of the languages at home; none for others."""
    if lang not in _HOME:
        return {}
    at = _HOME.index(lang)
    lists = [(row[0], row[5 + at]) for row in _MORE]
    lists += [(row[0], row[1 + at]) for row in _rows("currencies")]
    return {word: unit for unit, text in lists for word in spread(text)}


@cache
def glued_units(lang: str) -> dict[str, str]:
    """Words of a unit that may be glued to a numeral, to the unit."""
    own = languages.get(lang).quantities
    return {word: unit for unit, text in own.unit_adjectives.items() for word in spread(text)}


@cache
def only_glued(lang: str) -> frozenset[str]:
    """Those of these words that are adjectives, and no unit behind a word for a number."""
    own = languages.get(lang).quantities
    return frozenset(glued_units(lang)) - {w for text in own.units.values() for w in spread(text)}


def in_base(value: Decimal, unit: str) -> tuple[str, Decimal] | None:
    """The dimension of a unit, and a value of it in the base unit of that dimension."""
    if unit not in MEASURES:
        return None
    dimension, factor, offset = MEASURES[unit]
    return dimension, value * factor + offset
