"""`qa diff`: a whole story side by side, aligned."""

from __future__ import annotations

from typing import Annotated

import typer

from qa.cli import _options

OnlyFindings = Annotated[
    bool, typer.Option("--only-findings", help="Leave out pairs in which nothing was found.")
]
Context = Annotated[
    int | None,
    typer.Option(metavar="N", min=0, help="With findings only: N pairs around each as well."),
]


def command(
    paths: _options.Paths,
    source_lang: _options.SourceLang = None,
    target_lang: _options.TargetLang = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    alignment: _options.GivenAlignment = None,
    only_findings: OnlyFindings = False,
    context: Context = None,
    width: _options.Width = None,
    pager: Annotated[bool, typer.Option(help="Show what is long in $QA_PAGER or $PAGER.")] = True,
) -> None:
    """Show stories, or two files, side by side: sentence beside sentence, findings marked.

    Sentences that are one pair stand in brackets, a sentence without a counterpart faces a gap,
    an arrow marks one that stands earlier (up) or later (down) in the other version, a question
    mark a pair that the aligner is not sure of.

    \b
    Examples:
      qa diff pairs/my-story
      qa diff pairs/my-story --only-findings
      qa diff pairs/my-story --context 2 --width 120
      qa diff article.id.txt article.uk.txt

    Exit status: 0 nothing that fails, 1 findings, 2 usage, configuration or input is wrong,
    3 could not judge.
    """
    from qa import gate
    from qa.cli import _pager, _print, _rules, _run, _settings
    from qa.report import _columns
    from qa.report._canvas import Canvas

    settings_at = _settings.resolver(_settings.model_of(model, no_model), validate=_rules.validate)
    settings = settings_at(_settings.start(paths))
    asked = _run.Asked(paths, settings, settings_at, source_lang, target_lang, alignment)
    reports, stale = _run.settled(paths, _run.reports(asked), settings)
    verdict = gate.judge(reports, settings, stale)
    outcome = _run.outcome(settings, reports, verdict, stale)
    canvas = Canvas(width or _print.width(), _print.colour_wanted())
    nearby = 0 if only_findings and context is None else context
    text = _columns.render(outcome, canvas, _columns.Choice(nearby))
    (_pager.show if pager else _print.show)(text)
    raise typer.Exit(verdict.exit_code)
