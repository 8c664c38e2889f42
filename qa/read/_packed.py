"""Documents that are zip archives of XML: members with limits, and text by paragraphs.

Nothing is ever unpacked to disk, so that the names of members can do no harm.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from qa.problems import InputError
from qa.read._normal import Parsed
from qa.read._origin import LINE_END, Builder
from qa.records import Place

if TYPE_CHECKING:
    from zipfile import ZipFile

LARGEST = 64 * 1024 * 1024
"""Bytes that all members that are read may have together, unpacked."""
MOST_RATIO = 200
"""Text and XML are packed to a tenth or a twentieth; what is packed further is a trap."""
SMALL = 1024 * 1024
"""Bytes; members up to it may have any ratio."""
MOST_MEMBERS = 10_000


class Archive:
    """A zip file in memory; `InputError` for what is damaged, locked or far too large."""

    def __init__(self, data: bytes, path: str, kind: str) -> None:
        from zipfile import BadZipFile, ZipFile

        self.path, self.kind, self._left = path, kind, LARGEST
        try:
            self._zip: ZipFile = ZipFile(io.BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError):
            raise InputError(f"is no {kind} document (no zip archive)", path) from None
        if len(self._zip.filelist) > MOST_MEMBERS:
            raise InputError(f"holds more than {MOST_MEMBERS} files: no {kind} document", path)

    def has(self, name: str) -> bool:
        """Whether there is a member of that name."""
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """The bytes of a member."""
        from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile

        if not self.has(name):
            raise InputError(f"is no {self.kind} document: it lacks {name[:80]!r}", self.path)
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise InputError("is locked by a password", self.path)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise InputError("is packed in a way that is not read", self.path)
        try:
            with self._zip.open(info) as member:
                data = member.read(self._left + 1)
        except (BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError):
            raise InputError(f"is damaged: {name[:80]!r} cannot be unpacked", self.path) from None
        if len(data) > max(SMALL, MOST_RATIO * info.compress_size) or len(data) > self._left:
            raise InputError(f"{name[:80]!r} unpacks to far more than an article", self.path)
        self._left -= len(data)
        return data


def parsed(paragraphs: Iterable[str], path: str, lang: str = "") -> Parsed:
    """The paragraphs as lines; of a place, the line is the paragraph, the column the character."""
    builder = Builder()
    for number, paragraph in enumerate(paragraphs, 1):
        done = 0
        for line_end in LINE_END.finditer(paragraph):
            builder.add(paragraph[done : line_end.start()], Place(number, done + 1))
            builder.put("\n")
            done = line_end.end()
        builder.add(paragraph[done:], Place(number, done + 1))
        builder.put("\n")
    return builder.parsed(path, lang)
