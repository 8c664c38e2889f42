"""Glossaries: files of terms, read into `Term` values. One file a format.

`tsv` reads tables, `tbx` the exchange format of terminology tools. `load` chooses by suffix.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from qa.glossary import tbx, tsv
from qa.problems import InputError
from qa.records import Term

__all__ = ["digest", "load", "unused"]

MOST = 20_000_000
"""Bytes. A glossary is read whole."""
_PARSERS = {".tsv": tsv.parse, ".txt": tsv.parse, ".tab": tsv.parse} | {
    ".tbx": tbx.parse,
    ".xml": tbx.parse,
}


def load(paths: Iterable[str]) -> tuple[Term, ...]:
    """The terms of these files, in their order.

    Raises `InputError`, with file and line, for what cannot be read or is no glossary.
    """
    return tuple(term for path in dict.fromkeys(paths) for term in _load(path))


def digest(paths: Iterable[str]) -> str:
    """Eight characters that change whenever a term of these files does."""
    return sha256(repr(load(paths)).encode()).hexdigest()[:8]


def unused(paths: Iterable[str], langs: tuple[str, str]) -> tuple[str, ...]:
    """A line for each file that says nothing of texts in these languages, source before target."""
    return tuple(
        f"{path}: no terms for {' and '.join(langs)}: not used"
        for path in dict.fromkeys(paths)
        if not _says(_load(path), langs)
    )


def _says(terms: tuple[Term, ...], langs: tuple[str, str]) -> bool:
    source, target = langs
    for term in terms:
        right = term.right(source, "source"), term.right(target, "target")
        wrong = term.wrong(source, "source") or term.wrong(target, "target")
        if wrong or all(right) or (term.keep and term.forms):
            return True
    return False


@cache
def _load(path: str) -> tuple[Term, ...]:
    parser = _PARSERS.get(Path(path).suffix.lower())
    if parser is None:
        raise InputError("no format of a glossary; expected .tsv or .tbx", path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    if len(data) > MOST:
        raise InputError(f"is larger than {MOST // 1_000_000} MB", path)
    terms = tuple(parser(data, path))
    if not terms:
        raise InputError("holds no term", path)
    return terms
