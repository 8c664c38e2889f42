"""Reports on disk, so that a story that is as it was is not checked again.

One file a story, named by its key, in 256 folders; a checksum before the compressed reports. A
file is written beside its place and moved there, so that runs side by side never see half of
one; what is damaged counts as missing, and all of it may be deleted at any time. When a folder
holds too much, those go that were not asked for the longest.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path

MOST_BYTES = 2 * 1024**3
"""Of the whole store, about; each folder is held to its share of it."""
FOLDERS = 256
_SUM = 16
_LARGEST = 1 << 28
"""Bytes to which an entry may unpack; what claims more is damaged."""


class Store:
    """The reports that are kept in a folder, which need not exist yet.

    A folder that cannot be written makes it a store that is always empty.
    """

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self.folder, self._share = folder, most // FOLDERS

    def read(self, key: str) -> list[bytes] | None:
        """The packed reports under that key; None where there are none."""
        file = self._file(key)
        try:
            data = file.read_bytes()
        except OSError:
            return None
        body = data[_SUM:]
        if hashlib.sha256(key.encode() + body).digest()[:_SUM] != data[:_SUM]:
            return None
        try:
            unpacker = zlib.decompressobj()
            content = unpacker.decompress(body, _LARGEST)
        except zlib.error:
            return None
        if not unpacker.eof:
            return None
        with contextlib.suppress(OSError):
            os.utime(file)
        return content.split(b"\n")

    def write(self, key: str, reports: Sequence[bytes]) -> None:
        """Keep these; now and then, drop what its folder has too much of."""
        body = zlib.compress(b"\n".join(reports), 1)
        data = hashlib.sha256(key.encode() + body).digest()[:_SUM] + body
        file = self._file(key)
        with contextlib.suppress(OSError):
            _write(file, data)
            if int(key[-2:], 16) < FOLDERS // 16:  # one write in sixteen looks
                _trim(file.parent, self._share)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(beside).replace(file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _trim(folder: Path, most: int) -> None:
    found = []
    for entry in os.scandir(folder):
        with contextlib.suppress(FileNotFoundError):  # another run trims too
            state = entry.stat()
            found.append((state.st_mtime_ns, state.st_size, entry.path))
    room = most
    for _, size, path in sorted(found, reverse=True):
        room -= size
        if room < 0:
            Path(path).unlink(missing_ok=True)
