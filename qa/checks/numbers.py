"""Numbers that say something else in the other version.

What it finds
    A number, percentage or multiple of one version whose counterpart in the same bead has another
    value; as a warning, a number that only one of the two versions has (a note for one to ten in
    words). Values are compared, not digits: separators by language, scale words, spelled-out
    numbers, ordinals and fractions.

Why it matters
    A wrong figure reads as smoothly as the right one, and is what readers quote.

Example
    Indonesian "2.048 GPU" against Ukrainian "2084 графічних процесорів": 2048 became 2084.
    Quiet: 2.048 = 2048 = дві тисячі сорок вісім = 2,048 тис.

    Quiet too: an amount that one version adds in another currency (50 million rupiah, or $3,500).

When it is wrong
    Where one version rounds, counts otherwise (a dozen), or gives a figure that the other leaves
    out on purpose.

Setting
    [tool.qa.severity] numbers = "warning", or ignore = ["NUM001"].
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qa.checks import _quantities, _tell
from qa.records import Comparison, Fact, Finding, Severity
from qa.settings import Settings

CODE = "NUM001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
ABROAD: Severity = "error"
SPECIFICITY = 50

_SIGNS = ("dollar", "pound")
"""Currencies whose sign leaves open which country's they are."""
_SMALL = 10
_BESIDE = 25
"""Characters between an amount and itself in another currency: "(about ", " atau setara "."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each changed number, and for each that one version lacks."""
    for found in _quantities.changes(pair, settings):
        if isinstance(found, _quantities.Change):
            kinds = {found.source.kind, found.target.kind}
            if "number" in kinds <= {"number", "period"} and not _tell.is_unit(found):
                what = "scale" if _tell.is_scale(found) else "number"
                yield _tell.change(pair, found, "numbers", SEVERITY, what, 0.9)
        elif found.fact.kind == "number" and not _is_exchanged(pair, found):
            slight = _is_slight(found.fact)
            severity: Severity = "note" if slight else "warning"
            yield _tell.lone(pair, found, "numbers", severity, "number", 0.15 if slight else 0.4)


def _is_slight(fact: Fact) -> bool:
    """Whether it is a small number in words, which is often style (two-faced, the three of them).

    Of those that stand on one side only two in three are no error, of other numbers one in two.
    """
    return bool(fact.detail("words")) and not fact.unit and Decimal(fact.value) <= _SMALL


def _is_exchanged(pair: Comparison, found: _quantities.Lone) -> bool:
    """Whether it repeats the amount beside it in another currency, for one version's readers."""
    fact, bead = found.fact, pair.alignment.beads[found.bead]
    if not _is_money(fact):
        return False
    segments = bead.source if found.side == "source" else bead.target
    return any(
        _is_money(other) and other.unit != fact.unit and _apart(fact, other) <= _BESIDE
        for other in pair.version(found.side).facts_of(segments, "number")
    )


def _apart(one: Fact, other: Fact) -> int:
    """How many characters stand between two facts."""
    return max(one.start - other.end, other.start - one.end)


def _is_money(fact: Fact) -> bool:
    """Whether the unit is a currency: units in capitals are currencies."""
    return fact.unit.isupper() or fact.unit in _SIGNS
