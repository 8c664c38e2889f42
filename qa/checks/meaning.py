"""Two sentences that stand opposite and are less alike than the sentences of this article are.

What it finds
    A pair of sentences whose likeness in meaning fits better with the near misses of the article
    (a sentence and its neighbours' translations) than with its other pairs. Each pair has a score,
    the probability that it means the same given both samples; under 0.05, and if a neighbour is
    about as near, it is noted. Needs a model, and eight pairs of sentences or more.

Why it matters
    It is what is left when no name, figure or word gives an error away: the sentence says
    something else altogether.

Example
    "The mayor opened the bridge." against "Наступного тижня почнуться дощі."

When it is wrong
    Free translation, figures of speech, and subjects of which the model knows little: what it
    notes in news is mostly that, so it is a note and no more.

Setting
    [tool.qa.severity] meaning = "warning", or ignore = ["MEA001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks._coverage import likeness
from qa.records import Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "MEA001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "note"
SPECIFICITY = 5
LEAST = 0.05
"""Under this probability of meaning the same a pair is noted."""
NEARLY = 0.05
"""How much nearer than a near miss a pair may be and still be no nearer than one."""
SURE = 0.08
"""The score of a finding of which the likeness leaves no doubt."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """One finding for each pair of sentences that is unlikely to mean the same."""
    beads = zip(pair.alignment.beads, likeness.scores(pair), strict=True)
    for index, (bead, scored) in enumerate(beads):
        if scored is None or bead.posterior < settings.sure:
            continue
        if scored.score >= LEAST or scored.cosine > scored.miss + NEARLY:
            continue
        yield Finding(
            check="meaning",
            severity=SEVERITY,
            score=SURE * (1 - scored.score / LEAST),
            message="these two mean less alike than other pairs of this article",
            bead=index,
            source_span=pair.source.span(bead.source),
            target_span=pair.target.span(bead.target),
            evidence=(
                Evidence("likely", f"{scored.score:.3f} that both mean the same"),
                Evidence("likeness", f"{scored.cosine:.2f}, with a neighbour {scored.miss:.2f}"),
            ),
            remedy="read both against each other",
        )
