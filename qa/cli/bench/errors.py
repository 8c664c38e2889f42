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
    figures: Annotated[Path | None, typer.Option(help="Keep each rule's figures here.")] = None,
    name: Annotated[str, typer.Option(help="What the data is called there.")] = "planted errors",
) -> None:
    """Measure the checks on documents with known errors and known harmless edits.

    Lines are taken as segments; the alignment is our own. Examples:

        qa bench errors gold/ --findings findings.jsonl

        qa bench errors gold/ --figures qa/checks/figures.json --name "news, id-uk"
    """
    from datetime import UTC, datetime

    from qa.bench import measured, planted, run, table
    from qa.embed import load
    from qa.settings import Settings

    settings = Settings(model="none" if no_model else model)
    encoder = load.encoder(settings.model)
    hits = list(run.hits(folder, encoder, settings))
    if findings:
        table.write_hits(findings, hits)
    units = planted.units(folder, hits)
    if figures:
        model = f"{encoder.name} {encoder.digest}" if encoder else "no model"
        date = datetime.now(UTC).date().isoformat()
        measured.write(figures, name, {"date": date, "model": model}, units)
    for line in table.lines(units, rounds):
        typer.echo(line)
