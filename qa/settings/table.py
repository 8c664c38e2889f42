"""One table of settings: from TOML to values, each key looked at by a reader of its own."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from qa.languages import tag as language_tag
from qa.problems import InputError
from qa.records import SEVERITIES
from qa.settings.values import FAIL_ON, MARKDOWN_READ, MARKDOWN_SKIP, Override, Rooted, Settings

KEYS = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
OVERRIDABLE = ("select", "ignore", "severity")


LARGEST = 16 * 1024 * 1024
"""Bytes of a TOML file; ten thousand accepted findings have a quarter of it."""
PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
DOTTED = re.compile(rf"(?<![\w-]){PART}(?:[ \t]*+\.[ \t]*+{PART}){{500}}")
"""A key of so many parts; tomllib takes the square of their number in memory."""

LONG_NUMBER = re.compile(r"0[xob][0-9a-fA-F_]{1000}")
"""One that could be read, but not shown."""


def read_toml(file: Path) -> dict[str, Any]:
    """The contents of a TOML file; an `InputError` names the line that is wrong."""
    text = _text(file)
    if dotted := DOTTED.search(text):
        line = text.count("\n", 0, dotted.start()) + 1
        raise InputError("a key of more than 500 parts", str(file), line)
    if number := LONG_NUMBER.search(text):
        line = text.count("\n", 0, number.start()) + 1
        raise InputError("a number of thousands of digits", str(file), line)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        raise InputError(
            f"not valid TOML: {error}", str(file), int(place[1]) if place else None
        ) from None
    except RecursionError:
        raise InputError("not valid TOML: nested too deeply", str(file)) from None
    except ValueError as error:  # a number of thousands of digits
        raise InputError(f"not valid TOML: {error}", str(file)) from None


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
        text = data.decode()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(file)) from None
    except UnicodeDecodeError as error:
        raise InputError(f"cannot be read as UTF-8 TOML: {error}", str(file)) from None
    if len(data) > LARGEST:
        raise InputError(f"is larger than {LARGEST // 1024**2} MB", str(file))
    return text


def line_of(file: Path, key: str) -> int | None:
    """The line of a TOML file on which a key is assigned, if it can be seen."""
    quoted = rf'["\']?{re.escape(key)}["\']?'
    pattern = re.compile(rf"^\s*(\[\s*([\w.-]+\.)?)?{quoted}\s*[\]=.]")
    try:
        lines = _text(file).splitlines()
    except InputError:  # it was there a moment ago
        return None
    return next((n for n, line in enumerate(lines, 1) if pattern.match(line)), None)


def one_of(value: Any, allowed: tuple[str, ...]) -> Any:
    """The value, if it is one of those allowed; else a ValueError that lists them."""
    if value not in allowed:
        raise ValueError(f"expected one of {', '.join(allowed)}, not {value!r}")
    return value


def unknown(key: str, known: Iterable[str], what: str = "setting") -> str:
    """The complaint about a key that is not known, with the nearest that is."""
    close = difflib.get_close_matches(key, list(known), 1)
    return f"unknown {what} {key!r}" + (f"; did you mean {close[0]!r}?" if close else "")


def values(table: Any, file: Path) -> dict[str, Any]:
    """The fields of `Settings` that this table sets, ready for use.

    Raises `InputError`, with file and line, for keys and values that are not known.
    """
    if not isinstance(table, dict):
        raise InputError("[tool.qa] must be a table", str(file), line_of(file, "qa"))
    found = {}
    for key, value in table.items():
        if key not in KEYS:
            raise InputError(unknown(key, KEYS), str(file), line_of(file, key))
        try:
            found[KEYS[key]] = _value(KEYS[key], value, file)
        except ValueError as error:
            raise InputError(f"{key}: {error}", str(file), line_of(file, key)) from None
    return found


def _value(name: str, value: Any, file: Path) -> Any:
    reader = READERS.get(name)
    if reader is not None:
        return reader(value, file)
    default = getattr(Settings(), name)
    if isinstance(default, tuple):
        return _strings(value)
    if isinstance(default, float) and type(value) in (int, float) and 0 <= value <= 1:
        return float(value)
    if type(value) is type(default) and not isinstance(default, float):
        return value
    wanted = "a number from 0 to 1" if isinstance(default, float) else KINDS[type(default)]
    raise ValueError(f"expected {wanted}, not {value!r}")


KINDS = {str: "a string", bool: "true or false"}


def _strings(value: Any) -> tuple[str, ...]:
    if not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
        raise ValueError(f"expected a list of strings, not {value!r}")
    return tuple(value)


def _severity(value: Any, file: Path) -> tuple[tuple[str, Any], ...]:
    if not isinstance(value, dict):
        raise ValueError("expected a table from check to severity")
    return tuple((str(k), one_of(v, SEVERITIES)) for k, v in sorted(value.items()))


def _count(value: Any, file: Path) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"expected a whole number from 0 up, not {value!r}")
    return value


def _glossary(value: Any, file: Path) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else _strings(value)
    paths = [file.parent / name for name in names]
    for name, path in zip(names, paths, strict=True):
        if not path.is_file():
            raise ValueError(f"no such file: {name!r}")
    return tuple(map(str, paths))


def _stories(value: Any, file: Path) -> tuple[Rooted, ...]:
    for pattern in _strings(value):
        parts = Path(pattern).parts
        if "{lang}" not in pattern or Path(pattern).is_absolute() or ".." in parts:
            example = "content/{lang}/**/*.md"
            raise ValueError(f"expected a pattern with {{lang}}, such as {example}: {pattern!r}")
    return tuple(Rooted(str(file.parent.resolve()), pattern) for pattern in value)


def _files(value: Any, file: Path) -> tuple[Rooted, ...]:
    for pattern in _strings(value):
        if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
            raise ValueError(f"expected a pattern such as locale/**/*.po: {pattern!r}")
    return tuple(Rooted(str(file.parent.resolve()), pattern) for pattern in value)


def _some_of(value: Any, allowed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one_of(part, allowed) for part in _strings(value))


def _languages(value: Any, file: Path) -> tuple[str, ...]:
    return tuple(map(_language, _strings(value)))


def _language(value: Any, file: Path | None = None) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected a language such as 'id', not {value!r}")
    try:
        return language_tag(value)
    except InputError as error:
        raise ValueError(str(error)) from None


def _per_path(value: Any, file: Path) -> tuple[Override, ...]:
    base = str(file.parent.resolve())
    return tuple(_override(Rooted(base, key), part, file) for key, part in _tables(value))


def _per_pair(value: Any, file: Path) -> tuple[Override, ...]:
    for key, _ in _tables(value):
        if not re.fullmatch(r"[a-z]{2,3}-[a-z]{2,3}", key):
            raise ValueError(f"expected two languages such as id-uk, not {key!r}")
    return tuple(_override(key, part, file) for key, part in _tables(value))


def _tables(value: Any) -> list[tuple[str, Mapping[str, Any]]]:
    if not (isinstance(value, dict) and all(isinstance(part, dict) for part in value.values())):
        raise ValueError(f"expected tables with {', '.join(OVERRIDABLE)}")
    return list(value.items())


def _override(where: Rooted | str, table: Mapping[str, Any], file: Path) -> Override:
    for key in table:
        if key not in OVERRIDABLE:
            raise ValueError(unknown(key, OVERRIDABLE))
    return Override(
        where,
        _strings(table["select"]) if "select" in table else None,
        _strings(table.get("ignore", [])),
        _severity(table.get("severity", {}), file),
    )


def _cache(value: Any, file: Path) -> str:
    if not isinstance(value, str):
        raise ValueError(f'expected "none" or a folder, not {value!r}')
    if value in ("", "none"):
        return value
    place = (file.parent / value).resolve()
    if "\0" in value or not place.is_relative_to(file.parent.resolve()):
        raise ValueError(f"expected a folder below that of this file, not {value!r}")
    return str(place)


READERS: dict[str, Callable[[Any, Path], Any]] = {
    "fail_on": lambda value, file: one_of(value, FAIL_ON),
    "max_warnings": _count,
    "severity": _severity,
    "glossary": _glossary,
    "stories": _stories,
    "files": _files,
    "languages": _languages,
    "source_language": _language,
    "cache": _cache,
    "markdown_read": lambda value, file: _some_of(value, MARKDOWN_READ),
    "markdown_skip": lambda value, file: _some_of(value, MARKDOWN_SKIP),
    "per_path": _per_path,
    "per_pair": _per_pair,
}
