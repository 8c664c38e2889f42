"""A word of one version that faces its opposite in the other: rise and fall, first and last.

What it finds
    on one of some 690 axes (rise or fall, before or after, win or lose, accept or reject ...) one
    version takes one side and the other version the other; or of one of some 50 families (colours,
    points of the compass, relatives, vehicles ...) one names one member and the other another. A
    negation turns a word round: "not guilty" stands with "innocent". A clash counts more where
    the two words stand at about the same place and, with word vectors, where the words around both
    are alike and neither has a likely counterpart elsewhere; less on axes on which good
    translations often differ.

Why it matters
    A slip into the opposite is fluent, has the right names and figures, and reverses the news.

Example
    Indonesian "harga naik" against Ukrainian "ціни впали": rise against fall.
    Quiet: "tidak aman" = "небезпечний"; "tidak bersalah" = "невинний".

When it is wrong
    Where the languages see one thing from two ends: left the country = stayed abroad, lost the
    game = was beaten by.

Setting
    [tool.qa.severity] opposites = "note", or ignore = ["POL002"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks._polarity import axes, clash, poles
from qa.records import Bead, Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "POL002"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 40
SURE = 0.15
"""From this score on a clash is a warning, else a note."""
LEAST = 0.06
"""Below this score nothing is said."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """At most one finding a bead: the surest clash."""
    langs = (pair.source.article.lang, pair.target.article.lang)
    if not all(map(poles.known, langs)):
        return
    for index, bead in enumerate(pair.alignment.beads):
        if bead.source and bead.target and bead.posterior >= settings.sure:
            best = clash.surest(_texts(pair, bead), langs, pair.cosines)
            if best is not None and best.score >= LEAST:
                yield _finding(pair, bead, index, best)


def _texts(pair: Comparison, bead: Bead) -> tuple[str, str]:
    return pair.source.words_of(bead.source), pair.target.words_of(bead.target)


def _finding(pair: Comparison, bead: Bead, index: int, best: clash.Scored) -> Finding:
    ours, theirs = best.clash.source, best.clash.target
    poles_of = axes.axes()[best.clash.axis].poles
    said = tuple(poles_of[end.pole].name for end in (ours, theirs))
    return Finding(
        check="opposites",
        severity=SEVERITY if best.score >= SURE else "note",
        score=best.score,
        message=f"opposites: “{ours.text}” ({said[0]}) faces “{theirs.text}” ({said[1]})",
        bead=index,
        source_span=pair.source.locate(bead.source, ours.start, ours.end),
        target_span=pair.target.locate(bead.target, theirs.start, theirs.end),
        evidence=(
            Evidence("axis", best.clash.axis),
            Evidence("source", f"“{ours.text}”: {said[0]}"),
            Evidence("target", f"“{theirs.text}”: {said[1]}"),
        ),
        remedy="take the same side in both versions",
    )
