"""The files that concern a report: accepted.toml of every folder from its texts to the project."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
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
    texts = {text for report in reports for text in _texts(report)}
    chains = {text: tuple(_up_to_project(Path(text).resolve())) for text in texts}
    folders = sorted({folder for chain in chains.values() for folder in chain})
    pages = [
        Page(folder, file, entries.read(file))
        for folder in folders
        if (file := folder / entries.FILE).is_file()
    ]
    debts = [
        (file, baseline.read(file))
        for folder in folders
        if (file := folder / baseline.FILE).is_file()
    ]
    return Book(tuple(pages), tuple(debts), chains)


def _texts(report: Report) -> tuple[str, str]:
    """The folders of both texts, as their paths are written."""
    pair = report.comparison
    return (
        os.path.dirname(pair.source.article.path) or ".",  # noqa: PTH120 - text to text, often
        os.path.dirname(pair.target.article.path) or ".",  # noqa: PTH120
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
