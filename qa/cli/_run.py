"""What `qa check` and `qa align` share: from paths and flags to reports, and from reports out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qa.cli._outputs import Output
from qa.problems import InputError
from qa.records import Report
from qa.report import Look, Outcome
from qa.settings import FAIL_ON, Settings, load

EXPECTED = "expected folders of stories, or exactly two files SOURCE TARGET"


def settings_for(
    paths: Sequence[Path], model: str | None, no_model: bool, **flags: Any
) -> Settings:
    """The settings of the project that the first path lies in, with the flags that were given."""
    if no_model and model not in (None, "none"):
        raise InputError(f"--no-model and --model {model} exclude each other")
    if flags.get("fail_on") not in (None, *FAIL_ON):
        raise InputError(f"--fail-on: expected {', '.join(FAIL_ON)}, not {flags['fail_on']!r}")
    settings = load(paths[0] if paths[0].is_dir() else paths[0].parent)
    return settings.with_flags(model="none" if no_model else model, **flags)


def reports(
    paths: Sequence[Path], source_lang: str | None, target_lang: str | None, settings: Settings
) -> tuple[Report, ...]:
    """One report a pair of versions, of stories or of two files."""
    from qa import flow

    for path in paths:
        if not path.exists():
            raise InputError("no such file or folder", str(path))
    files = [path for path in paths if not path.is_dir() and path.name != "pair.toml"]
    if len(files) == len(paths) == 2:
        return (flow.check_files(files[0], files[1], settings, source_lang, target_lang),)
    if files:
        raise InputError(f"is a file; {EXPECTED}", str(files[0]))
    if source_lang or target_lang:
        raise InputError("a story's pair.toml names its languages; leave --*-lang out")
    return tuple(flow.check_stories(paths, settings))


def tell(outcome: Outcome, outputs: Sequence[Output], width: int | None, every_bead: bool) -> None:
    """Render every report before the first is written, then write and print."""
    from qa import report
    from qa.cli import _print

    looks = [_look(file, width, every_bead) for _, file in outputs]
    rendered = [
        report.writer(name).render(outcome, look)
        for (name, _), look in zip(outputs, looks, strict=True)
    ]
    for (_, file), text in zip(outputs, rendered, strict=True):
        if file is None:
            _print.show(text)
        else:
            _print.save(text, file)


def _look(file: Path | None, width: int | None, every_bead: bool) -> Look:
    from qa.cli import _print

    if file is not None:
        return Look(width or 80, False, every_bead)
    return Look(width or _print.width(), _print.colour_wanted(), every_bead)
