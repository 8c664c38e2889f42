"""`qa align`: the alignment alone, no check run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli import _options

if TYPE_CHECKING:
    from qa.report import Outcome


def command(
    paths: _options.Paths,
    source_lang: _options.SourceLang = None,
    target_lang: _options.TargetLang = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    alignment: _options.GivenAlignment = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say of each bead which evidence spoke, how loudly.")
    ] = False,
    gold: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Score the alignment against this one."),
    ] = None,
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
      qa align pairs/my-story --explain
      qa align pairs/my-story --gold corrected.tsv

    Exit status: 0 aligned, 2 usage, configuration or input is wrong, 3 the texts are not versions
    of one story.
    """
    import qa
    from qa import gate
    from qa.cli import _outputs, _print, _run, _settings
    from qa.records import Verdict
    from qa.report import Outcome

    outputs = _outputs.assign(output_format or (), output_file or ())
    chosen = _settings.model_of(model, no_model)
    settings_at = _settings.resolver(chosen, select=(), ignore=("ALL",))
    settings = settings_at(_settings.start(paths))
    reports = _run.reports(_run.Asked(paths, settings, None, source_lang, target_lang, alignment))
    verdict = gate.judge(reports, settings)
    if verdict.exit_code == gate.CLEAN:
        verdict = Verdict(gate.CLEAN, "aligned")
    outcome = Outcome(reports, verdict, (), settings.sure, qa.__version__, (), str(Path.cwd()))
    if explain or gold:
        _print.show("".join(f"{line}\n" for line in _told(outcome, explain, gold)))
    if outputs != _outputs.DEFAULT or not (explain or gold):
        _run.tell(outcome, outputs, width, every_bead=True)
    raise typer.Exit(verdict.exit_code)


def _told(outcome: Outcome, explain: bool, gold: Path | None) -> Iterator[str]:
    from qa.align import explain as explanation
    from qa.align import given
    from qa.bench import align_table, beads
    from qa.report._untrusted import safe

    for report in outcome.reports:
        pair = report.comparison
        if explain:
            yield from explanation.lines(pair, outcome.sure, safe)
        if gold:
            right = [(b.source, b.target) for b in given.read(gold, pair.source, pair.target).beads]
            found = [(b.source, b.target) for b in pair.alignment.beads]
            score = beads.score(right, found, beads.out_of_order(right))
            yield from align_table.of_one(score)
