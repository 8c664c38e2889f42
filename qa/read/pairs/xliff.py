"""XLIFF 1.2 and 2.x, also as translation tools extend it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.problems import InputError
from qa.read import _xml
from qa.read._xml import Node
from qa.read.pairs import Held, Unit
from qa.read.pairs._inline import pieces

SUFFIXES = (".xlf", ".xliff", ".sdlxliff", ".mxliff", ".mqxliff")
CODES = frozenset(["ph", "bpt", "ept", "it", "x", "bx", "ex", "sub", "sc", "ec", "sm", "em", "cp"])
NOT_YET = ("new", "needs-translation", "initial")
"""States of targets that nobody has translated."""


def parse(data: bytes, path: str, source_lang: str = "", target_lang: str = "") -> Held:
    """The units of a file; those of other languages than its first part's are left out."""
    root, notices = _xml.parse(data, path)
    if root.name != "xliff":
        raise InputError(f"is no XLIFF: its root is {root.name[:40]!r}", path, root.place.line)
    if root.get("srcLang") or root.get("version").startswith("2"):
        langs = root.get("srcLang"), root.get("trgLang")
        return Held([*_second(root)], *langs, notices)
    files = list(root.every("file"))
    if not files:
        raise InputError("holds no file element: no XLIFF", path)
    first = _langs(files[0])
    units = [unit for file in files if _langs(file) == first for unit in _first(file)]
    others = sum(_langs(file) != first for file in files)
    left_out = f"{others} of its {len(files)} parts are in other languages: left out"
    return Held(units, *first, notices, left_out if others else "")


def _langs(file: Node) -> tuple[str, str]:
    return file.get("source-language"), file.get("target-language")


def _first(file: Node) -> Iterator[Unit]:
    """The units of a file of version 1.x, by segments where they are marked on both sides."""
    for unit in file.every("trans-unit"):
        source, target = _child(unit, "source"), _child(unit, "target")
        if source is None or unit.get("translate") == "no":
            continue
        kept = unit.get("space") == "preserve"
        if target is None or target.get("state") in NOT_YET:
            yield Unit(pieces(source, CODES, kept), ())
            continue
        sources, targets = _marked(_child(unit, "seg-source") or source), _marked(target)
        if sources and sources.keys() == targets.keys():
            for key, node in sources.items():
                yield Unit(pieces(node, CODES, kept), pieces(targets[key], CODES, kept))
        else:
            yield Unit(pieces(source, CODES, kept), pieces(target, CODES, kept))


def _second(root: Node) -> Iterator[Unit]:
    """The segments of a file of version 2.x."""
    for unit in root.every("unit"):
        if unit.get("translate") == "no":
            continue
        for segment in unit.nodes("segment"):
            source, target = _child(segment, "source"), _child(segment, "target")
            if source is None:
                continue
            kept = unit.get("space") == "preserve"
            there = target is not None and segment.get("state") not in NOT_YET
            translated = pieces(target, CODES, kept) if target is not None and there else ()
            yield Unit(pieces(source, CODES, kept), translated)


def _child(node: Node, name: str) -> Node | None:
    return next(node.nodes(name), None)


def _marked(node: Node) -> dict[str, Node]:
    return {mark.get("mid"): mark for mark in node.every("mrk") if mark.get("mtype") == "seg"}
