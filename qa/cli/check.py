"""`qa check`: compare the versions of stories, or two files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from qa.cli import _options
from qa.problems import InputError
from qa.records import Report
from qa.report import Look
from qa.settings import FAIL_ON, Settings, load

EXPECTED = "expected folders of stories, or exactly two files SOURCE TARGET"


def command(
    paths: _options.Paths,
    source_lang: _options.SourceLang = None,
    target_lang: _options.TargetLang = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    fail_on: _options.FailOn = None,
    select: _options.Select = None,
    ignore: _options.Ignore = None,
    every_bead: _options.EveryBead = False,
    output_format: _options.OutputFormat = None,
    output_file: _options.OutputFile = None,
    width: _options.Width = None,
) -> None:
    """Compare the versions of stories, or two files, and show where they do not say the same.

    \b
    Examples:
      qa check pairs/
      qa check pairs/my-story --all
      qa check article.id.txt article.uk.txt --target-lang uk
      qa check pairs/ --output-format json --output-file report.json

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or input is
    wrong, 3 could not judge (which goes before 1, whatever else was found).
    """
    from qa.cli import _outputs, _rules

    if no_model and model not in (None, "none"):
        raise InputError(f"--no-model and --model {model} exclude each other")
    outputs = _outputs.assign(output_format or (), output_file or ())
    settings = _settings(
        paths,
        model="none" if no_model else model,
        fail_on=fail_on,
        select=_listed(select),
        ignore=_listed(ignore),
    )
    _rules.validate(settings)
    reports = _reports(paths, source_lang, target_lang, settings)
    raise typer.Exit(_tell(reports, settings, outputs, width, every_bead))


def _settings(paths: Sequence[Path], **flags: Any) -> Settings:
    if flags["fail_on"] not in (None, *FAIL_ON):
        raise InputError(f"--fail-on: expected {', '.join(FAIL_ON)}, not {flags['fail_on']!r}")
    return load(paths[0] if paths[0].is_dir() else paths[0].parent).with_flags(**flags)


def _listed(values: Sequence[str] | None) -> tuple[str, ...] | None:
    """Repeated and comma-separated values alike."""
    return tuple(v.strip() for value in values for v in value.split(",")) if values else None


def _reports(
    paths: Sequence[Path], source_lang: str | None, target_lang: str | None, settings: Settings
) -> tuple[Report, ...]:
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


def _tell(
    reports: tuple[Report, ...],
    settings: Settings,
    outputs: Sequence[tuple[str, Path | None]],
    width: int | None,
    every_bead: bool,
) -> int:
    """Render every report before the first is written; the exit code of the verdict."""
    import qa
    from qa import gate, report
    from qa.cli import _print, _rules
    from qa.report import github

    verdict = gate.judge(reports, settings)
    outcome = report.Outcome(
        reports=reports,
        verdict=verdict,
        rules=_rules.rules(),
        sure=settings.sure,
        version=qa.__version__,
        failing=gate.failing(settings),
        root=str(Path.cwd()),
    )
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
    if any(name == "github" for name, _ in outputs):
        _print.append_summary(github.summary(outcome))
    return verdict.exit_code


def _look(file: Path | None, width: int | None, every_bead: bool) -> Look:
    from qa.cli import _print

    if file is not None:
        return Look(width or 80, False, every_bead)
    return Look(width or _print.width(), _print.colour_wanted(), every_bead)
