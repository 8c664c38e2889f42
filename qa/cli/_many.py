"""How `qa check` goes about many stories, and what it shows meanwhile."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from qa.problems import InputError
from qa.report._untrusted import safe
from qa.scale import FEW, How
from qa.settings import Settings

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

ENGINES = ("ray",)
MOST_TOLD = 20
"""Problems of stories that are told of on the way; the report has them all."""


def cache_of(cache: Path | None, no_cache: bool, settings: Settings) -> Path | str | None:
    """The folder that flags and settings ask for; "none" for no cache, None for the usual one."""
    if no_cache and cache:
        raise InputError(f"--no-cache and --cache {cache} exclude each other")
    if no_cache or (settings.cache == "none" and not cache):
        return "none"
    return cache or (Path(settings.cache) if settings.cache else None)


@contextmanager
def how(
    workers: int | None,
    cache: Path | str | None,
    streams: bool = False,
    engine: str = "",
    address: str = "",
) -> Iterator[How]:
    """How to go about a run, with its progress on a terminal.

    `streams`: reports go to standard output meanwhile; where that is the terminal, they are
    progress enough.
    """
    if engine not in ("", *ENGINES):
        raise InputError(f"--engine: expected {', '.join(ENGINES)}, not {engine!r}")
    if address and not engine:
        raise InputError(f"--address {address} needs --engine ray")
    folder = cache if isinstance(cache, Path) else None
    with Shown(bar=not (streams and sys.stdout.isatty())) as shown:
        by_itself = None if cache else usual_folder
        yield How(workers, folder, by_itself, engine, address, shown)


def usual_folder() -> Path | None:
    """Where reports are kept if nothing is said of it: `QA_CACHE`, else the user's cache folder.

    Nowhere in CI, where the next run sees another machine.
    """
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        return None
    if own := os.environ.get("QA_CACHE"):
        return Path(own) / "reports"
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "parallel-qa" / "reports"


class Shown:
    """A bar with rate and time left while many stories are checked, and a line a problem.

    Both on standard error, the bar only where that is a terminal.
    """

    def __init__(self, bar: bool = True) -> None:
        self._bar: tuple[Progress, TaskID] | None = None
        self._wanted = bar and sys.stderr.isatty()
        self._stories = self._problems = 0

    def __enter__(self) -> Shown:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar[0].stop()
        if self._problems > MOST_TOLD:
            self._tell(f"and {self._problems - MOST_TOLD} more stories could not be checked")

    def begin(self, stories: int) -> None:
        """So many stories there are."""
        self._stories = stories
        if stories >= FEW and self._wanted:
            self._bar = _bar(stories)

    def done(self, problem: str, cached: bool) -> None:
        """One more is done, or could not be."""
        if problem and self._stories > 1:
            self._problems += 1
            if self._problems <= MOST_TOLD:
                self._tell(problem)
        if self._bar:
            progress, task = self._bar
            progress.advance(task)

    def _tell(self, message: str) -> None:
        from qa.cli import _print

        line = _print.encodable(safe(" ".join(message.split())), sys.stderr)
        if self._bar:
            self._bar[0].console.print(f"qa: {line}", markup=False, highlight=False)
        else:
            print(f"qa: {line}", file=sys.stderr)


def _bar(stories: int) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task
    from rich.progress import TimeRemainingColumn as Left
    from rich.text import Text

    class Rate(ProgressColumn):
        """Stories a second."""

        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text("" if speed is None else f"{speed:.1f} stories/s")

    progress = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        Left(),
        console=Console(stderr=True),
        transient=True,
    )
    task = progress.add_task("stories", total=stories)
    progress.start()
    return progress, task
