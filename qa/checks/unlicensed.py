"""A word that goes with a negation, in a sentence that has none.

What it finds
    Words that stand only where something is denied (ніхто, жодного, ані; seorang pun, akan
    pernah, diragukan lagi; any longer, whatsoever), where the sentence denies nothing. Words
    that can stand alone as well (terbantahkan, terhindarkan) count only where the other version
    denies something. It looks at each version on its own, so it serves `qa lint` too.

Why it matters
    The "not" has most likely been lost: the sentence says the opposite, or nothing at all.

Example
    Ukrainian "Ніхто з присутніх знав про угоду" (the не is gone); Indonesian "akan pernah
    menyerah" for "tidak akan pernah menyerah".
    Quiet: "Жодних змін"; "Ніхто не знав"; questions; "jika ada seorang pun".

When it is wrong
    In headlines and lists of four words and more that leave out the verb.

Setting
    [tool.qa.severity] unlicensed = "note", or ignore = ["POL003"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.checks._polarity import bound, denials
from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "POL003"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 36
ALONE = True


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """At most one finding for each sentence of either version."""
    for here in sentences(pair):
        if not bound.known(here.lang):
            continue
        for word in bound.unlicensed(here.segment.text, here.lang):
            if word.always or _denied(here):
                yield _finding(here, word)
                break


def _denied(here: Here) -> bool:
    """Whether what stands opposite denies anything, plainly or inside a word."""
    text, lang = here.other_text, here.other_lang
    return denials.known(lang) and bool(denials.negations(text, lang) or denials.glued(text, lang))


def _finding(here: Here, word: bound.Bound) -> Finding:
    opposite = (
        (Evidence("opposite", "the other version denies something there"),) if _denied(here) else ()
    )
    return finding(
        here,
        "unlicensed",
        SEVERITY,
        (word.start, word.end),
        f"the {here.side} says “{word.text}”, which goes with a negation, and has none",
        score=0.6 if opposite else 0.4,
        evidence=opposite,
        remedy="put the negation back, or say it without this word",
    )
