"""Candidates held against a trusted version: `qa score`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa import flow, languages, read
from qa.embed import load
from qa.problems import CannotJudge, InputError
from qa.score import figures
from qa.score.figures import Scores
from qa.score.units import Unit, units
from qa.settings import Settings


def score(
    reference: Path, candidates: Sequence[Path], settings: Settings, lang: str | None = None
) -> tuple[tuple[Unit, ...], Scores]:
    """Candidates against a trusted version in the same language: the units, and their scores.

    Raises `InputError` where the languages differ or no candidate is given, `CannotJudge` where a
    candidate is no version of the same story.
    """
    trusted = read.read(reference, lang)
    encoder = load.encoder(settings.model)
    scored = []
    for path in candidates:
        article = read.read(path, lang)
        if article.lang != trusted.lang:
            said = f"is in {languages.name(article.lang)}, the trusted version is in"
            raise InputError(f"{said} {languages.name(trusted.lang)}", str(path))
        pair = flow.aligned(flow.version(trusted), flow.version(article), encoder)
        if pair.alignment.fit < settings.floor:
            raise CannotJudge(f"{path} and {reference} are not versions of one story")
        scored.append(pair)
    if not scored:
        raise InputError("expected at least one version to score")
    cut = units(scored)
    return cut, figures.score(cut)
