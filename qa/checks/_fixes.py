"""What to write in place of a changed number, date, time or code, where that is certain.

Certain is what can be written in one way only: figures in place of figures, in the format of the
language and with the separators that stood there. Words that bend with their sentence are not, nor
are those that bend with the figure, where they are part of what is replaced.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache

from qa.checks._quantities import Change
from qa.languages._cldr import calendar_names
from qa.records import Fact

NUMERAL = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
DIGITS = re.compile(r"\d+")
CLOCK = re.compile(r"(\d{1,2})([:.])(\d{2})")
GROUPED = re.compile(r"\d{1,3}([.,\u00a0\u202f ])\d{3}(?!\d)")
UNBENT = frozenset(("id", "ms", "en", "vi", "zh"))
"""Languages whose names of months and weekdays, and whose nouns, have one form."""
MOST_DIGITS = 15
PLACES = 3
"""Decimals that people write."""


def of(found: Change, lang: str) -> str:
    """What makes the target agree with the source, in place of its whole span; else empty."""
    source, target = found.source, found.target
    if source.kind != target.kind or source.unit != target.unit:
        return ""
    makers = {"number": number, "date": date, "time": time, "code": code}
    maker = makers.get(source.kind)
    fixed = maker(source, target, lang.split("-")[0]) if maker else ""
    return fixed if fixed != target.text else ""


def number(source: Fact, target: Fact, lang: str) -> str:
    """The same figure in digits, before whatever words the target has with it."""
    numerals = NUMERAL.findall(target.text)
    if len(numerals) != 1 or source.detail("bound") != target.detail("bound"):
        return ""
    try:
        scale = Decimal(target.detail("scale") or 1)
        wanted = Decimal(source.value) / scale
    except (InvalidOperation, ZeroDivisionError):
        return ""
    if scale != 1 and not 1 <= wanted < 1000:
        return ""
    if target.text != numerals[0] and not _same_form(wanted, Decimal(target.value) / scale, lang):
        return ""
    figure = written(wanted, numerals[0], lang)
    return target.text.replace(numerals[0], figure) if figure else ""


def _same_form(one: Decimal, other: Decimal, lang: str) -> bool:
    """Whether the words after both numbers have the same form: 2 and 3 роки, but 5 років."""
    if lang in UNBENT:
        return True
    from babel import Locale, UnknownLocaleError

    try:
        form = Locale.parse(lang).plural_form
    except (UnknownLocaleError, ValueError):
        return False
    return bool(form(one) == form(other))


def written(value: Decimal, like: str, lang: str) -> str:
    """A number in the format of a language, grouped as `like` is; empty where nobody writes so."""
    plain = f"{value.normalize():f}"
    whole, _, part = plain.partition(".")
    if len(whole) > MOST_DIGITS or len(part) > PLACES or not whole.isdecimal():
        return ""
    group, decimal = separators(lang)
    used = GROUPED.match(like)
    if used and used[1] != decimal:
        group, least = used[1], 4
    else:
        least = 5 if len(DIGITS.findall(like)[0]) < 4 else MOST_DIGITS + 1
    grouped = f"{int(whole):,}".replace(",", group) if len(whole) >= least else whole
    return f"{grouped}{decimal}{part}" if part else grouped


@cache
def separators(lang: str) -> tuple[str, str]:
    """What stands between thousands and before decimals."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return get_group_symbol(lang), get_decimal_symbol(lang)


def time(source: Fact, target: Fact, _: str) -> str:
    """The same time of day, where the target has it in figures of the same clock."""
    there, hours = CLOCK.fullmatch(target.text), source.value.split(":")
    if not there or len(hours) != 2 or not all(part.isdecimal() for part in hours):
        return ""
    if target.value != f"{int(there[1]):02}:{there[3]}":
        return ""
    return f"{hours[0]}{there[2]}{hours[1]}"


def date(source: Fact, target: Fact, lang: str) -> str:
    """The same date, where what differs stands in figures, or in a name of one form."""
    fields = {name: (target.detail(name), source.detail(name)) for name in ("year", "month", "day")}
    if any(bool(was) != bool(now) for was, now in fields.values()):
        return ""
    text = target.text
    for name, (was, now) in fields.items():
        if was == now:
            continue
        changed = _figure(text, was, now)
        if not changed and name == "month":
            changed = _month(text, int(was), int(now), lang, dated=bool(fields["day"][0]))
        if not changed:
            return ""
        text = changed
    return text


def _figure(text: str, was: str, now: str) -> str:
    """The text with a figure in place of another one that stands in it once."""
    runs = [run for run in DIGITS.finditer(text) if int(run[0]) == int(was)]
    if len(runs) != 1:
        return ""
    (run,) = runs
    return text[: run.start()] + now.zfill(len(run[0])) + text[run.end() :]


def _month(text: str, was: int, now: int, lang: str, dated: bool) -> str:
    """The text with the name of another month, in the form that goes with a day."""
    if not dated and lang not in UNBENT:
        return ""
    named = calendar_names(lang, "months")
    names = {m.number: m.name for m in named if (m.context, m.width) == ("format", "wide")}
    if was not in names or now not in names:
        return ""
    places = list(re.finditer(rf"(?<!\w){re.escape(names[was])}(?!\w)", text, re.IGNORECASE))
    if len(places) != 1:
        return ""
    (place,) = places
    name = names[now]
    name = name.capitalize() if place[0][0].isupper() else name
    return text[: place.start()] + name + text[place.end() :]


def code(source: Fact, target: Fact, _: str) -> str:
    """The code as the source has it, where both are of the same letters."""
    return source.text if source.text.isascii() and target.text.isascii() else ""
