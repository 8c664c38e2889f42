"""Web and e-mail addresses that differ.

What it finds
    A web or e-mail address of one version whose counterpart in the same bead is another; as a
    warning, an address that only one of the two versions has.

Why it matters
    A changed address leads the reader elsewhere, and a typing slip cannot be guessed.

Example
    "redaksi@contoh.org" against "redakcia@contoh.org".
    Quiet: https://contoh.org/ = contoh.org.

When it is wrong
    Where a version links to its own edition of a page (contoh.org/id, contoh.org/uk) under
    another host.

Setting
    [tool.qa.severity] addresses = "warning", or ignore = ["ADR001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks import _tell
from qa.checks._quantities import Change, Lone
from qa.records import Bead, Comparison, Fact, Finding, Severity
from qa.settings import Settings

CODE = "ADR001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 90


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each changed address, and for each that one version lacks."""
    languages = {pair.source.article.lang, pair.target.article.lang}
    everywhere = {
        side: {_key(f, languages) for facts in pair.version(side).facts for f in facts if _is(f)}
        for side in ("source", "target")
    }
    for i, bead in enumerate(pair.alignment.beads):
        if not bead.source or not bead.target or bead.posterior < settings.sure:
            continue
        source, target = _left(pair, bead, everywhere, languages)
        for one, other in zip(source, target, strict=False):
            yield _tell.change(pair, Change(i, one, other), "addresses", SEVERITY, "address", 0.95)
        both = min(len(source), len(target))
        for fact in source[both:]:
            lone = Lone(i, "source", fact)
            yield _tell.lone(pair, lone, "addresses", "warning", "address", 0.5)
        for fact in target[both:]:
            lone = Lone(i, "target", fact)
            yield _tell.lone(pair, lone, "addresses", "warning", "address", 0.5)


def _is(fact: Fact) -> bool:
    return fact.kind == "address"


def _key(fact: Fact, languages: set[str]) -> str:
    """The address, with a language in its host or path held open (contoh.org/id/...)."""
    codes = "|".join(map(re.escape, sorted(languages)))
    return re.sub(rf"(^|[./=-])(?:{codes})(?=[./&-]|$)", r"\1*", fact.value)


def _left(
    pair: Comparison, bead: Bead, everywhere: dict[str, set[str]], languages: set[str]
) -> tuple[list[Fact], list[Fact]]:
    source = pair.source.facts_of(bead.source, "address")
    target = pair.target.facts_of(bead.target, "address")
    return (
        [fact for fact in source if _key(fact, languages) not in everywhere["target"]],
        [fact for fact in target if _key(fact, languages) not in everywhere["source"]],
    )
