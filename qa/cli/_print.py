"""Printing that cannot end in a traceback, and files that are whole or not written at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from qa.problems import InputError

SIGNS = str.maketrans(
    {
        "─": "-",
        "│": "|",
        "✖": "x",
        "▲": "!",
        "•": "*",
        "→": "->",
        "⟦": "[[",
        "⟧": "]]",
        "…": "...",
    }
)
"""The signs of our own reports, for streams that can write ASCII or little more."""


def show(text: str) -> None:
    """Print to standard output. A reader that has gone (``| head``) is no failure of ours."""
    try:
        sys.stdout.write(encodable(text, sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it exits; let that go nowhere.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise InputError(f"standard output cannot be written: {error.strerror}") from None


def encodable(text: str, stream: TextIO) -> str:
    """The text with what the stream's encoding lacks as ``\\u27e6``, our own signs in ASCII."""
    encoding = stream.encoding or "utf-8"
    try:
        "".join(map(chr, SIGNS)).encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(SIGNS)
    return text.encode(encoding, "backslashreplace").decode(encoding)


def colour_wanted() -> bool:
    """Whether standard output takes colour: a terminal, and NO_COLOR is not set."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def width() -> int:
    """The width of the terminal (or of COLUMNS) in cells; 80 where there is none."""
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
        return 80
    return shutil.get_terminal_size((80, 24)).columns


def save(text: str, path: Path) -> None:
    """Write a file by way of a temporary one beside it, so that readers see the old or the new.

    What is no ordinary file (``/dev/stderr``, a pipe) is written directly. Raises `InputError`
    where that cannot be done; the old file is then still there.
    """
    save_bytes(text.encode("utf-8", "backslashreplace"), path)


def save_bytes(content: bytes, path: Path) -> None:
    """As `save`, of content that is no text or is kept as it is."""
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            with _replacing(path.resolve()) as file:
                file.write(content)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", str(path)) from None


@contextlib.contextmanager
def sink(path: Path | None) -> Iterator[Callable[[str], None]]:
    """A function that writes piece by piece: to standard output, or to a file.

    The file is there when all is written, as with `save`; after a failure the old one still is.
    """
    if path is None:
        yield show
        return
    place = path.resolve()
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                yield lambda text: _write(file, text)
            return
        with _replacing(place) as file:
            yield lambda text: _write(file, text)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", str(path)) from None


def _write(file: BinaryIO, text: str) -> None:
    file.write(text.encode("utf-8", "backslashreplace"))


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a folder while a file of it is read, changed and written back.

    Another process that asks for the same waits. Where the system has no such locks nothing is
    held, and of two that write at once the later wins.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def append_summary(text: str) -> None:
    """Add to the page of a step of GitHub Actions, where this is one."""
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        try:
            with Path(path).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", path) from None


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of another once all is written."""
    # Named before it is made, so that an interruption at any moment leaves none behind.
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}")
    try:
        with open(temporary, "xb", opener=_private) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # else a power cut may leave the new name and no content
        temporary.chmod(_mode(path))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else may read before it has the permissions of the old one."""
    return os.open(path, flags, 0o600)


def _mode(path: Path) -> int:
    """The permissions of the file that is there, else those that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
