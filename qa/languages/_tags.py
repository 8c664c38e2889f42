"""Language codes and their English names."""

from __future__ import annotations

import re
from functools import cache

from qa.problems import InputError

TAG = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{2,8}){0,4})")
COUNTRIES = {
    "cn": "zh", "cz": "cs", "gr": "el", "in": "id", "jp": "ja", "kr": "ko", "ua": "uk", "vn": "vi",
}  # fmt: skip
"""Codes of countries (and one old code) that are often written for the language."""


def tag(code: str) -> str:
    """A language code in lower case; `InputError` for what cannot be one."""
    low = code.strip().lower().replace("_", "-")
    if low in COUNTRIES:
        right = COUNTRIES[low]
        raise InputError(f"{code!r} is no language code; {name(right)} is {right!r}")
    if not TAG.fullmatch(low):
        raise InputError(f"{code!r} is no language code; expected one such as 'id' or 'uk'")
    return low


@cache
def name(code: str) -> str:
    """The English name of a language ("Ukrainian"); the code itself where none is known."""
    from babel import Locale  # late: most runs need no names

    base = code.split("-")[0]
    return str(Locale("en").languages.get(base, code))
