"""`qa lint`: look at texts alone, without another version."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli import _options

Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE...", help="Texts, each on its own.", show_default=False),
]
Lang = Annotated[
    str | None, typer.Option(metavar="LANG", help="Language of the texts; guessed if not given.")
]


def command(
    files: Files,
    lang: Lang = None,
    fail_on: _options.FailOn = None,
    max_warnings: _options.MaxWarnings = None,
    select: _options.Select = None,
    ignore: _options.Ignore = None,
    output_format: _options.OutputFormat = None,
    output_file: _options.OutputFile = None,
    width: _options.Width = None,
) -> None:
    """Look at texts alone, with the rules that need no other version.

    Finds a text whose figures go against its own words ("rose from 100 to 5"), doubled words,
    letters of the wrong script, brackets and quotation marks without a partner.

    \b
    Examples:
      qa lint article.id.txt
      qa lint *.txt --lang uk --fail-on warning

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or input is
    wrong.
    """
    from qa import alone, gate
    from qa.cli import _outputs, _rules, _run, _settings

    outputs = _outputs.assign(output_format or (), output_file or ())
    settings = _settings.resolver(
        "none",
        validate=_rules.validate,
        fail_on=fail_on,
        max_warnings=max_warnings,
        select=_options.listed(select),
        ignore=_options.listed(ignore),
    )(_settings.start(files))
    found = tuple(alone.lint(file, settings, lang) for file in files)
    reports, _ = _run.settled(files, found, settings)  # what is stale, `qa check` tells
    outcome = _run.outcome(settings, reports, gate.judge(reports, settings))
    _run.tell(outcome, outputs, width, every_bead=False)
    raise typer.Exit(outcome.verdict.exit_code)
