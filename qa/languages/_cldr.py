"""Names of months and weekdays as CLDR has them, read from Babel's files.

Not through `babel.Locale`: all its locales share the tables of the root, into which each reading
writes what it resolved. Once a language without months of its own is read (Walloon), those loaded
later have the root's stand-ins beside their own names: "M01" for January, the English "Mon".
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple


class CalendarName(NamedTuple):
    """A name with the number that CLDR gives it: months from 1, weekdays from 0 (Monday).

    `context` is "format" (in a date: 3 травня) or "stand-alone" (травень), `width` "wide",
    "abbreviated", "short" or "narrow".
    """

    context: str
    width: str
    number: int
    name: str


@cache
def calendar_names(code: str, kind: Literal["months", "days"]) -> tuple[CalendarName, ...]:
    """All names of a kind in a language; none for a language for which CLDR has none."""
    from babel import Locale, UnknownLocaleError  # late: a command may need no language

    try:
        locale = str(Locale.parse(code))
    except (UnknownLocaleError, ValueError):
        return ()
    for data in _files(locale):
        if kind in data:
            return tuple(_named(data[kind]))
    return ()


def _files(locale: str) -> Iterator[dict[str, Any]]:
    """What the files of a locale and of those that it inherits from hold, without the root."""
    from babel.core import get_global
    from babel.localedata import resolve_locale_filename

    while locale not in ("", "root"):
        yield pickle.loads(Path(resolve_locale_filename(locale)).read_bytes())  # noqa: S301 - Babel's
        locale = get_global("parent_exceptions").get(locale) or locale.rpartition("_")[0]


def _named(table: dict[str, Any]) -> Iterator[CalendarName]:
    for context, widths in table.items():
        for width, names in widths.items():
            if isinstance(names, dict):  # and no alias of another table of this locale
                for number, name in names.items():
                    yield CalendarName(context, width, number, name)
