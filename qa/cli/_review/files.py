"""The files of a review: where judgements go, what was seen of them, what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from qa.cli import _judging, _ledger
from qa.cli._review import known
from qa.records import Report
from qa.suppress import entries
from qa.suppress.book import Book
from qa.suppress.entries import Entry


class Files:
    """Texts and accepted.toml of all stories under review, as this session has seen them last."""

    def __init__(self) -> None:
        self._known: dict[Path, dict[str, Entry]] = {}
        self._stamps: dict[Path, tuple[int, int]] = {}
        self._homes: dict[tuple[str, str], Path] = {}

    def home(self, report: Report) -> Path:
        """The file that judgements of this report go to."""
        texts = known.texts(report)
        if texts not in self._homes:
            self._homes[texts] = _judging.story_of(report) / entries.FILE
        return self._homes[texts]

    def holding(self, key: str, home: Path) -> Path:
        """The file nearest to a story in which an entry of that key stands already, else `home`."""
        near = [f for f, keys in self._known.items() if key in keys and _over(f, home)]
        return max(near, key=lambda f: len(f.parts), default=home)

    def seen(self, file: Path, key: str) -> Entry | None:
        """The entry as it was last seen."""
        return self._known.get(file, {}).get(key)

    def read(self, texts: Iterable[Report]) -> None:
        """Note when the texts of these reports were written."""
        for report in texts:
            for text in known.texts(report):
                self._stamps[Path(text)] = known.stamp(Path(text))

    def about_to_read(self) -> None:
        """Note when judgements were written, before they are read: what comes later is news."""
        for file in self._known:
            self._stamps[file] = known.stamp(file)

    def took(self, book: Book) -> None:
        """Note what was read."""
        for page in book.pages:
            self._known[page.file] = {e.key: _ledger.bare(e) for e in page.entries}
        for folder in {folder for chain in book.chains.values() for folder in chain}:
            file = folder / entries.FILE
            self._stamps.setdefault(file, known.stamp(file))

    def changed(self) -> list[Path]:
        """The files that were written since; they count as looked at from now on."""
        found = [file for file, stamp in self._stamps.items() if known.stamp(file) != stamp]
        for file in found:
            self._stamps[file] = known.stamp(file)
        return found

    def others(self, file: Path) -> int:
        """How many entries of a file are not as they were; it counts as seen from now on.

        Raises `InputError` where the file is broken; nothing is then seen.
        """
        now: Mapping[str, Entry] = _ledger.read(file)
        before = self._known.pop(file, {})
        theirs = sum(now.get(key) != before.get(key) for key in now.keys() | before.keys())
        if now and not theirs:
            self._known[file] = dict(now)
        return theirs


def _over(file: Path, home: Path) -> bool:
    return home.is_relative_to(file.parent)
