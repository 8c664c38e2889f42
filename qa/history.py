"""What a run knows of earlier days: the texts as they were, and what was judged of them.

Beside `qa.flow` the only module that sees several stages.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from qa import changes, checks, read, segment, suppress
from qa.changes import Past
from qa.fingerprint import normal
from qa.problems import InputError
from qa.read import story as stories
from qa.records import Article, Changed, Comparison, Report, Stale, Story, Version
from qa.settings import Settings

MOST = 1_000_000
"""Sentences of an earlier state; that there are not too many was seen when it was new."""


def files_of(story: Story) -> Iterator[Path]:
    """The files that a story's report is made from."""
    yield from (Path(path) for _, path in story.versions)
    yield from (Path(story.path) / name for name in (stories.FILE, suppress.FILE))


def changed(past: Past, pair: Comparison) -> tuple[Changed, Changed]:
    """What of both versions is not as it was; all of one that was not there, or was no text."""
    source, target = pair.source.article, pair.target.article
    paths = Path(source.path), Path(target.path)
    both: tuple[Article | None, Article | None]
    if source.path == target.path or read.are_messages(*paths):
        both = _together(past, paths, source.lang, target.lang)
    else:
        both = _old(past, source), _old(past, target)
    return _changed(both[0], pair.source), _changed(both[1], pair.target)


def _old(past: Past, article: Article) -> Article | None:
    data = past.text(Path(article.path))
    try:
        return read.of_bytes(data, article.path, article.lang) if data else None
    except InputError:
        return None


def _together(
    past: Past, paths: tuple[Path, Path], *langs: str
) -> tuple[Article, Article] | tuple[None, None]:
    """Both versions as they were, of one file that holds both, or of two that go by their keys."""
    source, target = (past.text(path) for path in paths)
    if not (source and target):
        return None, None
    try:
        if paths[0] == paths[1]:
            return read.bilingual_of_bytes(source, paths[0], *langs)[0]
        return read.by_keys_of_bytes((source, target), paths, *langs)[0]
    except InputError:
        return None, None


def _changed(old: Article | None, version: Version) -> Changed:
    cut = segment.segment(old, MOST) if old else ()
    then = changes.compare([s.text for s in cut], [s.text for s in version.segments])
    return replace(then, before=normal(old.text) if old else "")


def settle(
    reports: Sequence[Report], folders: Iterable[Path], settings: Settings, today: dt.date
) -> tuple[tuple[Report, ...], tuple[Stale, ...]]:
    """The reports with what was accepted or is in the baseline set aside, and what is stale.

    `folders` are those of which everything was looked at, so that an entry that met nothing there
    is known to be stale. What is found of a change is gone with the next one: that an acceptance
    of it meets nothing tells nothing.
    """
    settling = Settling(settings, today)
    settled = tuple(map(settling.take, reports))
    return settled, settling.stale(folders)


class Settling:
    """The same for reports that come one by one and are not all kept."""

    def __init__(self, settings: Settings, today: dt.date) -> None:
        self._every, self._settings = checks.all_checks(), settings
        self._inner = suppress.Settling({c.name: c.code for c in self._every}, today)

    def take(self, report: Report) -> Report:
        """The report with what was accepted, or is in the baseline, set aside."""
        return changes.narrow(self._inner.take(report))

    def stale(self, folders: Iterable[Path]) -> tuple[Stale, ...]:
        """What is stale, once all reports were taken."""
        enables = self._settings.enables
        able = [c for c in self._every if enables(c.name, c.code) and not c.past]
        ran = {word for c in able for word in (c.name, c.code)}
        scope = suppress.Scope(tuple(folder.resolve() for folder in folders), frozenset(ran))
        return self._inner.stale(scope)
