"""Plain text: every line a paragraph, unless the file is wrapped at a fixed width."""

from __future__ import annotations

from qa.read import _file, _normal, _wrap

SUFFIXES = (".txt", ".text")


def parse(data: bytes, path: str) -> _normal.Parsed:
    """The text of a UTF-8 file; `InputError` for anything else."""
    return _wrap.unwrap(_normal.normalise(_file.decode(data, path), path))
