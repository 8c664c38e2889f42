"""What the commands of `qa baseline` share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from qa.cli import _judging, _print
from qa.problems import CannotJudge, InputError
from qa.records import Report
from qa.report._untrusted import short
from qa.suppress import baseline
from qa.suppress.baseline import Debt
from qa.suppress.book import shown

Where = Annotated[
    list[Path] | None,
    typer.Argument(metavar="STORY...", help="Default: the whole project.", show_default=False),
]


def file_of(paths: Sequence[Path]) -> Path:
    """The baseline of the project that the paths lie in."""
    for path in paths:
        if not path.exists():
            raise InputError("no such file or folder", str(path))
    return _judging.project(paths) / baseline.FILE


def existing(paths: Sequence[Path]) -> tuple[Path, tuple[Debt, ...]]:
    """The baseline and its lines. Raises `InputError` where there is none."""
    file = file_of(paths)
    if not file.is_file():
        raise InputError("there is no baseline; `qa baseline create` makes one", shown(file))
    return file, baseline.read(file)


def now(
    paths: Sequence[Path], model: str | None, no_model: bool, blind: bool = False
) -> tuple[Debt, ...]:
    """Today's findings that nobody accepted, as lines.

    Raises `CannotJudge` where a pair could not be judged, unless `blind` allows for that.
    """
    judged = _judging.run(paths, model, no_model)
    for reason in _judging.unjudged(judged):
        if not blind:
            raise CannotJudge(f"nothing is written, for a pair could not be judged: {reason}")
        _print.show(f"left out, for it could not be judged: {short(reason)}\n")
    root = _judging.project(paths)
    return baseline.gathered(_debts(judged, root))


def _debts(judged: _judging.Judged, root: Path) -> Iterator[Debt]:
    for report, finding, mark in _judging.standing(judged):
        story = _place(report)
        inside = story.relative_to(root).as_posix() if story.is_relative_to(root) else ""
        yield Debt(mark, finding.check, "" if inside == "." else inside)


def _place(report: Report) -> Path:
    """Where a story is: its folder, the file that holds it, or the pattern that its files fit.

    For two files of which nothing says that they are a story it is the root of their project.
    """
    from qa.folders import folder_of

    pair = report.comparison
    source, target = pair.source.article, pair.target.article
    if source.path == target.path:
        return Path(source.path).resolve()
    before, found, _ = report.title.partition("{lang}")
    if not found:
        return _judging.story_of(report)
    inside = before.rpartition("/")[0]  # in which the files of all languages lie
    return folder_of(source, target) / report.title.removeprefix(f"{inside}/" if inside else "")


def write(file: Path, debts: Sequence[Debt]) -> None:
    """Write the baseline and say how much it holds."""
    _print.save(baseline.render(debts), file)
    total = sum(debt.count for debt in debts)
    _print.show(f"{shown(file)}: {total} finding{'' if total == 1 else 's'}\n")
