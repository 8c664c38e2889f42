"""`qa align`: the alignment alone, no check run."""

from __future__ import annotations

from pathlib import Path

import typer

from qa.cli import _options


def command(
    paths: _options.Paths,
    source_lang: _options.SourceLang = None,
    target_lang: _options.TargetLang = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    output_format: _options.OutputFormat = None,
    output_file: _options.OutputFile = None,
    width: _options.Width = None,
) -> None:
    """Align the versions of stories, or two files, and show which sentences say the same.

    \b
    Examples:
      qa align pairs/my-story
      qa align article.id.txt article.uk.txt --output-format tsv
      qa align pairs/ --output-file memory.tmx

    Exit status: 0 aligned, 2 usage, configuration or input is wrong, 3 the texts are not versions
    of one story.
    """
    import qa
    from qa import gate
    from qa.cli import _outputs, _run, _settings
    from qa.records import Verdict
    from qa.report import Outcome

    outputs = _outputs.assign(output_format or (), output_file or ())
    chosen = _settings.model_of(model, no_model)
    settings_at = _settings.resolver(chosen, select=(), ignore=("ALL",))
    settings = settings_at(_settings.start(paths))
    reports = _run.reports(paths, source_lang, target_lang, settings)
    verdict = gate.judge(reports, settings)
    if verdict.exit_code == gate.CLEAN:
        verdict = Verdict(gate.CLEAN, "aligned")
    outcome = Outcome(reports, verdict, (), settings.sure, qa.__version__, (), str(Path.cwd()))
    _run.tell(outcome, outputs, width, every_bead=True)
    raise typer.Exit(verdict.exit_code)
