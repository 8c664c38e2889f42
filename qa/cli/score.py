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

Reference = Annotated[
    Path,
    typer.Argument(
        metavar="TRUSTED | STORY",
        help="A trusted version, or a story whose pair.toml names one under [trusted].",
        show_default=False,
    ),
]
Candidates = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="CANDIDATE...",
        help="Versions to score; those of a story are scored anyway.",
        show_default=False,
    ),
]
Lang = Annotated[
    str | None, typer.Option(metavar="LANG", help="Language of all files; guessed if not given.")
]
Format = Annotated[str, typer.Option("--output-format", help="text or json.")]


def command(
    reference: Reference,
    candidates: Candidates = None,
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
      qa score pairs/my-story
      qa score pairs/my-story draft.uk.txt --lang uk

    A story is scored against the text that its pair.toml names for a language:

    \b
      [trusted]
      uk = "uk.trusted.txt"

    Exit status: 0 scored, 2 usage or input is wrong, 3 could not judge.
    """
    from qa import trusted
    from qa.cli import _print, _settings
    from qa.problems import InputError

    if output_format not in ("text", "json"):
        raise InputError(f"--output-format: expected text or json, not {output_format!r}")
    settings_at = _settings.resolver(_settings.model_of(model, no_model))
    data = []
    for told, versions, against in _tasks(reference, candidates or [], lang):
        settings = settings_at(_settings.start(versions))
        units, scores = trusted.score(against, versions, settings, told)
        names = [str(path) for path in versions]
        if output_format == "json":
            data.append({"trusted": str(against), **_data(names, units, scores)})
        else:
            _print.show("\n".join(_lines(names, units, scores, every_unit)) + "\n")
    if output_format == "json":
        shown = data[0] if len(data) == 1 else {"scores": data}
        _print.show(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")


def _tasks(
    reference: Path, candidates: Sequence[Path], lang: str | None
) -> Iterator[tuple[str | None, list[Path], Path]]:
    """What is scored against what: language (None: to be guessed), versions, trusted text."""
    from qa.problems import InputError
    from qa.read import story

    if not (reference.is_dir() or reference.name == story.FILE):
        yield lang, list(candidates), reference
        return
    found = list(story.find([reference]))
    for one in found:
        trusted, versions = dict(one.trusted), dict(one.versions)
        wanted = [lang] if lang else list(trusted)
        if lang not in (None, *trusted) or not trusted:
            raise InputError(_lacks(lang), str(Path(one.path) / story.FILE))
        if candidates and (len(wanted) > 1 or len(found) > 1):
            raise InputError("of several languages or stories, which is the candidate of? (--lang)")
        for name in wanted:
            yield name, [Path(versions[name]), *candidates], Path(trusted[name])


def _lacks(lang: str | None) -> str:
    name = lang or "uk"
    told = f" in {lang}" if lang else ""
    return f'names no trusted version{told}: add [trusted] with {name} = "{name}.trusted.txt"'


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
