"""Stories without a pair.toml: files whose paths differ in nothing but their language.

A pattern such as ``content/{lang}/**/*.md`` or ``**/*.{lang}.md`` says where a path has its
language; ``*`` and ``?`` stay within a name, ``**`` stands for any folders.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from qa.languages import name as language_name
from qa.languages import tag as language_tag
from qa.problems import InputError
from qa.records import Story
from qa.settings import Rooted

SKIPPED = frozenset(("node_modules", "__pycache__", "build", "dist", "venv", "vendor"))
"""Folders of things that nobody wrote here; hidden folders are skipped too."""
MARKED = re.compile(r"[._-]\{lang\}(?=\.[^./]+\Z)")
"""The language in the name of a file, where it can be left out."""
LANG = r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}"


def find(
    patterns: Iterable[Rooted], languages: Sequence[str] = (), source: str = ""
) -> Iterator[Story]:
    """The stories that the patterns lead to, in the order of their paths.

    `languages` are those that ``{lang}`` may stand for; without them, any that is known by a code
    of two letters. With a `source`, each other version is a story with it, and a file that is named
    without a language is in it. Files of which no other version exists make no story. Raises
    `InputError` for a source that is no such language.
    """
    wanted = tuple(language_tag(lang) for lang in languages)
    if source and wanted and source not in wanted:
        raise InputError(f"source-language {source!r} is not among languages {', '.join(wanted)}")
    for rooted in patterns:
        base = Path(rooted.base)
        for key, versions in groups(rooted.pattern, walk(base), wanted, source=source or None):
            yield from _stories(key, base, versions, source)


def below(patterns: Iterable[Rooted], paths: Iterable[Path]) -> list[Path]:
    """The files that fit a pattern without a language and lie at or below one of these paths."""
    roots = [path.resolve() for path in paths]
    found: dict[str, None] = {}
    for rooted in patterns:
        base, fits = Path(rooted.base), compiled_of(rooted.pattern).fullmatch
        for file in walk(base):
            place = (base / file).resolve()
            if fits(file) and _inside(base, file) and any(map(place.is_relative_to, roots)):
                found[_shown(base / file)] = None
    return list(map(Path, found))


class Gap(NamedTuple):
    """A text of which versions are missing: its path with ``{lang}``, and those that are there."""

    title: str
    versions: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def gaps(patterns: Iterable[Rooted], languages: Sequence[str], source: str = "") -> Iterator[Gap]:
    """The texts that do not exist in all of these languages, in the order of their paths."""
    wanted = tuple(language_tag(lang) for lang in languages)
    for rooted in patterns:
        base = Path(rooted.base)
        for key, versions in groups(rooted.pattern, walk(base), wanted, 1, source or None):
            if missing := tuple(lang for lang in wanted if lang not in versions):
                places = tuple((lang, _shown(base / file)) for lang, file in versions.items())
                yield Gap(key, places, missing)


def groups(
    pattern: str,
    files: Sequence[str],
    languages: Sequence[str] = (),
    least: int = 2,
    source: str | None = None,
) -> list[tuple[str, dict[str, str]]]:
    """Files that are alike but for their language: (path with ``{lang}``, language to path).

    Those of which there are fewer than `least` are left out. Beside ``a.uk.md`` the file ``a.md``
    is in the language `source`, if one is given.
    """
    compiled, every = compiled_of(pattern), frozenset(() if source is None else files)
    found: dict[str, dict[str, str]] = {}
    for file in files:
        match = compiled.fullmatch(file)
        if match and (lang := language_of(match["lang"], languages)):
            start, end = match.span("lang")
            rest = file[end:].replace(match["lang"], "{lang}") if _twice(pattern) else file[end:]
            found.setdefault(f"{file[:start]}{{lang}}{rest}", {})[lang] = file
    for key, versions in found.items():
        bare = MARKED.sub("", key)
        if source is not None and source not in versions and bare != key and bare in every:
            versions[source] = bare
    return [(key, found[key]) for key in sorted(found) if len(found[key]) >= least]


def walk(base: Path) -> list[str]:
    """The files below a folder, as sorted paths from it with forward slashes."""
    found = []
    for folder, inner, names in os.walk(base):
        inner[:] = [n for n in inner if not n.startswith(".") and n not in SKIPPED]
        inside = os.path.relpath(folder, base).replace(os.sep, "/")
        start = "" if inside == "." else f"{inside}/"
        found += [f"{start}{n}" for n in names if not n.startswith(".")]
    return sorted(found)


@cache
def compiled_of(pattern: str) -> re.Pattern[str]:
    """The pattern as a regular expression for whole paths; its group ``lang`` is the language."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?|\{lang\})", pattern)
    plain = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    made, named = "", False
    for part in parts:
        if part == "{lang}":
            made += "(?P=lang)" if named else f"(?P<lang>{LANG})"
            named = True
        else:
            made += plain.get(part) or re.escape(part)
    return re.compile(made)


def _twice(pattern: str) -> bool:
    return pattern.count("{lang}") > 1


def language_of(written: str, languages: Sequence[str] = ()) -> str:
    """The language that a part of a path means, if it is one of these; or an empty string."""
    try:
        lang = language_tag(written)
    except InputError:
        return ""
    if languages:
        return lang if lang in languages else ""
    base = lang.split("-")[0]
    return lang if len(base) == 2 and language_name(base) != base else ""


def _stories(key: str, base: Path, versions: dict[str, str], source: str) -> Iterator[Story]:
    files = {lang: file for lang, file in versions.items() if _inside(base, file)}
    places = {lang: _shown(base / file) for lang, file in files.items()}
    folders = [base / file for file in files.values()]
    folder = _shown(Path(os.path.commonpath([file.parent for file in folders] or [base])))
    if source in places:
        for lang in places:
            if lang != source:
                pair = ((source, places[source]), (lang, places[lang]))
                yield Story(folder, key, pair, direction=(source, lang))
    elif len(places) > 1:
        yield Story(folder, key, tuple(places.items()))


def _inside(base: Path, file: str) -> bool:
    """Whether a file lies where it says, links followed."""
    try:
        return (base / file).resolve().is_relative_to(base.resolve())
    except (OSError, RuntimeError):  # a loop of links
        return False


def _shown(path: Path) -> str:
    """The path from the working directory where it lies below that, else whole."""
    inside = os.path.relpath(path)
    return str(path) if inside.startswith("..") else inside
