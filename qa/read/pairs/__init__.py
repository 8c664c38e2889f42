"""Files that hold both languages: one file a format, found by walking this folder.

A module `qa/read/pairs/NAME.py` without an underscore assigns `SUFFIXES` and offers
``parse(data: bytes, path: str, source_lang: str, target_lang: str) -> Held``; the languages are
those that were asked for, or empty. What belongs together is known, so that nothing is aligned.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from qa.problems import InputError
from qa.read._normal import Parsed
from qa.read._origin import Builder
from qa.records import Hidden, Mark, Place

Piece = tuple[str, Place]
Pieces = tuple[Piece, ...]
"""Stretches of text, each with the place of its first character; a line end is one of its own."""


class Unit(NamedTuple):
    """A text and its translation; either may be empty."""

    source: Pieces
    target: Pieces


class Held(NamedTuple):
    """The units of a file, the languages it declares or an empty string, and what to know of it.

    `left_out` is a line about units that are there and not to be judged, or empty.
    """

    units: Sequence[Unit]
    source_lang: str = ""
    target_lang: str = ""
    notices: tuple[str, ...] = ()
    left_out: str = ""


class Sides(NamedTuple):
    """Both texts of a file, and the offset in each at which every unit begins."""

    source: Parsed
    target: Parsed
    source_starts: tuple[int, ...]
    target_starts: tuple[int, ...]


@cache
def formats() -> dict[str, Callable[[bytes, str, str, str], Held]]:
    """From suffix to reader."""
    found: dict[str, Callable[[bytes, str, str, str], Held]] = {}
    for info in pkgutil.iter_modules(__path__):
        if not info.name.startswith("_"):
            module = importlib.import_module(f"{__name__}.{info.name}")
            found.update(dict.fromkeys(module.SUFFIXES, module.parse))
    return found


def read(data: bytes, path: str, suffix: str, source_lang: str, target_lang: str) -> Sides:
    """The units of a file that have a text and a translation, as two texts of as many stretches.

    Raises `InputError` for a file that is wrong, and for one without such a unit.
    """
    return _sides(formats()[suffix](data, path, source_lang, target_lang), path, path)


def by_keys(source: tuple[bytes, str], target: tuple[bytes, str]) -> Sides:
    """The units of two files of messages (each its bytes and its path), by their keys.

    Raises `InputError` for files that are wrong, and for two without a key in common.
    """
    from qa.read.pairs import _keys, json, yaml

    readers = {suffix: module.messages for module in (json, yaml) for suffix in module.SUFFIXES}
    found = [readers[PurePath(path).suffix.lower()](data, path) for data, path in (source, target)]
    paths = source[1], target[1]
    held = _keys.two_files(found[0][0], found[1][0], paths)
    sides = _sides(held, *paths)
    told = (*found[0][1], *found[1][1], *sides.source.notices)
    return sides._replace(source=sides.source._replace(notices=told))


def _sides(held: Held, path: str, target_path: str) -> Sides:
    """What a reader has found, as two texts."""
    units = [unit for unit in held.units if _says(unit.source) and _says(unit.target)]
    empty = sum(_says(unit.source) and not _says(unit.target) for unit in held.units)
    if not units:
        raise InputError("holds no text with a translation", path)
    told = [*held.notices]
    if empty:
        told.append(f"{path}: {empty} of {empty + len(units)} units have no translation: left out")
    if held.left_out:
        told.append(f"{path}: {held.left_out}")
    source, source_starts = _joined([unit.source for unit in units], path)
    target, target_starts = _joined([unit.target for unit in units], target_path)
    return Sides(
        source._replace(lang=held.source_lang, notices=tuple(told)),
        target._replace(lang=held.target_lang),
        source_starts,
        target_starts,
    )


def _says(pieces: Pieces) -> bool:
    return any(text.strip() for text, _ in pieces)


def _joined(texts: Iterable[Pieces], path: str) -> tuple[Parsed, tuple[int, ...]]:
    """The texts, each on lines of its own, and where each begins."""
    parts: list[str] = []
    marks: list[Mark] = []
    hidden: list[Hidden] = []
    starts, length = [], 0
    for pieces in texts:
        builder = Builder()
        for text, place in pieces:
            builder.add(text, place)
        builder.put("\n")
        parsed = builder.parsed(path)
        starts.append(length)
        marks += [mark._replace(offset=mark.offset + length) for mark in parsed.marks]
        hidden += [one._replace(offset=one.offset + length) for one in parsed.hidden]
        parts.append(parsed.text)
        length += len(parsed.text)
    return Parsed("".join(parts), tuple(marks), hidden=tuple(hidden)), tuple(starts)
