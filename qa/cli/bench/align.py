"""`qa bench align`: the aligner against gold beads."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.problems import InputError


def command(
    documents: Annotated[Path, typer.Argument(metavar="DOCS.jsonl", help="Documents with gold.")],
    model: Annotated[str, typer.Option(help="A model's name or folder.")] = "",
    no_model: Annotated[bool, typer.Option("--no-model", help="Work without a model.")] = False,
    vectors: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.npz", help="Ready vectors: arrays DOC/VARIANT/src, DOC/VARIANT/tgt."
        ),
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="OUT", help="Write the figures as JSON too.")
    ] = None,
) -> None:
    """Measure the aligner: strict, lax and null F1, crossing recall, and calibration.

    \b
    A document is one line of JSON: {"doc": "a", "variant": "clean", "src": ["..."],
    "tgt": ["..."], "gold": [[[0], [0, 1]], ...]}; source_lang and target_lang may be said.

    \b
    Examples:
      qa bench align gold.jsonl
      qa bench align gold.jsonl --no-model --json figures.json
    """
    import json

    from qa.bench import align_table, alignments
    from qa.cli import _print
    from qa.embed import load

    if sum((bool(model), no_model, vectors is not None)) > 1:
        raise InputError("--model, --no-model and --vectors exclude each other")
    if vectors:
        name, find = vectors.name, alignments.finder_with(vectors)
    else:
        encoder = load.encoder("none" if no_model else model)
        name = f"{encoder.name} {encoder.digest}" if encoder else "none"
        find = alignments.finder(encoder)
    outcomes = list(alignments.run(alignments.read(documents), find))
    if not outcomes:
        raise InputError("has no documents", str(documents))
    _print.show("\n".join(align_table.lines(name, outcomes)) + "\n")
    if json_file:
        values = align_table.values(name, outcomes)
        _print.save(json.dumps(values, indent=2) + "\n", json_file)
