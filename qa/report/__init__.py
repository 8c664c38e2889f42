"""Reports: one file a format, found by walking this folder.

A module `qa/report/NAME.py` is the format NAME of ``--output-format``. It assigns

- `SUFFIXES`, the ends of the file names that such a report commonly has;

and offers ``render(outcome: Outcome, look: Look) -> str``, which returns the whole report and
neither prints nor writes. Article text is untrusted: a writer shows it only through `_untrusted`
or an escape of its own format. Names that begin with an underscore are helpers.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, runtime_checkable

from qa.records import Report, Severity, Stale, Verdict


@dataclass(frozen=True, slots=True)
class Rule:
    """What a writer may say of a check: `page` is its whole description, `summary` one line."""

    name: str
    code: str
    category: str = ""
    severity: Severity = "error"
    summary: str = ""
    page: str = ""

    @property
    def docs(self) -> str:
        """Where the rule is described, from the root of the project."""
        return f"docs/checks.md#{self.code.lower()}-{self.name.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that one run has to tell.

    `rules` are the checks that exist, whether or not they found something; `sure` is the least
    posterior (0 to 1) of a bead that may be accused; `failing` are the severities that fail the
    run; `root` is the folder from which forges count paths; `stale` are acceptances and lines of
    the baseline that no longer meet a finding.
    """

    reports: tuple[Report, ...]
    verdict: Verdict
    rules: tuple[Rule, ...] = ()
    sure: float = 0.5
    version: str = ""
    failing: tuple[Severity, ...] = ("error",)
    root: str = "."
    stale: tuple[Stale, ...] = ()

    def rule(self, check: str) -> Rule:
        """The rule of that name; a bare one where it is not known."""
        return next((rule for rule in self.rules if rule.name == check), Rule(check, check))


@dataclass(frozen=True, slots=True)
class Look:
    """How a report meant for people is laid out: `width` in cells of the terminal."""

    width: int = 80
    colour: bool = False
    every_bead: bool = False


class Writer(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def render(self, outcome: Outcome, look: Look) -> str:
        """The whole report."""
        ...


@runtime_checkable
class StreamWriter(Writer, Protocol):
    """A writer that can also write each report as it comes, and the verdict last.

    Its whole report is the parts, then the last piece.
    """

    def part(self, report: Report, outcome: Outcome, look: Look) -> str:
        """One report; the outcome has neither reports nor verdict yet."""
        ...

    def counts(self, reports: Sequence[Report]) -> dict[str, int]:
        """What is counted of reports; the counts of parts add up."""
        ...

    def last(self, outcome: Outcome, counted: Mapping[str, int]) -> str:
        """What stands at the end, when the verdict is known and all was counted."""
        ...


@cache
def names() -> tuple[str, ...]:
    """The formats there are, sorted; none is imported by asking."""
    found = (info.name for info in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def writer(name: str) -> Writer:
    """The writer of that format. Raises `KeyError` where there is none."""
    if name not in names():
        raise KeyError(name)
    module: Writer = importlib.import_module(f"{__name__}.{name}")
    return module
