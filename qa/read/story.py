"""Stories on disk: folders with a pair.toml.

``title`` and ``source`` describe the article, the table ``[versions]`` leads from language to file
name (two or more), ``direction = "id-uk"`` says that one version is the source of another.
``glossary`` names a file of terms, or a list of them. The table ``[trusted]`` leads from a language
to a text in it that the version in that language can be scored against.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qa.languages import tag as language_tag
from qa.problems import InputError
from qa.records import Story
from qa.settings import line_of, project_of, read_toml

FILE = "pair.toml"
KEYS = ("title", "source", "direction", "glossary", "versions", "trusted")


class Given(NamedTuple):
    """A story that is not on disk: its texts by language, "id-uk" or nothing as its direction."""

    title: str
    texts: tuple[tuple[str, str], ...]
    direction: str = ""


Place = str | Story | Given
"""Where a story is: the path of its pair.toml, or all of it where it has none."""
MOST = 300
"""Versions of one story; there are not many more languages that anybody translates into."""
EXPECTED = f"expected a folder with a {FILE}, a folder of such folders, or `stories` in qa.toml"


def find(paths: Iterable[Path], more: Iterable[Story] = ()) -> Iterator[Story]:
    """The stories at or under these paths, each once; folders are walked in order of name.

    `more` are stories without a pair.toml, of which those count that have a text under a path.
    Raises `InputError` where there is no story and where a pair.toml is wrong.
    """
    yield from map(at, seek(paths, more))


def seek(
    paths: Iterable[Path], more: Iterable[Story] = (), required: bool = True
) -> Iterator[str | Story]:
    """The same without opening any: the path of a pair.toml, or the story that has none.

    Raises `InputError` where there is no story, if one is `required`.
    """
    others = tuple(more)
    seen: set[str] = set()
    for path in paths:
        below = [story for story in others if _is_below(story, path)]
        for file in _files(path, required=required and not below):
            if (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield str(file)
        for story in below:
            place = os.path.realpath(story.versions[0][1]) + "\0" + story.versions[1][1]
            if place not in seen:
                seen.add(place)
                yield story


def at(place: str | Story) -> Story:
    """The story at a place; raises `InputError` as `load` does."""
    return load(Path(place)) if isinstance(place, str) else place


def name_of(place: Place) -> str:
    """What a place is called in a message."""
    return place if isinstance(place, str) else place.title


def of_given(given: Given) -> Story:
    """A story that is not on disk, as one that is; the paths only name its texts.

    Raises `InputError` where it lacks versions, or names a language or direction that is wrong.
    """
    langs = [language_tag(lang) for lang, _ in given.texts]
    if len(set(langs)) < max(2, len(langs)):
        raise InputError("needs two or more versions, each in a language of its own", given.title)
    versions = tuple((lang, f"{given.title}.{lang}") for lang in langs)
    direction = _direction(given.direction, versions, Path(given.title))
    return Story(given.title, given.title, versions, direction=direction)


def _is_below(story: Story, path: Path) -> bool:
    real = path.resolve()
    return any(Path(text).resolve().is_relative_to(real) for _, text in story.versions)


def load(file: Path) -> Story:
    """The story that a pair.toml describes; `InputError` names file, line and what is wrong."""
    table = read_toml(file)
    for key in table:
        if key not in KEYS:
            close = difflib.get_close_matches(key, KEYS, 1)
            hint = f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(KEYS)}"
            raise InputError(f"unknown key {key!r}{hint}", str(file), line_of(file, key))
    versions = _versions(table.get("versions"), file)
    title = _string(table, "title", file) or file.parent.resolve().name
    direction = _direction(_string(table, "direction", file), versions, file)
    source, glossary = _string(table, "source", file), _glossary(table.get("glossary", []), file)
    trusted = _trusted(table.get("trusted", {}), versions, file)
    return Story(str(file.parent), title, versions, source, direction, glossary, trusted)


def _files(path: Path, required: bool = True) -> list[Path]:
    """The pair.toml at or below a path; `required`: there must be one."""
    if path.name == FILE and path.is_file():
        return [path]
    if not path.is_dir():
        if not required:
            return []
        problem = "is a file" if path.exists() else "no such folder"
        raise InputError(f"{problem}; {EXPECTED}", str(path))
    if (path / FILE).is_file():
        return [path / FILE]
    found = sorted(file for file in path.rglob(FILE) if _visible(file.relative_to(path)))
    if required and not found:
        raise InputError(f"no story here: {EXPECTED}", str(path))
    return found


def _visible(file: Path) -> bool:
    return not any(part.startswith(".") for part in file.parts)


def _string(table: dict[str, Any], key: str, file: Path) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise InputError(f"{key} must be a string, not {value!r}", str(file), line_of(file, key))
    return " ".join(value.split())


def _versions(table: Any, file: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(table, dict) or len(table) < 2:
        example = 'two or more lines such as: id = "id.txt"'
        raise InputError(f"needs a table [versions] with {example}", str(file))
    if len(table) > MOST:
        raise InputError(f"has more than {MOST} versions", str(file))
    versions: dict[str, str] = {}
    places: dict[Path, str] = {}
    for key, name in table.items():
        line = line_of(file, key)
        try:
            lang = language_tag(key)
        except InputError as error:
            raise InputError(str(error), str(file), line) from None
        place = _inside(file, key, name, line)
        if place.resolve() in places:
            both = f"{places[place.resolve()]} and {key}"
            raise InputError(f"{both} are the same file; each needs its own", str(file), line)
        places[place.resolve()] = key
        if lang in versions:
            raise InputError(f"{lang} is given twice", str(file), line)
        versions[lang] = str(place)
    return tuple(versions.items())


def _trusted(
    table: Any, versions: tuple[tuple[str, str], ...], file: Path
) -> tuple[tuple[str, str], ...]:
    """The texts that versions of these languages can be scored against."""
    if not isinstance(table, dict):
        example = 'must be a table with lines such as: uk = "uk.trusted.txt"'
        raise InputError(f"trusted {example}", str(file), line_of(file, "trusted"))
    known, found = dict(versions), []
    for key, name in table.items():
        line = line_of(file, key)
        lang = language_tag(key)
        if lang not in known:
            raise InputError(f"trusted: the story has no version in {key}", str(file), line)
        found.append((lang, str(_inside(file, key, name, line))))
    return tuple(found)


def _inside(file: Path, key: str, name: Any, line: int | None) -> Path:
    """The file of a version, which must lie in the folder of the story, links followed."""
    if not isinstance(name, str) or not name.strip() or "\0" in name:
        raise InputError(f"{key} must name a file, not {name!r}", str(file), line)
    place = file.parent / name
    try:
        inside = place.resolve().is_relative_to(file.parent.resolve())
    except (OSError, RuntimeError):  # a loop of links
        inside = False
    if Path(name).is_absolute() or not inside:
        raise InputError(f"{key}: {name!r} lies outside the story's folder", str(file), line)
    return place


def _glossary(value: Any, file: Path) -> tuple[str, ...]:
    """The story's files of terms, which must lie in the project that the story is part of."""
    names = [value] if isinstance(value, str) else value
    line = line_of(file, "glossary")
    if not (isinstance(names, list) and all(isinstance(name, str) for name in names)):
        raise InputError("glossary must be a file name or a list of them", str(file), line)
    for name in names:
        place = file.parent / name
        if "\0" in name or not place.resolve().is_relative_to(project_of(file.parent)):
            raise InputError(f"glossary: {name!r} lies outside the project", str(file), line)
        if not place.is_file():
            raise InputError(f"glossary: no such file: {name!r}", str(file), line)
    return tuple(str(file.parent / name) for name in names)


def _direction(
    text: str, versions: tuple[tuple[str, str], ...], file: Path
) -> tuple[str, str] | tuple[()]:
    if not text:
        return ()
    langs = [lang for lang, _ in versions]
    for source in langs:
        for target in langs:
            if source != target and text == f"{source}-{target}":
                return (source, target)
    example = f"expected two of its versions, such as {langs[0]}-{langs[1]}"
    raise InputError(
        f"direction {text!r} is not known; {example}",
        str(file),
        line_of(file, "direction") if file.is_file() else None,
    )
