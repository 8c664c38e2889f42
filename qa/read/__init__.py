"""Files to articles: one file a format, found by walking this folder.

A module `qa/read/NAME.py` without an underscore that assigns `SUFFIXES` is a format. It offers
``parse(data: bytes, path: str) -> Parsed``; a suffix that no format claims is read as plain text.
Plain text is the one that needs no other module to be loaded.
`story` finds stories and reads their pair.toml.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from qa.languages import guess, name
from qa.languages import tag as language_tag
from qa.problems import InputError
from qa.read import _file, _language, _normal, text
from qa.read._normal import Parsed
from qa.records import Article, Mark

if TYPE_CHECKING:
    from qa.read.pairs import Sides

__all__ = [
    "Parsed",
    "are_messages",
    "bilingual",
    "bilingual_of_bytes",
    "by_keys",
    "by_keys_of_bytes",
    "from_lines",
    "from_text",
    "guess_notice",
    "is_bilingual",
    "of_bytes",
    "read",
    "read_pair",
]

Starts = tuple[tuple[int, ...], tuple[int, ...]]
"""The offsets at which the units of both texts begin."""
UNREAD = {
    ".pdf": "PDF is not read: it holds letters on a page, not sentences; make a text of it first",
    ".doc": "the old format of Word is not read; please save it as .docx",
    ".rtf": "RTF is not read; please save it as .docx or .odt",
}
"""What would only be refused as no text."""
MARKED_UP = frozenset((".rst", ".adoc", ".asciidoc", ".tex", ".textile", ".wiki", ".org"))
BILINGUAL = frozenset(
    [
        ".xlf",
        ".xliff",
        ".sdlxliff",
        ".mxliff",
        ".mqxliff",
        ".tmx",
        ".po",
        ".pot",
        ".tsv",
        ".tab",
        ".csv",
        ".json",
        ".arb",
        ".yaml",
        ".yml",
    ]
)
"""The suffixes of `qa.read.pairs`, known without loading it."""
MESSAGES = frozenset((".json", ".arb", ".yaml", ".yml"))
"""Those of them that hold messages under keys: two such files belong together by the keys."""


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


def from_text(content: str, lang: str | None = None, path: str = "<text>") -> Article:
    """An article from a string, normalised as a file's text is; `path` only names it."""
    return _article(_normal.normalise(content, path), lang, path)


def from_lines(lines: Sequence[str], lang: str, path: str = "") -> Article:
    """An article of which each line is given as it is, to be a segment of its own."""
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    marks = tuple(Mark(start, number, 1) for number, start in enumerate(starts, 1))
    text = "\n".join(line.replace("\n", " ") for line in lines)
    return Article(path, lang, text, marks)


def is_bilingual(path: Path) -> bool:
    """Whether the suffix is that of a format whose files hold both versions."""
    return path.suffix.lower() in BILINGUAL


def bilingual(
    path: Path, source_lang: str | None = None, target_lang: str | None = None
) -> tuple[tuple[Article, Article], Starts]:
    """Both versions that one file holds, and the offsets at which their units begin.

    The units are as many on both sides, and belong together one by one. Raises `InputError` as
    `read` does, and for a file that holds no translation.
    """
    return bilingual_of_bytes(_file.load(path), path, source_lang, target_lang)


def bilingual_of_bytes(
    data: bytes, path: Path, source_lang: str | None = None, target_lang: str | None = None
) -> tuple[tuple[Article, Article], Starts]:
    """The same of the bytes of a file that is not on disk; `path` tells its format."""
    from qa.read import pairs  # most runs need none of it

    asked = [language_tag(lang) if lang else "" for lang in (source_lang, target_lang)]
    sides = pairs.read(data, str(path), path.suffix.lower(), *asked)
    return _articles(sides, (path, path), (source_lang, target_lang))


def are_messages(source: Path, target: Path) -> bool:
    """Whether the suffixes are those of files with messages under keys."""
    return {source.suffix.lower(), target.suffix.lower()} <= MESSAGES


def by_keys(
    source: Path, target: Path, source_lang: str | None = None, target_lang: str | None = None
) -> tuple[tuple[Article, Article], Starts]:
    """The messages of two files that have a key in common, as `bilingual` gives those of one."""
    _file.refuse_same(source, target)
    data = _file.load(source), _file.load(target)
    return by_keys_of_bytes(data, (source, target), source_lang, target_lang)


def by_keys_of_bytes(
    data: tuple[bytes, bytes],
    paths: tuple[Path, Path],
    source_lang: str | None = None,
    target_lang: str | None = None,
) -> tuple[tuple[Article, Article], Starts]:
    """The same of the bytes of two files that are not on disk."""
    from qa.read import pairs

    sides = pairs.by_keys((data[0], str(paths[0])), (data[1], str(paths[1])))
    return _articles(sides, paths, (source_lang, target_lang))


def _articles(
    sides: Sides, paths: tuple[Path, Path], langs: tuple[str | None, str | None]
) -> tuple[tuple[Article, Article], Starts]:
    source = _article(sides.source, langs[0], str(paths[0]))
    target = _article(sides.target, langs[1], str(paths[1]))
    return (source, target), (sides.source_starts, sides.target_starts)


def guess_notice(article: Article) -> str:
    """The line that tells a reader where the language of this article is from."""
    if article.declared:
        name_of = name(article.lang)
        return f"{article.path}: language not given; {name_of}, as the file declares"
    found = guess(article.text)
    if found.confidence < _language.SURE_LANGUAGE:
        return f"{article.path}: language not given; {name(article.lang)}, by the name of the file"
    return f"{article.path}: language not given; guessed {found.name}"


def format_notices(articles: Iterable[Article]) -> tuple[str, ...]:
    """A line for each kind of file that is marked up and read as plain text all the same."""
    suffixes = {Path(article.path).suffix.lower() for article in articles}
    return tuple(
        f"{suffix} files are read as plain text: their markup counts as words"
        for suffix in sorted(suffixes & MARKED_UP)
    )


def _article(parsed: Parsed, lang: str | None, path: str) -> Article:
    if not parsed.text.strip():
        raise InputError("holds no text", path)
    declared = _language.declared(parsed.text, parsed.lang) if lang is None else ""
    if lang is None:
        code = declared or _language.guessed(parsed.text, path)
    else:
        code = language_tag(lang)
        _language.refuse_other(parsed.text, code, path)
    return Article(
        path,
        code,
        parsed.text,
        parsed.marks,
        bool(declared),
        parsed.notices,
        parsed.consents,
        parsed.hidden,
    )


def _parser(suffix: str) -> Callable[[bytes, str], Parsed]:
    if suffix in BILINGUAL:
        return _refuse_bilingual
    if suffix in UNREAD:
        return _refuse_unread
    return text.parse if suffix in text.SUFFIXES else _formats().get(suffix, text.parse)


def _refuse_unread(data: bytes, path: str) -> Parsed:
    raise InputError(UNREAD[Path(path).suffix.lower()], path)


def _refuse_bilingual(data: bytes, path: str) -> Parsed:
    if Path(path).suffix.lower() in MESSAGES:
        raise InputError("holds messages: `qa check` takes two such files, or one with both", path)
    raise InputError("holds both versions in one file: `qa check` takes it alone", path)


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
