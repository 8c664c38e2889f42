"""Many stories: processes, a cache of reports, and machines, around `qa.flow`.

`run` decides how to go about a run, `task` is what one process does with a few stories, `crew`
keeps several processes at it, `store` keeps reports from one run to the next under the keys of
`keys`, `packed` writes a report as bytes, `on_ray` hands the tasks to Ray. What comes out is the
same, in the same order, whichever of them took part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

__all__ = ["FEW", "GROUP", "How", "Watcher"]

FEW = 24
"""Fewer stories than these are done in one process and, unless asked, without a cache."""
GROUP = 8
"""Stories that go to a process at a time, the sentences of which an encoder sees together."""


class Watcher(Protocol):
    """Who is told how a run goes."""

    def begin(self, stories: int) -> None:
        """So many stories there are."""
        ...

    def done(self, problem: str, cached: bool) -> None:
        """One more is done; `problem` says in one line why it could not be."""
        ...


@dataclass(frozen=True, slots=True)
class How:
    """How to go about a run.

    `workers`: processes; None for one where stories are few, else one a core.
    `cache`: where reports are kept; None for nowhere, and `by_itself` for the usual place where
    stories are many. `engine` names what else than processes of this machine does the work
    ("ray"), `address` where it is. `watch` is told how it goes.
    """

    workers: int | None = None
    cache: Path | None = None
    by_itself: Callable[[], Path | None] | None = None
    engine: str = ""
    address: str = ""
    watch: Watcher | None = None
