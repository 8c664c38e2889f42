"""Files to articles: one file a format, found by walking this folder.

A module `qa/read/NAME.py` without an underscore that assigns `SUFFIXES` is a format. It offers
``parse(data: bytes, path: str) -> Parsed``; a suffix that no format claims is read as plain text.
`story` finds stories and reads their pair.toml.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path, PurePath

from qa.languages import codes, guess, name
from qa.languages import tag as language_tag
from qa.problems import InputError
from qa.read import _file, _normal
from qa.read._normal import Parsed
from qa.records import Article

__all__ = ["Parsed", "from_text", "guess_notice", "of_bytes", "read", "read_pair"]

SURE_LANGUAGE = 0.8
MARKED_UP = frozenset((".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".rst", ".adoc"))
MUCH_TEXT = 600
"""Characters; only longer texts are refused for their language."""


def read(path: Path, lang: str | None = None) -> Article:
    """The article in that file; its language is guessed if it is not given.

    Raises `InputError` for a file that is missing, unreadable, empty or no text, and where the
    language is neither given nor plain to see.
    """
    data = _file.load(path)
    return _article(_parser(path.suffix.lower())(data, str(path)), lang, str(path))


def of_bytes(data: bytes, path: str, lang: str) -> Article:
    """The article in the bytes of a file that is not on disk; `path` tells its format."""
    return _article(_parser(Path(path).suffix.lower())(data, path), lang, path)


def read_pair(
    source: Path, target: Path, source_lang: str | None = None, target_lang: str | None = None
) -> tuple[Article, Article]:
    """Both files, each as `read` does it; also refuses one file given as both."""
    _file.refuse_same(source, target)
    return read(source, source_lang), read(target, target_lang)


def from_text(text: str, lang: str | None = None, path: str = "<text>") -> Article:
    """An article from a string, normalised as a file's text is; `path` only names it."""
    return _article(_normal.normalise(text, path), lang, path)


def guess_notice(article: Article) -> str:
    """The line that tells a reader that the language of this article was guessed."""
    return f"{article.path}: language not given; guessed {guess(article.text).name}"


def format_notices(articles: Iterable[Article]) -> tuple[str, ...]:
    """A line for each kind of file that is marked up and read as plain text all the same."""
    suffixes = {Path(article.path).suffix.lower() for article in articles} - set(_formats())
    return tuple(
        f"{suffix} files are read as plain text: their markup counts as words"
        for suffix in sorted(suffixes & MARKED_UP)
    )


def _article(parsed: Parsed, lang: str | None, path: str) -> Article:
    if not parsed.text.strip():
        raise InputError("holds no text", path)
    if lang is None:
        code = _guessed(parsed.text, path)
    else:
        code = language_tag(lang)
        _refuse_other_language(parsed.text, code, path)
    return Article(path, code, parsed.text, parsed.marks)


def _guessed(text: str, path: str) -> str:
    found = guess(text)
    if found.confidence < SURE_LANGUAGE:
        hint = f" (perhaps {found.name})" if found.lang else ""
        raise InputError(f"cannot tell its language{hint}; please give it", path)
    return found.lang


def _refuse_other_language(text: str, code: str, path: str) -> None:
    """`InputError` for a text that is plainly in another language at home than is said.

    Two files that were mixed up would otherwise give a finding for each of their sentences.
    """
    if code not in codes() or len(text) < MUCH_TEXT:
        return
    found = guess(text, thorough=False)
    if found.lang not in ("", code) and found.confidence >= SURE_LANGUAGE:
        raise InputError(f"is said to be in {name(code)}, but reads as {found.name}", path)


def _parser(suffix: str) -> Callable[[bytes, str], Parsed]:
    formats = _formats()
    return formats.get(suffix, formats[".txt"])


@cache
def _formats() -> dict[str, Callable[[bytes, str], Parsed]]:
    found: dict[str, Callable[[bytes, str], Parsed]] = {}
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        for suffix in getattr(module, "SUFFIXES", ()):
            found[str(PurePath(suffix))] = module.parse
    return found
