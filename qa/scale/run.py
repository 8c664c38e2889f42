"""A run over stories: how many processes, which cache, and what of a story that fails."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from qa import folders, glossary
from qa.changes import Past
from qa.embed import load
from qa.problems import CannotJudge, InputError
from qa.read import story as stories
from qa.records import Alignment, Article, Comparison, Report, Story, Version
from qa.scale import FEW, GROUP, How, packed
from qa.scale.task import FAULT, Done, Task, check
from qa.settings import Settings

At = Callable[[Path], Settings]


def reports(
    paths: Iterable[Path],
    settings: Settings,
    at: At | None,
    alignment: Path | None,
    past: Past | None,
    how: How,
) -> Iterator[Report]:
    """One report a pair of versions, in the order of the stories, as they come.

    A story of several that fails gives a report that says so (`Report.broken`); one that is alone
    raises `InputError` as ever. Raises `CannotJudge` where the model cannot be had.
    """
    found = list(folders.places(paths, settings))
    if not found:  # all there is are files that hold both versions
        return
    glossary.load(settings.glossary)  # a fault of the run is no fault of each story
    if past or alignment:
        made = _one_by_one(found, settings, at, alignment, past)
    else:
        made = _unpacked(_done(found, settings, at, how), how, len(found))
    for report in made:
        if report.broken and len(found) == 1:
            raise _problem(report)
        yield report


def _problem(report: Report) -> Exception:
    kinds: dict[int, type[Exception]] = {2: InputError, 3: CannotJudge}
    return kinds.get(report.broken, RuntimeError)(report.unjudged)


def _one_by_one(
    found: Sequence[str | Story],
    settings: Settings,
    at: At | None,
    alignment: Path | None,
    past: Past | None,
) -> Iterator[Report]:
    """Where the reports depend on more than the stories themselves."""
    encoder = load.encoder(settings.model)
    for place in found:
        try:
            story = stories.at(place)
            made = list(folders.check_story(story, encoder, settings, at, alignment, past))
        except InputError as problem:
            made = [broken(stories.name_of(place), str(problem), problem.exit_code)]
        yield from made


def _unpacked(made: Iterable[Done], how: How, count: int) -> Iterator[Report]:
    if how.watch:
        how.watch.begin(count)
    traced = False
    for done in made:
        if done.trace and not traced:  # one is enough to mend it by; the others are often alike
            print(done.trace, file=sys.stderr)
            traced = True
        if how.watch:
            how.watch.done(done.problem, done.cached)
        if done.problem:
            yield broken(done.place, done.problem, done.code)
        yield from map(packed.unpack, done.reports)


def _done(
    found: Sequence[str | Story], settings: Settings, at: At | None, how: How
) -> Iterator[Done]:
    cache = how.cache
    if cache is None and how.by_itself and len(found) >= FEW:
        cache = how.by_itself()
    task = Task(settings, at, cache)
    groups = (found[start : start + GROUP] for start in range(0, len(found), GROUP))
    workers = min(how.workers or _usual(settings, len(found)), -(-len(found) // GROUP))
    if how.engine:
        engine = importlib.import_module(f"qa.scale.on_{how.engine}")
        yield from engine.each(task, groups, how.workers, how.address)
    elif workers == 1:
        for group in groups:
            yield from check(task, group)
    else:
        from qa.scale import crew

        yield from crew.each(task, groups, workers)


def _usual(settings: Settings, count: int) -> int:
    """One process for few stories, and for a model that fills all cores by itself."""
    if count < FEW or not load.is_static(settings.model):
        return 1
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only some systems know
        return os.cpu_count() or 1


def broken(place: str, problem: str, code: int) -> Report:
    """The report of a story of which nothing could be read."""
    nothing = Version(Article(place, "", ""), ())
    title = Path(place).parent.name if place.endswith(stories.FILE) else place
    return Report("", title, Comparison(nothing, nothing, Alignment(())), (), (), problem,
                  broken=code or FAULT)  # fmt: skip
