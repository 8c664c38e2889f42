"""Numbers and quotation marks written as another language writes them.

What it finds
    A number that its own language reads as another value than the other version gives (1,127 for
    1127 in Indonesian, 2.048 for 2048 in English). And once for a version, at the first place,
    where decimals, thousands or quotation marks are written in another language's way more often
    than in its own.

Why it matters
    A comma in the wrong place makes a thousand times more or less; the rest tells the reader that
    nobody has edited the text.

Example
    id: ``Ada 1,127 kasus baru.``
    uk: ``Виявлено 1127 нових випадків.``

When it is wrong
    Where a house has rules of its own. Straight quotation marks are never reported, nor is a
    single decimal point among commas.

Setting
    ``ignore = ["locale"]`` switches it off; ``severity`` re-grades it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from qa import languages
from qa.checks import _fixes, _sides
from qa.checks._agree import READ_OTHERWISE, agree, values
from qa.checks._quantities import Change
from qa.checks._sides import Here
from qa.records import Comparison, Evidence, Fact, Finding, Severity, Side
from qa.settings import Settings

CODE = "LOC001"
CATEGORY = "locale-convention/number-format"
SEVERITY: Severity = "note"
SPECIFICITY = 5

_LEAST = 2
"""Places that make a habit; one may be a slip, or a quotation."""
_NUMERAL = re.compile(r"(?<!\d)\d++(?:[.,\u00a0\u202f ]\d++)++")
_PARTS = re.compile(r"([.,\u00a0\u202f ])(\d+)")
_GROUP = 3
_STYLES = ("«»", "„“", "„”", "“”")
_MOST = 60
"""Numbers of a side of a bead, beyond which no two are compared: that would take too long."""
_LONGEST = 300
"""Characters between two quotation marks of a pair."""


class _Use(NamedTuple):
    """Something written in a way of some language: where, and whether that is its own."""

    here: Here
    start: int
    end: int
    own: bool


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Numbers that are misread, and the habits of each version."""
    every = [here for here in _sides.sentences(pair) if languages.get(here.lang).known]
    facts = {
        (side, segment.start): found
        for side in ("source", "target")
        for segment, found in zip(pair.version(side).segments, pair.version(side).facts,
                                  strict=True)
    }  # fmt: skip
    for here in every:
        bead = pair.alignment.beads[here.bead]
        if bead.posterior >= settings.sure and here.other_span:
            others = pair.source if here.side == "target" else pair.target
            segments = bead.source if here.side == "target" else bead.target
            numbers = others.facts_of(segments, "number")
            yield from _misread(here, facts[here.side, here.segment.start], numbers)
    for side in ("source", "target"):
        own = [here for here in every if here.side == side]
        numerals = [use for h in own for use in _numerals(h, facts[h.side, h.segment.start])]
        yield from _habit(numerals, "a number is written")
        yield from _habit([use for here in own for use in _quotes(here)], "quotation marks are set")


def _misread(here: Here, own: Sequence[Fact], others: Sequence[Fact]) -> Iterator[Finding]:
    """Numbers that mean what the other version says only when read in another language's way."""
    if len(others) > _MOST:
        return
    for fact in own[:_MOST]:
        if fact.kind != "number":
            continue
        meant = next((other for other in others if _is_misread(fact, other, here.side)), None)
        if meant and not any(agree(fact, other) in (0, 1) for other in others):
            name = languages.get(here.lang).name
            told = f"“{fact.text}” reads as {fact.value} in {name}"
            message = f"{told}; the other version has {meant.value}"
            start = fact.start - here.segment.start
            yield _sides.finding(
                here,
                "locale",
                SEVERITY,
                (start, start + len(fact.text)),
                message,
                score=0.12,
                evidence=(Evidence(f"{here.other_lang}: {meant.text}", meant.value),),
                remedy=f"Write the number as {name} does.",
                fix=_fixes.of(Change(here.bead, meant, fact), here.lang),
            )


def _is_misread(fact: Fact, other: Fact, side: Side) -> bool:
    """Whether a number means the other one only in another reading than its language's own.

    Where that holds of both, as of 2.048 in Indonesian and English, the target has copied it.
    """
    if other.kind != "number" or agree(fact, other) != READ_OTHERWISE:
        return False
    if any(one.detail(name) for one in (fact, other) for name in ("shared", "of")):
        return False  # it may be the scale that is said once only, or a share (one in three)
    mine, theirs = values(fact), values(other)
    return theirs[0] in mine[1:] and (side == "target" or mine[0] not in theirs[1:])


def _habit(uses: Sequence[_Use], what: str) -> Iterator[Finding]:
    """One finding, at the first place, where most are not the language's own."""
    strange = [use for use in uses if not use.own]
    if len(strange) < _LEAST or len(strange) * 2 <= len(uses):
        return
    here, start, end, _ = strange[0]
    name = languages.get(here.lang).name
    yield _sides.finding(
        here,
        "locale",
        SEVERITY,
        (start, end),
        f"{what} as {name} does not: “{here.segment.text[start:end]}”",
        score=0.05,
        evidence=(Evidence("in this version", f"{len(strange)} of {len(uses)} such places"),),
        remedy=f"Write them as {name} does.",
    )


def _numerals(here: Here, facts: Sequence[Fact]) -> Iterator[_Use]:
    """Numerals whose separators can play one part only."""
    for fact in facts:
        match = _NUMERAL.search(fact.text) if fact.kind == "number" else None
        if match:
            own = _is_own(match[0], bool(fact.unit or fact.detail("scale")), here.lang)
            start = fact.start - here.segment.start + match.start()
            if own is not None:
                yield _Use(here, start, start + len(match[0]), own)


def _is_own(numeral: str, measured: bool, lang: str) -> bool | None:
    """Whether a numeral is written as its language does; None where that cannot be told.

    A point in a numeral without a unit may be that of a version or a paragraph.
    """
    group, decimal = _separators(lang)
    parts = _PARTS.findall(numeral)
    last, digits = parts[-1]
    if last.isspace():
        return True
    if len(parts) > 1 and parts[0][0] == last:
        return bool(last == group)
    if len(digits) == _GROUP:
        return None if last in (group, decimal) else False
    return bool(last == decimal) if measured or last == decimal else None


def _quotes(here: Here) -> Iterator[_Use]:
    own = languages.get(here.lang).quotes
    pairs = {own[i : i + 2] for i in range(0, len(own), 2)}
    for style in _STYLES:
        for match in _quoted(style).finditer(here.segment.text):
            yield _Use(here, match.start(), match.end(), style in pairs)


@cache
def _quoted(style: str) -> re.Pattern[str]:
    first, last = map(re.escape, style)
    return re.compile(rf"{first}[^«»„“”]{{1,{_LONGEST}}}{last}")


@cache
def _separators(lang: str) -> tuple[str, str]:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return get_group_symbol(lang), get_decimal_symbol(lang)
