"""In which language a text is: as its file declares, as its words tell, or not as was said."""

from __future__ import annotations

from pathlib import PurePath

from qa.languages import codes, get, guess, name
from qa.languages import tag as language_tag
from qa.problems import InputError
from qa.read.patterns import language_of

SURE_LANGUAGE = 0.8
MUCH_TEXT = 600
"""Characters; only longer texts are refused for their language."""


def declared(text: str, lang: str) -> str:
    """The language that the file declares, unless its text plainly is in another one.

    Templates are copied, and with them what they say of the language.
    """
    try:
        code = language_tag(lang) if lang else ""
    except InputError:
        return ""
    base = code.split("-")[0]
    if base not in codes():
        return code
    found = guess(text)
    return base if found.lang == base or found.confidence < SURE_LANGUAGE else ""


def guessed(text: str, path: str) -> str:
    """The language that a text reads as; `InputError` where that is not plain.

    Of a short text the name of its file tells it (article.uk.txt), if its words allow for that.
    """
    found = guess(text)
    if found.confidence >= SURE_LANGUAGE:
        return found.lang
    by_name = _of_name(path)
    if not by_name or found.lang not in ("", by_name, *get(by_name).neighbours):
        hint = f" (perhaps {found.name})" if found.lang else ""
        how = "--source-lang, --target-lang or, of one language, --lang"
        raise InputError(f"cannot tell its language{hint}; please say it: {how}", path)
    return by_name


def _of_name(path: str) -> str:
    """The language that stands before the suffix of a file, or is its name; or nothing."""
    parts = PurePath(path).name.split(".")
    return language_of(parts[-2]) if len(parts) > 1 else ""


def refuse_other(text: str, code: str, path: str) -> None:
    """`InputError` for a text that is plainly in another language at home than is said.

    Two files that were mixed up would otherwise give a finding for each of their sentences.
    """
    if code not in codes() or len(text) < MUCH_TEXT:
        return
    found = guess(text, thorough=False)
    if found.lang not in ("", code, *get(code).neighbours) and found.confidence >= SURE_LANGUAGE:
        raise InputError(f"is said to be in {name(code)}, but reads as {found.name}", path)
