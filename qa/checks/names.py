"""A name or a place that is another one in the other version.

What it finds
    In a sentence and its counterpart, a name that has no counterpart on the other side, while
    another name stands there that has none here: X has become Y. Names are compared by sound
    across scripts and case endings (Лян Веньфен is Liang Wenfeng), countries, peoples and cities
    also by what they are called (Jerman is Німеччина).

Why it matters
    A sentence with the wrong person or the wrong country is fluent, and false. A reader who knows
    one of the languages cannot see it.

Example
    id: ``Kanselir Scholz tiba di Wina pada malam hari.``
    uk: ``Канцлер Шольц прибув до Праги ввечері.``
    names: ``Wina`` has no counterpart, and ``Праги`` stands in its place.

When it is wrong
    A name that is translated and not transliterated, seen only once in the article, or a nickname
    on one side. A name that is merely missing is not reported: a pronoun may stand for it.

Setting
    ``ignore = ["names"]`` switches it off; ``severity`` re-grades it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa import languages
from qa.checks import _lone_names as lone_names
from qa.checks._lone_names import Half, Lone
from qa.checks._name_swaps import ERROR, Swap, anchored, swaps
from qa.records import SIDES, Comparison, Evidence, Finding, Severity, Span
from qa.settings import Settings

CODE = "NAM001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
SPECIFICITY = 60

_NOTE_WORTH = 0.3
"""Of what is told as a note, one in five is an error; the score says so."""


def run(pair: Comparison, settings: Settings) -> Iterable[Finding]:
    """The names that have been swapped for others, in every bead that is sure."""
    ends = [languages.get(pair.version(side).article.lang) for side in SIDES]
    home = all(language.home for language in ends)
    if not home and not all(language.plain_names for language in ends):
        return  # without places and endings, too many names look lost
    for index, source, target in lone_names.find(pair, settings.sure):
        found = [s for s in swaps(source, target) if home or _is_plain(s, source, target)]
        for name in _whole(found):
            yield _finding(pair, index, name)


def _whole(found: Iterable[Swap]) -> list[list[Swap]]:
    """The swaps, those together that stand in one name on both sides (given name and surname)."""
    names: dict[tuple[object, ...], list[Swap]] = {}
    for swap in found:
        sure = swap.score >= ERROR
        key = sure, *((t.segment, t.run) for t in (swap.source.token, swap.target.token))
        names.setdefault(key, []).append(swap)
    return list(names.values())


def _is_plain(swap: Swap, source: Half, target: Half) -> bool:
    """Whether two words complete a name that is otherwise the same (Maria X, Maria Y)."""
    places = bool(swap.source.token.place or swap.target.token.place)
    return not places and anchored(swap.source, swap.target, source, target)


def _finding(pair: Comparison, index: int, name: Sequence[Swap]) -> Finding:
    ours, theirs = [s.source.token for s in name], [s.target.token for s in name]
    source = Span(min(t.start for t in ours), max(t.end for t in ours))
    target = Span(min(t.start for t in theirs), max(t.end for t in theirs))
    said = pair.source.article.text[source.start : source.end]
    instead = pair.target.article.text[target.start : target.end]
    score = max(swap.score for swap in name)
    sure = score >= ERROR
    severity: Severity = SEVERITY if sure else "note"
    return Finding(
        check="names",
        severity=severity,
        score=round(min(1.0, max(0.0, score)) * (1 if sure else _NOTE_WORTH), 2),
        message=(
            f"“{said}” has no counterpart here, and “{instead}”, which has none either, "
            "stands in its place"
        ),
        bead=index,
        source_span=source,
        target_span=target,
        evidence=tuple(_evidence(lone) for swap in name for lone in (swap.source, swap.target)),
        remedy="use the same name on both sides, in whatever spelling",
    )


def _evidence(lone: Lone) -> Evidence:
    token = lone.token
    known = f"the place {token.place}" if token.place else "a name"
    seen = "; the other version has it elsewhere" if lone.known else ""
    return Evidence(
        token.text,
        f"{known}; likest word on the other side: {lone.best:.2f} of 1{seen}",
    )
