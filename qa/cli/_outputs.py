"""Which report goes where: pairs of ``--output-format`` and ``--output-file``."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa import report
from qa.problems import InputError

Output = tuple[str, Path | None]
DEFAULT: list[Output] = [("text", None)]


def assign(formats: Sequence[str], files: Sequence[Path]) -> list[Output]:
    """A file, or None for standard output, for each format asked for.

    A file goes to the format that its suffix names; files that name none go, in order, to the
    formats that are left. Where more files have the suffix of a format than it is given, the others
    are of formats that have no suffix, in the order of both. A file beyond the formats gets the
    format of its suffix. At most one report may be left for standard output. Raises `InputError`
    for all else.
    """
    wanted = [_known(name) for name in formats]
    waiting: list[str] = list(wanted)
    outputs: list[Output] = list(_contested(wanted, files))
    for told, _ in outputs:
        waiting.remove(told)
    taken = [file for _, file in outputs]
    files = [file for file in files if file not in taken]
    for file in sorted(files, key=lambda f: _of_suffix(f, wanted) is None):
        name = _of_suffix(file, waiting) or (waiting[0] if waiting else _of_suffix(file))
        if name is None:
            raise InputError(
                f"--output-file {file} needs an --output-format, or one of the suffixes "
                f"{' '.join(sorted(s for n in report.names() for s in report.writer(n).SUFFIXES))}"
            )
        if name in waiting:
            waiting.remove(name)
        outputs.append((name, file))
    _unambiguous(outputs, waiting)
    return outputs + [(name, None) for name in waiting] or DEFAULT


def _contested(wanted: Sequence[str], files: Sequence[Path]) -> Iterator[Output]:
    """The formats of files that have a suffix in common, which is given fewer times."""
    for name in dict.fromkeys(wanted):
        rivals = list(dict.fromkeys(file for file in files if _of_suffix(file, wanted) == name))
        able = [w for w in wanted if w == name or not report.writer(w).SUFFIXES]
        if wanted.count(name) < len(rivals) <= len(able):
            yield from zip(able[-len(rivals) :], rivals, strict=True)


def _unambiguous(outputs: Sequence[Output], waiting: Sequence[str]) -> None:
    if len(waiting) > 1:
        raise InputError(f"give all but one of {', '.join(waiting)} an --output-file")
    files = [file for _, file in outputs]
    for file in files:
        if files.count(file) > 1:
            raise InputError(f"--output-file {file} is given twice")


def _known(name: str) -> str:
    if name in report.names():
        return name
    close = difflib.get_close_matches(name, report.names(), 1)
    hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(report.names())}"
    raise InputError(f"no output format {name!r}; {hint}")


def _of_suffix(file: Path, among: Sequence[str] | None = None) -> str | None:
    """The format whose suffix ends the name of the file; the longest suffix wins."""
    matching = {
        suffix: name
        for name in (report.names() if among is None else among)
        for suffix in report.writer(name).SUFFIXES
        if file.name.lower().endswith(suffix)
    }
    return matching[max(matching, key=len)] if matching else None
