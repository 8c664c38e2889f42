"""What one process does with a few stories: look them up, check the others, keep what was found."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from qa import flow, folders
from qa.embed import ahead, load
from qa.problems import CannotJudge, InputError
from qa.read import story as stories
from qa.records import Story
from qa.scale import keys, packed
from qa.scale.store import Store
from qa.settings import Settings

INPUT, FAULT = InputError.exit_code, 70
At = Callable[[Path], Settings]


@dataclass(frozen=True, slots=True)
class Task:
    """What is the same for all stories of a run; `cache` is the folder of the store, if any."""

    settings: Settings
    at: At | None = None
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one story: its packed reports, or the problem and the exit code it means.

    `place` is where the story is; `trace` tells of a fault where it was met.
    """

    place: str
    reports: tuple[bytes, ...] = ()
    cached: bool = False
    problem: str = ""
    code: int = 0
    trace: str = ""


@dataclass(slots=True)
class _Job:
    """One story on its way."""

    place: str
    key: str = ""
    reports: tuple[bytes, ...] = ()
    cached: bool = False
    ready: list[flow.Prepared] = field(default_factory=list)
    problem: str = ""
    code: int = 0
    trace: str = ""

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Whatever fails inside is a problem of this story alone."""
        try:
            yield
        except (InputError, OSError) as problem:
            self.problem, self.code = str(problem), INPUT
        except CannotJudge as problem:
            self.problem, self.code = str(problem), CannotJudge.exit_code
        except Exception as fault:  # noqa: BLE001 - the other stories must not suffer from it
            self.problem = f"qa failed on it: {type(fault).__name__}: {fault}"
            self.code, self.trace = FAULT, traceback.format_exc()

    def done(self) -> Done:
        """What came of it."""
        reports = () if self.problem else self.reports
        return Done(self.place, reports, self.cached, self.problem, self.code, self.trace)


def check(task: Task, places: Sequence[stories.Place]) -> list[Done]:
    """What comes of these stories, in their order.

    The sentences of all are shown to the encoder together. Raises `CannotJudge` where the model
    of the run cannot be had.
    """
    store = Store(task.cache) if task.cache else None
    jobs = [_begun(task, place, store) for place in places]
    waiting = [job for job in jobs if job.ready]
    if waiting:
        texts = _sentences(ready for job in waiting for ready in job.ready)
        encoder = ahead.of(load.encoder(task.settings.model), texts)
        for job in waiting:
            with job.guarded():
                reports = [flow.conclude(ready, encoder) for ready in job.ready]
                job.reports = tuple(map(packed.pack, reports))
                if store and job.key and not any(report.unjudged for report in reports):
                    store.write(job.key, job.reports)
    return [job.done() for job in jobs]


def _begun(task: Task, place: stories.Place, store: Store | None) -> _Job:
    """A story as it lies in the store, else read and cut into sentences."""
    job = _Job(stories.name_of(place))
    model = load.digest(task.settings.model) if store else ""
    with job.guarded():
        if isinstance(place, stories.Given):
            job.ready = list(folders.prepare_given(place, task.settings))
            return job
        story = stories.at(place)
        if store and (key := _key(task, story, model)):
            job.key = key
            job.reports = tuple(store.read(job.key) or ())
            job.cached = len(job.reports) == len(folders.directions(story))
        if not job.cached:
            job.ready = list(folders.prepare(story, task.settings, task.at))
    return job


def _key(task: Task, story: Story, model: str) -> str:
    """The key of a story; empty where a file of it cannot be read, which is told by who reads."""
    try:
        return keys.of_story(story, task.settings, task.at, model)
    except OSError:
        return ""


def _sentences(ready: Iterable[flow.Prepared]) -> Iterator[str]:
    for one in ready:
        for version in (one.source, one.target):
            yield from (segment.text for segment in version.segments)
