"""Alignments from a file: corrected by hand and used as they are, or gold to be scored against.

Three forms are read. The table that ``qa align --output-format tsv`` writes: the columns
`source_segments` and `target_segments` number the segments from 1. JSON Lines: objects with
`source` and `target`, or plain pairs ``[[0, 1], [2]]``, counting from 0. And what vecalign writes,
``[0, 1]:[2]`` with or without a cost behind it, from 0 too. A sentence that no line names is left
alone. Where a line holds the text of its sentences as well, it must be that of the article: an
alignment of an older text is refused.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa.problems import InputError
from qa.records import Alignment, Bead, Version

_EXPECTED = (
    "expected numbers of source and target sentences: a row under the header of qa align's table, "
    "JSON, or [0,1]:[2]"
)
_COLUMNS = ("source_segments", "target_segments")
_LADDER = re.compile(r"\[([\d, ]*)\]:\[([\d, ]*)\](?::.*)?")
NAMES = ("alignment.{source}-{target}.tsv", "alignment.{source}-{target}.jsonl",
         "alignment.tsv", "alignment.jsonl")  # fmt: skip
"""Where an alignment is looked for in the folder of a story."""


@dataclass(frozen=True, slots=True)
class Line:
    """A bead as a file has it; the texts are empty where the file does not hold them."""

    number: int
    source: tuple[int, ...]
    target: tuple[int, ...]
    source_text: str = ""
    target_text: str = ""


def beside(folder: Path, source_lang: str, target_lang: str) -> Path | None:
    """The alignment that lies beside the texts of a story, if one does."""
    files = (folder / n.format(source=source_lang, target=target_lang) for n in NAMES)
    return next((file for file in files if file.is_file()), None)


def read(path: Path, source: Version, target: Version) -> Alignment:
    """The alignment of that file; raises `InputError` naming the line that does not fit."""
    lines = list(parse(path))
    covered = _check(lines, path, (source, target))
    linked = [line for line in lines if line.source and line.target]
    beads = [
        Bead(line.source, line.target, crossing=_crosses(line, linked), evidence=(("given", 0.0),))
        for line in lines
    ]
    beads += [Bead((i,), ()) for i in range(len(source.segments)) if i not in covered[0]]
    beads += [Bead((), (j,)) for j in range(len(target.segments)) if j not in covered[1]]
    return _in_order(beads)


def by_starts(
    source: Version, target: Version, source_starts: Sequence[int], target_starts: Sequence[int]
) -> Alignment:
    """The alignment of two texts whose stretches, as many on both sides, belong together.

    `source_starts` and `target_starts` are the offsets at which they begin.
    """
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for side, (version, starts) in enumerate(((source, source_starts), (target, target_starts))):
        for index, segment in enumerate(version.segments):
            groups.setdefault(bisect_right(starts, segment.start), ([], []))[side].append(index)
    beads = [
        Bead(tuple(own), tuple(other), evidence=(("given", 0.0),))
        for _, (own, other) in sorted(groups.items())
    ]
    return _in_order(beads)


def _in_order(beads: Sequence[Bead]) -> Alignment:
    """The beads in the order of the source, those without one at the end."""
    return Alignment(tuple(sorted(beads, key=lambda b: (not b.source, b.source, b.target))))


def was(alignment: Alignment) -> bool:
    """Whether an alignment comes from a file."""
    return any(name == "given" for bead in alignment.beads for name, _ in bead.evidence)


def parse(path: Path) -> Iterator[Line]:
    """The lines of the file, not yet held against any text."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(path)) from None
    except UnicodeDecodeError as error:
        raise InputError(f"cannot be read as UTF-8 text: {error}", str(path)) from None
    columns: list[str] = []
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if _COLUMNS[0] in line.split("\t"):
            columns = line.rstrip("\r").split("\t")
            continue
        try:
            found = _line(number, line.rstrip("\r"), columns)
        except (ValueError, KeyError, TypeError):
            raise InputError(
                _EXPECTED,
                str(path),
                number,
            ) from None
        if found.source or found.target:
            yield found


def _line(number: int, line: str, columns: Sequence[str]) -> Line:
    if ladder := _LADDER.fullmatch(line.strip()):
        return Line(number, _indices(ladder[1]), _indices(ladder[2]))
    if line.lstrip().startswith(("{", "[")):
        return _from_json(number, json.loads(line))
    fields = dict(zip(columns, line.split("\t"), strict=False))
    source, target = (_indices(fields[name], first=1) for name in _COLUMNS)
    return Line(number, source, target, fields.get("source", ""), fields.get("target", ""))


def _from_json(number: int, data: Any) -> Line:
    if isinstance(data, dict):
        if data.get("type", "bead") != "bead":
            return Line(number, (), ())
        source, target = data["source"], data["target"]
        texts = str(data.get("source_text", "")), str(data.get("target_text", ""))
    else:
        (source, target), texts = data, ("", "")
    if not all(type(i) is int for i in (*source, *target)):
        raise ValueError
    return Line(number, tuple(sorted(source)), tuple(sorted(target)), *texts)


def _indices(text: str, first: int = 0) -> tuple[int, ...]:
    return tuple(sorted(int(part) - first for part in text.split(",") if part.strip()))


def _check(
    lines: Sequence[Line], path: Path, versions: tuple[Version, Version]
) -> tuple[set[int], set[int]]:
    covered: tuple[set[int], set[int]] = set(), set()
    for line in lines:
        sides = ((line.source, line.source_text), (line.target, line.target_text))
        for name, (indices, told), version, seen in zip(
            ("source", "target"), sides, versions, covered, strict=True
        ):
            for index in indices:
                if not 0 <= index < len(version.segments):
                    many = len(version.segments)
                    wrong = f"names {name} sentence {index + 1} of {many}"
                    raise InputError(wrong, str(path), line.number)
                if index in seen:
                    wrong = f"{name} sentence {index + 1} is named twice"
                    raise InputError(wrong, str(path), line.number)
                seen.add(index)
            if told and _plain(told) != _plain(version.words_of(indices)):
                wrong = f"the {name} text is not that of {version.article.path}: was it changed?"
                raise InputError(wrong, str(path), line.number)
    return covered


def _plain(text: str) -> str:
    """The text without what a table changes: blanks, and the apostrophe before a formula."""
    return "".join(text.split()).lstrip("'")


def _crosses(line: Line, linked: Sequence[Line]) -> bool:
    return bool(line.source and line.target) and any(
        (other.source < line.source) != (other.target < line.target)
        for other in linked
        if other is not line
    )
