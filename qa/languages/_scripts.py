"""Scripts: of a letter, and of a language."""

from __future__ import annotations

import unicodedata
from functools import cache

CODES = {
    "ARABIC": "Arab", "ARMENIAN": "Armn", "BENGALI": "Beng", "CJK": "Hani", "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva", "GEORGIAN": "Geor", "GREEK": "Grek", "HANGUL": "Hani", "HEBREW": "Hebr",
    "HIRAGANA": "Hani", "KATAKANA": "Hani", "LATIN": "Latn", "TAMIL": "Taml", "THAI": "Thai",
}  # fmt: skip
"""First words of Unicode names, and the script codes of ISO 15924; the scripts of East Asia, which
are written mixed, count as one."""
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters, for a class of a regular expression; in running text each is a word, since
no spaces tell where words end."""
EAST_ASIAN = ("Hans", "Hant", "Jpan", "Kore", "Hang")


@cache
def script_of(char: str) -> str:
    """The script of a letter; empty for what is no letter, or of a script not named above."""
    if not char.isalpha():
        return ""
    return CODES.get(unicodedata.name(char, "").replace("-", " ").split(" ")[0], "")


@cache
def likely_script(code: str) -> str:
    """The script in which a language is mostly written, as CLDR has it; empty if it has none."""
    from babel.core import get_global  # late: languages at home know their script

    tags = get_global("likely_subtags").get(code, "").split("_")
    script = next((str(tag) for tag in tags[1:] if len(tag) == 4), "")
    return "Hani" if script in EAST_ASIAN else script
