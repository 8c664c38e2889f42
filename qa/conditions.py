"""Whether two versions can be judged at all, and what a reader should know of how they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa import languages
from qa.records import Comparison
from qa.settings import Settings

SURE_UNAIDED = 0.9
"""The fit that short texts without a model must have: unrelated ones of like build reach 0.8."""
FEW = 2
"""So many sentences say little of whether they belong together: one may be rendered freely."""


def obstacle(pair: Comparison, settings: Settings, unaided: bool = False) -> str:
    """Why these two cannot be judged, in one line; empty when they can.

    `unaided` tells that no model that was asked for could help to align them.
    """
    least = SURE_UNAIDED if unaided else 0.0
    source, target = pair.source.article, pair.target.article
    if source.text == target.text:
        return f"{source.path} and {target.path} hold the same text: there is nothing to compare"
    if source.lang == target.lang:
        name = languages.get(source.lang).name or source.lang
        return f"{source.path} and {target.path} are both in {name}: expected two languages"
    if pair.alignment.fit < max(settings.floor, least):
        fit = f"fit {pair.alignment.fit:.2f}, floor {max(settings.floor, least):.2f}"
        if max(len(pair.source.segments), len(pair.target.segments)) > FEW:
            return f"{source.path} and {target.path} are not versions of one story ({fit})"
        remedy = "" if unaided else "; `floor = 0` in qa.toml has them compared all the same"
        return (
            f"{source.path} and {target.path} are too short to tell whether they are versions of "
            f"one story ({fit}{remedy})"
        )
    return ""


def notices(
    pair: Comparison, settings: Settings, with_model: bool, strange: Sequence[str] = ()
) -> tuple[str, ...]:
    """What the reader should know of the conditions of this comparison.

    `strange` are the languages that the model has not met; then `with_model` tells whether it was
    asked all the same, for the alignment alone.
    """
    told = [
        f"{article.path}: no data for language {article.lang!r}: of numbers, dates and units "
        "only figures are compared"
        for article in (pair.source.article, pair.target.article)
        if not languages.get(article.lang).known
    ]
    beads = pair.alignment.beads
    if unsure := sum(bool(b.source and b.target) and b.posterior < settings.sure for b in beads):
        told.append(
            f"{unsure} of {len(beads)} pairs of sentences not judged: alignment unsure "
            "(--all shows which)"
        )
    told += _abroad(pair)
    if strange:
        names = " and ".join(map(languages.name, strange))
        part = "it has helped to align" if with_model else "aligned by length and anchors alone"
        told.append(
            f"the model does not know {names}: {part}, meaning is not compared "
            "(--model takes one that does)"
        )
    elif not with_model:
        told.append("no model: aligned by length and anchors alone")
    return tuple(told)


def _abroad(pair: Comparison) -> Iterator[str]:
    """What a pair in which the rules were not measured is told of them."""
    langs = (pair.source.article.lang, pair.target.article.lang)
    names = [languages.name(lang) for lang in langs if lang.split("-")[0] not in languages.HOME]
    known = all(languages.get(lang).known for lang in langs)
    if names and known:
        yield (
            f"rules were measured in Indonesian, Ukrainian and English, not in "
            f"{' and '.join(names)}: findings other than of numbers, dates and the like are "
            "warnings at most; negations, opposites and most names and acronyms are not compared"
        )
