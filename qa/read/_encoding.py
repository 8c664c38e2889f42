"""Bytes to text where a file may say its encoding, or be in an old one without saying so.

A byte order mark goes before what the file declares, that before UTF-8, and UTF-8 before a guess.
A guess needs enough text to go by, and a text that then reads as a language; it is always told.
"""

from __future__ import annotations

import codecs

from qa.languages import guess
from qa.problems import InputError
from qa.read import _file

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
READ_AS = {"iso8859-1": "cp1252", "ascii": "utf-8", "utf-16": "utf-8", "utf-8-sig": "utf-8"}
"""As browsers do: Latin-1 is read as its superset, and what could be read is not UTF-16."""
NOT_OF_FILES = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7")
ENOUGH = 200
"""Bytes; fewer do not tell one old encoding from another."""
SAMPLE = 64 * 1024
"""Bytes that a guess is made from."""
SURE_LANGUAGE = 0.8


def decode(data: bytes, path: str, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text without a byte order mark, and what a reader should know of its encoding.

    Raises `InputError` for bytes that are no text in what the file declares, and for those of
    which the encoding cannot be told.
    """
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name, path), ()
    if declared and (name := _known(declared, path)) != "utf-8":
        if _is_utf8(data):
            return _file.decode(data, path), (f"{path}: declares {name}, but is UTF-8",)
        return _strictly(data, name, path), (f"{path}: read as {name}, as it declares",)
    try:
        return _file.decode(data, path), ()
    except InputError:
        if b"\0" in data or declared or len(data) < ENOUGH:
            raise
        name = _guessed(data)
        if not name:
            raise
    notice = f"{path}: is not UTF-8; read as {name}, which is a guess"
    return _strictly(data, name, path), (notice,)


def _known(declared: str, path: str) -> str:
    """The name of an encoding as Python knows it, if it is one of text."""
    try:
        info = codecs.lookup(declared)
    except (LookupError, ValueError):
        raise InputError(f"declares the encoding {declared!r}, which is not known", path) from None
    if not getattr(info, "_is_text_encoding", True) or info.name in NOT_OF_FILES:
        raise InputError(f"declares the encoding {declared!r}, which is none of text", path)
    return READ_AS.get(info.name, info.name)


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 and not just ASCII; what is in an old encoding never is."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _strictly(data: bytes, name: str, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeError as error:
        at = f" at offset {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(f"is not {name}{at}; please save it as UTF-8", path) from None


def _guessed(data: bytes) -> str:
    """The encoding that the bytes are most likely in, or an empty string."""
    from charset_normalizer import from_bytes  # only files that are not UTF-8 need it

    sample = data[:SAMPLE].rpartition(b" ")[0] or data[:SAMPLE]
    best = from_bytes(sample).best()
    if best is None:
        return ""
    try:
        text = data.decode(best.encoding)
    except UnicodeError:
        return ""
    return best.encoding if guess(text).confidence >= SURE_LANGUAGE else ""
