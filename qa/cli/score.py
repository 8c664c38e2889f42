"""`qa score`: candidates against a trusted version in the same language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli import _options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.score.figures import Scores
    from qa.score.units import Unit

Reference = Annotated[Path, typer.Argument(help="A trusted version.", show_default=False)]
Candidates = Annotated[
    list[Path],
    typer.Argument(metavar="CANDIDATE...", help="Versions to score.", show_default=False),
]
Lang = Annotated[
    str | None, typer.Option(metavar="LANG", help="Language of all files; guessed if not given.")
]
Format = Annotated[str, typer.Option("--output-format", help="text or json.")]


def command(
    reference: Reference,
    candidates: Candidates,
    lang: Lang = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    every_unit: Annotated[bool, typer.Option("--all", help="Show chrF++ of every unit.")] = False,
    output_format: Format = "text",
) -> None:
    """Score versions against a trusted one in the same language: BLEU, chrF++ and TER.

    Sentences are aligned first, so the files need not have the same lines. Of several candidates
    each is tested against the first by paired bootstrap.

    \b
    Examples:
      qa score trusted.uk.txt draft.uk.txt
      qa score trusted.uk.txt draft-1.uk.txt draft-2.uk.txt --all

    Exit status: 0 scored, 2 usage or input is wrong, 3 could not judge.
    """
    from qa import trusted
    from qa.cli import _print, _settings
    from qa.problems import InputError

    if output_format not in ("text", "json"):
        raise InputError(f"--output-format: expected text or json, not {output_format!r}")
    settings = _settings.resolver(_settings.model_of(model, no_model))(_settings.start(candidates))
    units, scores = trusted.score(reference, candidates, settings, lang)
    names = [str(path) for path in candidates]
    if output_format == "json":
        _print.show(json.dumps(_data(names, units, scores), ensure_ascii=False, indent=2) + "\n")
    else:
        _print.show("\n".join(_lines(names, units, scores, every_unit)) + "\n")


def _lines(
    names: Sequence[str], units: Sequence[Unit], scores: Scores, every_unit: bool
) -> Iterator[str]:
    for name, figures in zip(names, scores.total, strict=True):
        yield name
        for metric, value, low, high, p_value in figures:
            beside = "" if p_value is None else f"   p = {p_value:.3f} against {names[0]}"
            yield f"  {metric:7} {value:6.2f}   95 % {low:.2f} to {high:.2f}{beside}"
    yield ""
    if every_unit:
        for unit, row in zip(units, scores.by_unit, strict=True):
            yield f"{'  '.join(f'{value:6.2f}' for value in row)}   {unit.reference[:70]}"
        yield ""
    yield f"{len(units)} units; higher is better, for TER lower"
    for metric, signature in scores.signatures:
        yield f"{metric}|{signature}"


def _data(names: Sequence[str], units: Sequence[Unit], scores: Scores) -> dict[str, object]:
    return {
        "candidates": [
            {"path": name, "figures": [figure._asdict() for figure in figures]}
            for name, figures in zip(names, scores.total, strict=True)
        ],
        "units": [
            {"reference": unit.reference, "candidates": unit.candidates, "chrf++": row}
            for unit, row in zip(units, scores.by_unit, strict=True)
        ],
        "signatures": dict(scores.signatures),
    }
