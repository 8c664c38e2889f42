"""One version of a sentence was edited, and the other was not.

What it finds
    With --since: a sentence whose words changed after that state of the repository, while the
    sentence opposite is as it was. Where one version is known to be the source (direction in
    pair.toml), only its edits count.

Why it matters
    Corrections are made in one language, and the other goes on saying what was wrong.

Example
    Indonesian, edited: Korban jiwa bertambah menjadi sembilan orang, kata polisi.
    Ukrainian, as it was: Поліція повідомляє про кількох загиблих.

When it is wrong
    The edit only mended style or spelling, and the other version needs no change. Edits of
    punctuation, space and case are not counted.

Setting
    [tool.qa.severity] outdated = "error", or ignore = ["OUT001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.records import SIDES, Bead, Changed, Comparison, Evidence, Finding, Severity, Side
from qa.settings import Settings

CODE = "OUT001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 0
PAST = True


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each bead of which one side was reworded and the other stayed."""
    if pair.changed is None:
        return
    for number, bead in enumerate(pair.alignment.beads):
        side = _edited(pair, bead)
        if bead.source and bead.target and bead.posterior >= settings.sure and side:
            yield _told(pair, number, bead, side)


def _edited(pair: Comparison, bead: Bead) -> Side | None:
    """The side that was reworded alone, if that is one whose edits count."""
    moved = {
        side: _moved(changed, getattr(bead, side))
        for side, changed in zip(SIDES, pair.changed or (), strict=True)
    }
    for side, other in (SIDES, SIDES[::-1]):
        if moved[side][0] and not moved[other][1]:
            return None if side == "target" and pair.source_first else side
    return None


def _moved(changed: Changed, own: tuple[int, ...]) -> tuple[bool, bool]:
    """Whether these segments were reworded, and whether they changed at all."""
    places = range(min(own, default=0), max(own, default=-1) + 2)
    touched = changed.segments.intersection(own) or changed.gaps.intersection(places)
    return bool(changed.reworded.intersection(own)), bool(touched)


def _told(pair: Comparison, number: int, bead: Bead, side: Side) -> Finding:
    edited, stayed = pair.version(side), pair.version("target" if side == "source" else "source")
    return Finding(
        check="outdated",
        severity=SEVERITY,
        score=0.5,
        message=f"the {edited.article.lang} sentence was edited, the {stayed.article.lang} was not",
        bead=number,
        source_span=pair.source.span(bead.source),
        target_span=pair.target.span(bead.target),
        evidence=(Evidence("as it was", stayed.article.lang),),
        remedy="see whether the edit concerns both versions",
    )
