"""Plain text: every line a paragraph, unless the file is wrapped at a fixed width."""

from __future__ import annotations

from qa.read import _encoding, _normal, _wrap

SUFFIXES = (".txt", ".text")


def parse(data: bytes, path: str) -> _normal.Parsed:
    """The text of a file; `InputError` for what is no text, or in an encoding that is not plain."""
    text, notices = _encoding.decode(data, path)
    return _wrap.unwrap(_normal.normalise(text, path))._replace(notices=notices)
