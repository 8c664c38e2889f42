"""What `qa accept` and `qa baseline` share: a run to judge, and the files that judgements go to."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qa.cli import _print, _rules, _run, _settings
from qa.fingerprint import fingerprints
from qa.problems import InputError
from qa.records import Finding, Report, Stale
from qa.settings import project_of

UNION = "accepted.toml merge=union"


class Judged(NamedTuple):
    """A run that is complete enough to be judged."""

    reports: tuple[Report, ...]
    stale: tuple[Stale, ...]


class Found(NamedTuple):
    """One finding, standing or in the baseline, with its fingerprint."""

    report: Report
    finding: Finding
    fingerprint: str


def run(paths: Sequence[Path], model: str | None, no_model: bool, since: str = "") -> Judged:
    """Check these paths by the settings of their project, all enabled rules included."""
    chosen = _settings.model_of(model, no_model)
    settings_at = _settings.resolver(chosen, validate=_rules.validate)
    settings = settings_at(_settings.start(paths))
    found = _run.reports(_run.Asked(paths, settings, settings_at, since=since))
    return Judged(*_run.settled(paths, found, settings, since))


def unjudged(judged: Judged) -> list[str]:
    """Why pairs could not be judged: of their findings nothing is known."""
    return [report.unjudged for report in judged.reports if report.unjudged]


def standing(judged: Judged) -> Iterator[Found]:
    """The findings that no person has accepted."""
    for report in judged.reports:
        marks = fingerprints(report)
        for finding, mark in zip(report.findings, marks, strict=True):
            yield Found(report, finding, mark)
        for aside in report.suppressed:
            if aside.kind != "accepted":
                yield Found(report, aside.finding, aside.fingerprint)


def every(judged: Judged) -> Iterator[Found]:
    """All findings, those included that were accepted already."""
    yield from standing(judged)
    for report in judged.reports:
        for aside in report.suppressed:
            if aside.kind == "accepted":
                yield Found(report, aside.finding, aside.fingerprint)


def project(paths: Sequence[Path]) -> Path:
    """The root of the project that these paths belong to."""
    return project_of(_settings.start(paths))


def story_of(report: Report) -> Path:
    """The folder of a report's story: that of its pair.toml, else the root of the project."""
    from qa.folders import folder_of

    pair = report.comparison
    folder = folder_of(pair.source.article, pair.target.article)
    return folder if (folder / "pair.toml").is_file() else project_of(folder)


def author() -> str:
    """Who judges: the name that git knows, else empty."""
    git = shutil.which("git")
    if git is None:
        return ""
    asked = subprocess.run(  # noqa: S603 - a fixed command
        [git, "config", "user.name"], capture_output=True, text=True, check=False, timeout=10
    )
    return asked.stdout.strip()


def teach_git(root: Path) -> bool:
    """See that git merges accepted.toml by union; whether .gitattributes had to be changed."""
    file = root / ".gitattributes"
    if not (root / ".git").exists():
        return False
    try:
        old = file.read_text(encoding="utf-8") if file.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", str(file)) from None
    if any(line.split()[:2] == UNION.split() for line in old.splitlines()):
        return False
    start = old if not old or old.endswith("\n") else old + "\n"
    _print.save(f"{start}{UNION}\n", file)
    return True
