"""What `qa match` shows, and the stories that it writes."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.cli import _print
from qa.match import Mate
from qa.problems import InputError
from qa.report._untrusted import safe
from qa.suppress.entries import quoted

SUFFIXES = frozenset((".txt", ".md", ".html", ".htm", ".docx", ".odt", ".epub", ".srt", ".vtt"))


def texts(pile: Path) -> list[Path]:
    """The texts below a folder, by name. Raises `InputError` where there are none."""
    if not pile.is_dir():
        raise InputError("expected a folder of texts", str(pile))
    found = sorted(
        file
        for file in pile.rglob("*")
        if file.suffix.lower() in SUFFIXES and file.is_file() and not _hidden(file, pile)
    )
    if not found:
        raise InputError(f"no text here: expected {', '.join(sorted(SUFFIXES))}", str(pile))
    return found


def _hidden(file: Path, pile: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(pile).parts)


def complain(problem: str) -> None:
    """Tell of a text that cannot be read."""
    line = safe(" ".join(problem.split()))
    print(f"qa: {_print.encodable(line, sys.stderr)}", file=sys.stderr)


def lines(mates: Sequence[Mate], piles: Sequence[Sequence[Path]], least: float) -> Iterator[str]:
    """A line a pair, surest first, then a line a text without a mate; columns between tabs."""
    yield "\t".join(("confidence", "fit", "source", "target", "note"))
    for mate in sorted(mates, key=lambda m: (-m.confidence, str(m.source))):
        note = "" if mate.confidence >= least else "unsure"
        shown = f"{mate.confidence:.2f}", f"{mate.fit:.2f}", mate.source, mate.target, note
        yield safe_row(shown)
    paired = {file for mate in mates for file in (mate.source, mate.target)}
    for number, pile in enumerate(piles):
        for file in pile:
            if file not in paired:
                row = ("", "", file, "") if number == 0 else ("", "", "", file)
                yield safe_row((*row, "no mate"))


def safe_row(values: Sequence[object]) -> str:
    """Values between tabs, none of which can break the line."""
    return "\t".join(safe(" ".join(str(value).split())) for value in values)


def write(mates: Sequence[Mate], folder: Path) -> None:
    """A folder a pair: copies of both texts and a pair.toml. What is there already stays.

    Raises `InputError` where a story of that name is there, or nothing can be written.
    """
    names: set[str] = set()
    for mate in mates:
        name = _name(mate, names)
        names.add(name)
        place = folder / name
        if place.exists():
            raise InputError("is there already; give --write another folder", str(place))
        try:
            place.mkdir(parents=True)
            files = {}
            for lang, text in zip(mate.langs, (mate.source, mate.target), strict=True):
                files[lang] = f"{lang}{text.suffix.lower()}"
                shutil.copyfile(text, place / files[lang])
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", str(place)) from None
        _print.save(_manifest(mate, files), place / "pair.toml")


def _manifest(mate: Mate, files: dict[str, str]) -> str:
    versions = "".join(f"{lang} = {quoted(name)}\n" for lang, name in files.items())
    told = f"# Paired by `qa match`: confidence {mate.confidence:.2f}, fit {mate.fit:.2f}."
    return f"{told}\ntitle = {quoted(_plain(mate.source.stem))}\n\n[versions]\n{versions}"


def _name(mate: Mate, taken: set[str]) -> str:
    bare = _plain(mate.source.stem) or "story"
    name, number = bare, 1
    while name in taken:
        number += 1
        name = f"{bare}-{number}"
    return name


def _plain(stem: str) -> str:
    """A file's name without what a shell, a TOML string or another system would stumble over."""
    return re.sub(r"[^\w.-]+", "-", stem).strip(".-")[:80]
