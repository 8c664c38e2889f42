"""The files that concern a report: accepted.toml of every folder from its texts to the project."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from qa.records import Report
from qa.settings import project_of
from qa.suppress import baseline, entries
from qa.suppress.baseline import Debt
from qa.suppress.entries import Entry


@dataclass(frozen=True, slots=True)
class Page:
    """One accepted.toml: `folder` is where it lies and what it concerns."""

    folder: Path
    file: Path
    entries: tuple[Entry, ...]

    def where(self, entry: Entry) -> str:
        """File and line of an entry, as the reader knows them."""
        return f"{shown(self.file)}:{entry.line}"


@dataclass(frozen=True, slots=True)
class Book:
    """All that is accepted, and all debt, where a run looks.

    `debts` are files of baselines with what they hold; `chains` leads from the folder of a text to
    it and those above, up to the root of the project.
    """

    pages: tuple[Page, ...] = ()
    debts: tuple[tuple[Path, tuple[Debt, ...]], ...] = ()
    chains: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)

    def near(self, report: Report) -> Book:
        """What concerns this report, and perhaps more."""
        return self

    def whole(self, reports: Iterable[Report] = ()) -> Book:
        """All there is."""
        return self

    def folders_of(self, report: Report) -> set[Path]:
        """The folders of both texts and those above."""
        return {folder for text in _texts(report) for folder in self.chains.get(text, ())}

    def concerning(self, report: Report) -> list[Page]:
        """The pages of the folders in which this report's texts lie, the nearest first."""
        folders = self.folders_of(report)
        pages = (page for page in self.pages if page.folder in folders)
        return sorted(pages, key=lambda page: len(page.folder.parts), reverse=True)


def load(reports: Iterable[Report]) -> Book:
    """The files that concern any of these reports. Raises `InputError` for one that is broken."""
    shelf, known = Shelf(), tuple(reports)
    for report in known:
        shelf.near(report)
    return shelf.whole(known)


class Shelf:
    """The files that concern reports which come one by one, each opened when first it does."""

    def __init__(self) -> None:
        self._pages: dict[Path, Page] = {}
        self._debts: dict[Path, tuple[Debt, ...]] = {}
        self._open = lru_cache(maxsize=4096)(self._opened)
        self._chain = lru_cache(maxsize=4096)(_chain)

    def near(self, report: Report) -> Book:
        """What concerns this report. Raises `InputError` for a file that is broken."""
        chains = {text: self._chain(text) for text in _texts(report)}
        folders = sorted({folder for chain in chains.values() for folder in chain})
        for folder in folders:
            self._open(folder)
        pages = (self._pages[folder] for folder in folders if folder in self._pages)
        files = (folder / baseline.FILE for folder in folders)
        debts = ((file, self._debts[file]) for file in files if file in self._debts)
        return Book(tuple(pages), tuple(debts), chains)

    def whole(self, reports: Iterable[Report] = ()) -> Book:
        """All that was opened so far; it knows the folders of these reports."""
        chains = {text: self._chain(text) for report in reports for text in _texts(report)}
        pages = (page for _, page in sorted(self._pages.items()))
        return Book(tuple(pages), tuple(sorted(self._debts.items())), chains)

    def _opened(self, folder: Path) -> None:
        if (file := folder / entries.FILE).is_file():
            self._pages[folder] = Page(folder, file, entries.read(file))
        if (file := folder / baseline.FILE).is_file():
            self._debts[file] = baseline.read(file)


def _chain(text: str) -> tuple[Path, ...]:
    return tuple(_up_to_project(Path(text).resolve()))


def _texts(report: Report) -> tuple[str, str]:
    """The folders of both texts, as their paths are written."""
    pair = report.comparison
    return (
        os.path.dirname(pair.source.article.path),  # noqa: PTH120 - text to text, often
        os.path.dirname(pair.target.article.path),  # noqa: PTH120
    )


def _up_to_project(folder: Path) -> Iterator[Path]:
    root = project_of(folder)
    for step in (folder, *folder.parents):
        yield step
        if step == root:
            return


def shown(path: Path) -> str:
    """A file as the reader knows it: from the working directory where it lies below that."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
