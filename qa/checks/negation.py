"""A negation of one version that the other version does not have.

What it finds
    A negation (не, немає, без; tidak, bukan, belum, tanpa; not, no, without) that is left over
    when the negations of both sides are matched by what they deny. Double negation counts once,
    "not only" not at all. A leftover counts little where the other side has a word that denies
    (fail, refuse, unknown) or one that good translations often have in place of a negation, and
    more where what is denied has a close counterpart there.

Why it matters
    A "not" lost or added says the opposite, and nothing else in the sentence shows it.

Example
    Indonesian "tidak akan mengubah" against Ukrainian "змінить": the negation is lost.
    Quiet: "tidak diketahui" = "невідомий"; "tidak hanya" = "лише"; "ніхто не" counts once.

When it is wrong
    Where a translator turns a sentence round: "stayed awake" for "did not sleep".

Setting
    [tool.qa.severity] negation = "note", or ignore = ["POL001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks._polarity import denials, imbalance
from qa.records import Bead, Comparison, Evidence, Finding, Severity, Span
from qa.settings import Settings

CODE = "POL001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 35
SURE = 0.27
"""From this score on a leftover negation is a warning, else a note."""
LEAST = 0.2
"""Below this score nothing is said."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """At most one finding a bead: the surest leftover."""
    langs = (pair.source.article.lang, pair.target.article.lang)
    if not all(map(denials.known, langs)):
        return
    for index, bead in enumerate(pair.alignment.beads):
        if bead.source and bead.target and bead.posterior >= settings.sure:
            texts = (pair.source.words_of(bead.source), pair.target.words_of(bead.target))
            seen = imbalance.sightings(texts, langs, pair.cosines)
            best = max(seen, key=lambda s: s.score, default=None)
            if best is not None and best.score >= LEAST:
                yield _finding(pair, bead, index, best)


def _finding(pair: Comparison, bead: Bead, index: int, best: imbalance.Sighting) -> Finding:
    denied = " ".join(head.text for head in best.denial.heads[:2])
    has, lacks = ("source", "target") if best.side == "source" else ("target", "source")
    bare = f" where it says “{best.bare.text}”" if best.bare else ""
    spans = _spans(pair, bead, best)
    return Finding(
        check="negation",
        severity=SEVERITY if best.score >= SURE else "note",
        score=best.score,
        message=f"the {has} denies “{denied}” (“{best.denial.text}”), the {lacks} does not{bare}",
        bead=index,
        source_span=spans[0],
        target_span=spans[1],
        evidence=(Evidence(has, f"“{best.denial.text}” in front of “{denied}”"),),
        remedy="deny it in both versions, or in neither",
    )


def _spans(pair: Comparison, bead: Bead, best: imbalance.Sighting) -> tuple[Span, Span]:
    """The negation with what it denies; on the other side the same said plainly, or all of it."""
    ours, theirs = (pair.source, pair.target), (bead.source, bead.target)
    mine = 0 if best.side == "source" else 1
    last = max([best.denial.end, *(head.end for head in best.denial.heads[:1])])
    here = ours[mine].locate(theirs[mine], best.denial.start, last)
    other, indices = ours[1 - mine], theirs[1 - mine]
    there = other.span(indices) or Span(0, 0)
    if best.bare is not None:
        there = other.locate(indices, best.bare.start, best.bare.end)
    return (here, there) if mine == 0 else (there, here)
