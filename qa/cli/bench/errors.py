"""`qa bench errors`: recall and false alarms on gold data of planted errors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def command(
    folder: Annotated[Path, typer.Argument(help="A folder with docs.jsonl and gold.jsonl.")],
    model: Annotated[str, typer.Option(help="A model's name or folder.")] = "",
    no_model: Annotated[bool, typer.Option("--no-model", help="Work without a model.")] = False,
    findings: Annotated[Path | None, typer.Option(help="Write the findings as JSON Lines.")] = None,
    rounds: Annotated[int, typer.Option(help="Rounds of the bootstrap; 0 for none.")] = 200,
) -> None:
    """Measure the checks on documents with known errors and known harmless edits.

    Lines are taken as segments; the alignment is our own. Example:

        qa bench errors gold/ --findings findings.jsonl
    """
    from qa.bench import planted, run, table
    from qa.embed import load
    from qa.settings import Settings

    settings = Settings(model="none" if no_model else model)
    encoder = load.encoder(settings.model)
    hits = list(run.hits(folder, encoder, settings))
    if findings:
        table.write_hits(findings, hits)
    for line in table.lines(planted.units(folder, hits), rounds):
        typer.echo(line)
