"""Which quantities of a bead have no counterpart, and which were changed: for several checks.

Numbers, dates, weekdays, times and codes of both sides are set against each other at once, since
a year may be a number on the other side, and a code may be written apart. What agrees goes; what
is left on both sides is paired as a change; what is left on one side and stands in a bead near by
has moved; the rest is missing or added.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from qa import languages
from qa.checks._agree import agree, akin, rates_differ
from qa.records import Bead, Comparison, Fact, Side
from qa.settings import Settings

KINDS = ("number", "period", "date", "weekday", "time", "code", "relative", "season", "daypart")
_UNHEARD = ("period", "relative", "season", "daypart")
"""Kinds of which one that stands on one side alone is no finding."""
_MOST = 60
_NEAR = 2
_FIGURES, _LAST_DAY = 2, 31
_ONE, _SMALL = 1, 10


@dataclass(frozen=True, slots=True)
class Change:
    """A fact of the source and the fact of the target that stands in its place."""

    bead: int
    source: Fact
    target: Fact


@dataclass(frozen=True, slots=True)
class Lone:
    """A fact of one side that nothing on the other side accounts for."""

    bead: int
    side: Side
    fact: Fact


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What is left of one bead once all that agrees is gone."""

    source: tuple[Fact, ...] = ()
    target: tuple[Fact, ...] = ()


_Found = Change | Lone


def changes(pair: Comparison, settings: Settings) -> Iterator[_Found]:
    """Every change and every lone fact of the beads that may be accused."""
    beads = pair.alignment.beads
    left = [_leftovers(pair, bead) for bead in beads]
    for i, bead in enumerate(beads):
        if not bead.source or not bead.target or bead.posterior < settings.sure:
            continue
        near = [left[j] for j in range(max(0, i - _NEAR), min(len(left), i + _NEAR + 1)) if j != i]
        source = _not_moved(left[i].source, [fact for other in near for fact in other.target])
        target = _not_moved(left[i].target, [fact for other in near for fact in other.source])
        found = _told(i, source, target, pair)
        yield from found if _both_known(pair) else filter(_is_in_digits, found)


def _both_known(pair: Comparison) -> bool:
    """Whether both languages are at home; of others the words of quantities cannot be read."""
    langs = (pair.source.article.lang, pair.target.article.lang)
    return all(languages.get(lang.split("-")[0]).known for lang in langs)


def _is_in_digits(found: _Found) -> bool:
    """Whether digits alone tell that a number changed, whatever scale words stand beside."""
    if isinstance(found, Lone) or {found.source.kind, found.target.kind} != {"number"}:
        return False
    one, other = (re.sub(r"\D", "", fact.text).strip("0") for fact in (found.source, found.target))
    return bool(one and other) and one != other


def _told(i: int, source: list[Fact], target: list[Fact], pair: Comparison) -> Iterator[_Found]:
    bead = pair.alignment.beads[i]
    source = _less_kept(source, pair, "target", bead.target)
    target = _less_kept(target, pair, "source", bead.source)
    for one, other in _paired(source, target):
        source.remove(one)
        target.remove(other)
        yield Change(i, one, other)
    around = pair.alignment.beads[max(0, i - 1) : i + 2]
    sources = [fact for bead in around for fact in _facts(pair, bead.source, "source")]
    targets = [fact for bead in around for fact in _facts(pair, bead.target, "target")]
    yield from (Lone(i, "source", fact) for fact in _unheard(source, targets))
    yield from (Lone(i, "target", fact) for fact in _unheard(target, sources))


def _less_kept(
    facts: list[Fact], pair: Comparison, there: Side, segments: Sequence[int]
) -> list[Fact]:
    """The facts less those whose words the other side keeps as they are, as in a name or a title.

    Figures prove nothing so (1.250 is another number elsewhere), but those of a day and a month
    do (1/3), which every reader takes as the article has it.
    """
    texts = [pair.version(there).segments[k].text for k in segments]
    return [
        fact
        for fact in facts
        if not (fact.detail("figure") or not any(c.isdecimal() for c in fact.text))
        or not any(_stands_in(fact.text, text) for text in texts)
    ]


def _stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, not inside others."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _unheard(facts: list[Fact], others: list[Fact]) -> Iterator[Fact]:
    """The facts that nothing on the other side repeats, here or in the next bead."""
    for fact in facts:
        alone = fact.kind not in _UNHEARD and not (fact.detail("figure") or fact.detail("weak"))
        if alone and all(agree(fact, other) is None for other in others[: 3 * _MOST]):
            yield fact


def _facts(pair: Comparison, segments: Sequence[int], side: Side) -> list[Fact]:
    return [fact for fact in pair.version(side).facts_of(segments) if fact.kind in KINDS]


def _leftovers(pair: Comparison, bead: Bead) -> Leftovers:
    source = _facts(pair, bead.source, "source")
    target = _facts(pair, bead.target, "target")
    source, target = _strange_periods(source, target), _strange_periods(target, source)
    source, target = _without_same(source, target), _without_same(target, source)
    prices = []
    for (i, one), (j, other) in product(enumerate(source[:_MOST]), enumerate(target[:_MOST])):
        price = agree(one, other)
        vague = "relative" in (one.kind, other.kind) and one.kind != other.kind
        if price is not None and not vague:  # "today" uses up no date that changed
            prices.append((price, abs(i - j), i, j))
    gone_source: set[int] = set()
    gone_target: set[int] = set()
    for _, _, i, j in sorted(prices):
        if i not in gone_source and j not in gone_target:
            gone_source.add(i)
            gone_target.add(j)
    left = [fact for i, fact in enumerate(source) if i not in gone_source]
    right = [fact for i, fact in enumerate(target) if i not in gone_target]
    return Leftovers(_sure(left, right), _sure(right, left))


def _strange_periods(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """The facts less periods in a unit that the other side names too, with or without number."""
    units = {other.unit for other in others if not _is_part(other)} - {""}

    def known(fact: Fact) -> bool:
        return fact.unit in units or any(akin(fact.unit, unit) for unit in units)

    return [fact for fact in facts if fact.kind != "period" or not known(fact)]


def _is_part(fact: Fact) -> bool:
    """Whether it is less than one of a unit of time (half a year), which a year is not."""
    is_time = fact.kind == "number" and fact.detail("dimension") == "time"
    return is_time and 0 < Decimal(fact.value) < 1


def _without_same(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """The facts less those that stand on the other side with the same value and unit."""
    known = Counter(_key(other) for other in others)
    kept = []
    for fact in facts:
        if known[_key(fact)] > 0:
            known[_key(fact)] -= 1
        else:
            kept.append(fact)
    return kept


def _key(fact: Fact) -> tuple[str, str, str, str]:
    more = fact.detail("part") + fact.detail("bound") + fact.detail("per")
    return (fact.kind, fact.value, fact.unit, more)


def _sure(facts: Iterable[Fact], others: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that may be accused; of the weak only those whose like is left opposite too."""
    opposite = {like for other in others for like in _likes(other)}
    units = {o.unit for o in others if o.kind == "number" and not o.detail("weak")}
    units |= {o.unit for o in others if o.kind == "period"}
    kept = [
        fact
        for fact in facts
        if not fact.detail("weak")
        or _likes(fact) & opposite
        or ("part" in _likes(fact) and fact.unit and fact.unit in units)
    ]
    return tuple(kept[:_MOST])


def _likes(fact: Fact) -> frozenset[str]:
    """What kinds of thing a number is whose words, alone, may say something else.

    A fraction in words (a quarter) or a multiple (double), the decade of a life (his forties), an
    ordinal (the first, XIX), a number of which most are style (both, keempat); noon and midnight.
    """
    words, weak = fact.detail("words"), fact.detail("weak")
    if fact.kind == "time":
        return frozenset({"clock"})
    if fact.kind != "number":
        return frozenset()
    if fact.detail("age"):
        return frozenset({"age"})
    found = {"ordinal"} if fact.detail("ordinal") else set()
    if fact.unit == "times" or (weak and words and 0 < Decimal(fact.value) < 1):
        found.add("part")
    counts = words and not fact.unit and (weak or not found)
    if counts and (fact.detail("of") or _ONE < Decimal(fact.value) <= _SMALL):
        found.add("count")
    return frozenset(found)


def _not_moved(facts: Iterable[Fact], near: list[Fact]) -> list[Fact]:
    """The facts less those that stand near by; a bare unit of time proves nothing there, and no
    more does "today" in the next sentence for a date in this one.
    """
    near = [other for other in near if other.kind != "relative"]
    return [
        fact
        for fact in facts
        if fact.kind in _UNHEARD or all(agree(fact, other) is None for other in near[:_MOST])
    ]


def _paired(source: list[Fact], target: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Facts that probably stand in each other's place, the likeliest first."""
    prices = []
    for (i, one), (j, other) in product(enumerate(source), enumerate(target)):
        price = _unlikeness(one, other)
        if price is not None:
            prices.append((price, abs(i - j), i, j))
    found, used_source, used_target = [], set(), set()
    for _, _, i, j in sorted(prices):
        if i not in used_source and j not in used_target:
            used_source.add(i)
            used_target.add(j)
            found.append((source[i], target[j]))
    return found


def _is_misdated(date: Fact, number: Fact) -> bool:
    """Whether figures that can be no date (42.06, 42/6) stand where a date should (24.06)."""
    if number.unit or not (date.detail("day") and date.detail("month")):
        return False
    day, month = (int(date.detail(name)) for name in ("day", "month"))
    parts = number.text.split(".")
    if not all(part.isdecimal() and len(part) == _FIGURES for part in parts[:2]):
        return False
    is_swapped = sorted(parts[0]) == sorted(f"{day:02}")
    if len(parts) == 1:
        return is_swapped and int(parts[0]) > _LAST_DAY
    same = (int(parts[0]) == day) + (int(parts[1]) == month)
    return len(parts) == _FIGURES and (same == 1 or is_swapped)


def _unlikeness(one: Fact, other: Fact) -> float | None:
    """How little two facts look like one changed into the other; None: not at all."""
    kinds = {one.kind, other.kind}
    if kinds == {"date", "number"}:
        date, number = (one, other) if one.kind == "date" else (other, one)
        if _is_misdated(date, number):
            return 2
    if (one.detail("figure") and other.kind != "date") or (
        other.detail("figure") and one.kind != "date"
    ):
        return None
    if one.kind == "date" == other.kind:
        shared = {"year", "month", "day", "decade"}
        mine = {n for n in shared if one.detail(n)}
        theirs = {n for n in shared if other.detail(n)}
        same = sum(one.detail(n) == other.detail(n) for n in mine & theirs)
        return 1 - same / 4 if mine & theirs else None
    if kinds == {"date", "number"}:
        date, number = (one, other) if one.kind == "date" else (other, one)
        is_year = len(number.value) == len(date.value) and number.value.isdigit()
        return 2 if is_year and date.detail("year") else None
    if "relative" in kinds:
        return None if len(kinds) > 1 else float(one.unit != other.unit)
    if one.kind != other.kind:
        both_times = one.detail("dimension") == other.detail("dimension") == "time"
        return 3 if kinds == {"number", "period"} and both_times else None
    if one.kind == "period" and one.detail("dimension") != other.detail("dimension"):
        return None
    if one.kind == "code":
        return 0 if one.detail("letters") == other.detail("letters") else 1
    if one.kind == "number":
        return _number_unlikeness(one, other)
    return 0


def _number_unlikeness(one: Fact, other: Fact) -> float | None:
    likes = (_likes(one), _likes(other))
    if all(likes) and not likes[0] & likes[1] and "ordinal" in likes[0] | likes[1]:
        return None  # which one (the fourth) and how many (two) are no slip of each other
    if rates_differ(one, other):
        return 0 if one.value == other.value else 1
    if not akin(one.unit, other.unit):
        return 1 if one.value == other.value else 2
    unit = 0 if one.unit == other.unit else 0.5
    return unit + (one.value != other.value) * 0.25
