"""Words of one version that its counterpart does not say: a clause left out, or one added.

What it finds
    Inside a pair of sentences, the clause, run of words or whole sentence that the other side
    most likely does not say. Each word has odds of being said by nothing opposite; a stretch is
    weighed by the odds of its words, by the lengths of both sides (against what is usual in this
    article), by how much nearer both come without it, and by how free the translation is
    elsewhere. Each word shown is given its nearest English words, so that a reader of one of the
    languages can judge. Needs a model with word vectors.

Why it matters
    What is left out leaves no trace in the text, and what is added reads like the author's word.

Example
    Indonesian "Ia pergi, karena hujan turun dan jalan licin." against Ukrainian "Він пішов.":
    the reason is left out.

When it is wrong
    Where a translator explains a name or a custom, or says in two words what took ten.

Setting
    [tool.qa.severity] coverage = "note", or ignore = ["COV001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks._coverage import lengths, surplus
from qa.records import Bead, Comparison, Evidence, Finding, Severity, Span, WordLink
from qa.settings import Settings

CODE = "COV001"
CATEGORY = "accuracy/omission"
SEVERITY: Severity = "warning"
SPECIFICITY = 15
SURE = 0.26
"""From this score on a stretch without counterpart is a warning, else a note."""
LEAST = 0.08
"""Below this score nothing is said."""
SHOWN = 8
"""How many words of a stretch are glossed."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """At most one finding a bead: the surest stretch, of either side."""
    if not pair.words:
        return
    usual = lengths.ratio(pair)
    for index, bead in enumerate(pair.alignment.beads):
        if bead.source and bead.target and bead.posterior >= settings.sure:
            found = surplus.surpluses(pair, index, usual)
            best = max(found, key=lambda s: s.score, default=None)
            if best is not None and best.score >= LEAST:
                yield _finding(pair, bead, index, best)


def _finding(pair: Comparison, bead: Bead, index: int, best: surplus.Surplus) -> Finding:
    here = Span(best.words[0].start, best.words[-1].end)
    text = pair.version(best.side).article.text[here.start : here.end]
    other = "target" if best.side == "source" else "source"
    source, target = pair.source.span(bead.source), pair.target.span(bead.target)
    if best.side == "source":
        source = here
    else:
        target = here
    return Finding(
        check="coverage",
        severity=SEVERITY if best.score >= SURE else "note",
        score=best.score,
        message=f"only the {best.side} says “{_short(text)}”; nothing in the {other} supports it",
        bead=index,
        source_span=source,
        target_span=target,
        evidence=tuple(_glossed(word) for word in best.words[:SHOWN]),
        remedy=f"say it in the {other}, or leave it out of the {best.side}",
    )


def _short(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:60]} … {text[-25:]}"


def _glossed(word: WordLink) -> Evidence:
    near = ", ".join(gloss.text for gloss in word.glosses[:3])
    return Evidence(word.text, near or f"support {word.support:.2f}")
