"""The bytes of a file, or one clear line that says why there are none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from qa.problems import InputError

LARGEST = 32 * 1024 * 1024
"""Bytes; the longest books have about a tenth of it."""


def load(path: Path) -> bytes:
    """The bytes of a file; `InputError` if it cannot be had, is empty or far too large."""
    try:
        data = _bytes(path)
    except FileNotFoundError:
        raise InputError("no such file", str(path)) from None
    except PermissionError:
        raise InputError("cannot be read: permission denied", str(path)) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(f"cannot be read: {reason}", str(path)) from None
    if not data:
        raise InputError("the file is empty", str(path))
    return data


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise InputError("is a folder, where a file was expected", str(path))
    if path.exists() and not path.is_file():
        # A pipe or device could keep us waiting, or never end.
        raise InputError("is not a regular file", str(path))
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        data = read_all(file)
        after = os.fstat(file.fileno())
    if len(data) > LARGEST:
        raise InputError(f"is larger than {LARGEST // 1024**2} MB: not an article", str(path))
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise InputError("was changed while it was read; please run it again", str(path))
    return data


def read_all(file: BinaryIO) -> bytes:
    """What an open file holds, up to a little more than what is taken."""
    return file.read(LARGEST + 1)


def decode(data: bytes, path: str) -> str:
    """UTF-8 bytes to text; `InputError` names the line and the byte that are not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError("is UTF-16, not UTF-8; please save it as UTF-8", path)
    if b"\0" in data:
        raise InputError("is binary (it holds NUL bytes), not text", path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line, byte = before.count(b"\n") + 1, data[error.start]
        message = f"is not UTF-8: byte 0x{byte:02x} at offset {error.start}"
        raise InputError(f"{message}; please save it as UTF-8", path, line) from None


def refuse_same(one: Path, other: Path) -> None:
    """`InputError` if both paths lead to the same file."""
    try:
        same = one.samefile(other)
    except (OSError, ValueError):
        return  # whichever is missing is named when it is read
    if same:
        raise InputError(f"is the same file as {other}; two versions are needed", str(one))
