"""The unit of a number: the currency before it, the unit behind it, what it holds for one of."""

from __future__ import annotations

from dataclasses import replace

from qa import languages
from qa.facts import _measures
from qa.facts._numbers.text import NumberText
from qa.facts._numerals import Numeral, past_ending
from qa.facts._tokens import is_hyphen, plain
from qa.records import Fact

_LONGEST_UNIT = 5
_CODES = _measures.CODES


def money_before(line: NumberText, at: int) -> tuple[str, int]:
    """The currency that begins at a token, and the token after it."""
    for length in (4, 3, 2, 1):
        if at + length >= len(line.tokens):
            continue
        sign = line.text[line.tokens[at].start : line.tokens[at + length - 1].end]
        if sign in line.units_before:
            return line.units_before[sign], at + length
        if sign not in _measures.CURRENCIES and sign not in _measures.CODES:
            continue
        after = at + length
        if line.tokens[after].text == "." and after + 1 < len(line.tokens):
            after += 1  # Rp. 500
        if line.tokens[after].kind == "digits":
            return _measures.CURRENCIES.get(sign, sign), after
    return "", at


def unit_after(line: NumberText, numeral: Numeral) -> tuple[str, int, int]:
    """The unit behind a numeral, the end of both, and the token after them."""
    last = past_ending(line.tokens, numeral.last, line.words)
    end = line.tokens[last - 1].end
    at = last
    if at < len(line.tokens) and line.tokens[at].text == "." and numeral.scale > 1:
        at += 1
    if at < len(line.tokens) and is_hyphen(line.tokens[at]):
        at += 1
    if not numeral.digits and 0 < numeral.values[0] < 1:
        at = _past_part(line, at)
    if numeral.scale > 1 and at < len(line.tokens) and line.tokens[at].low in line.of:
        at += 1
    for skipped in (0, 1):
        for length in range(_LONGEST_UNIT, 0, -1):
            unit = _unit(line, at + skipped, length)
            if unit and (not skipped or _qualified(line, at, unit)):
                final = at + skipped + length
                return unit, line.tokens[final - 1].end, final
    return "", end, last


def _past_part(line: NumberText, at: int) -> int:
    """Past what leads from a fraction to its unit (quarter of an hour)."""
    while at < len(line.tokens) and line.tokens[at].low in line.part_joiners:
        at += 1
    return at


def _unit(line: NumberText, at: int, length: int) -> str:
    if at + length > len(line.tokens):
        return ""
    first, last = line.tokens[at], line.tokens[at + length - 1]
    if length == 1 and first.low in line.words.adds and first.low not in line.units_first:
        return ""
    if _measures.CURRENCIES.get(last.text, last.text) != last.text or last.text in _CODES:
        after = line.tokens[at + length] if at + length < len(line.tokens) else last
        if after.kind == "digits" and after.start - last.end == 0:
            return ""  # the currency of the next number
    written = line.text[first.start : last.end]
    shown = plain(written)
    if shown in line.strict and not _is_beside(line, at):
        return ""
    if line.tokens[at - 1].kind == "word" and shown in _measures.only_glued(line.lang):
        return ""  # дві місячні зарплати
    return line.units.get(shown, "") or _symbol(line, at, written)


def _symbol(line: NumberText, at: int, written: str) -> str:
    """The unit of a sign that counts only right behind digits, as it is written (MB, л)."""
    home = languages.get(line.lang).home and line.tokens[at - 1].kind == "digits"
    return _measures.SYMBOLS.get(written, "") if home else ""


def _is_beside(line: NumberText, at: int) -> bool:
    """Whether digits or a scale word stand right before a token."""
    before = line.tokens[at - 1]
    return before.kind == "digits" or before.low in line.words.scales


def _qualified(line: NumberText, at: int, unit: str) -> bool:
    """Whether the word before a unit may qualify it (австралійських доларів, робочих днів)."""
    if line.tokens[at].low in line.per:
        return False  # 17,050 per dollar
    if line.tokens[at].low in line.qualifiers:
        return _measures.MEASURES.get(unit, ("",))[0] == "time"
    return unit in ("dollar", "pound") and line.tokens[at].kind == "word"


def rated(line: NumberText, fact: Fact, at: int) -> Fact:
    """A quantity that holds for one of a unit, with that unit (dollars per litre)."""
    if not fact.unit or at + 1 >= len(line.tokens) or line.tokens[at].low not in line.per:
        return fact
    unit = line.units.get(line.tokens[at + 1].low, "")
    dimension, factor, _ = _measures.MEASURES.get(unit, ("time", 1, 0))
    if dimension in ("time", "temperature"):  # a time is a fact of its own
        return fact
    rate = (("per", unit), ("per-dimension", dimension), ("per-factor", str(factor)))
    return replace(fact, details=fact.details + rate)
