"""A full name that the table knows (the European Union), with another full name in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.checks._acronyms.cover import partly
from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Known

_NEAR = 1
"""Beads around in which the name may stand instead."""


class Swapped(NamedTuple):
    """A full name of the source, and the one that stands in its place in the target."""

    source: Mention
    target: Mention


def swapped(known: Known, index: int) -> Iterator[Swapped]:
    """The names of this bead, in order, of which neither is to be found on the other side."""
    around = known.sides[max(0, index - _NEAR) : index + _NEAR + 1]
    here = known.sides[index]
    source = _lone(here["source"], [both["target"] for both in around])
    target = _lone(here["target"], [both["source"] for both in around])
    for one in source:
        of_kind = [other for other in target if _fields(one) & _fields(other)]
        other = next(iter(of_kind or target), None)
        if other and (of_kind or len(source) == len(target) == 1):
            target.remove(other)
            yield Swapped(one, other)


def _fields(mention: Mention) -> set[str]:
    return {sense.field for sense in mention.senses}


def _lone(side: Side, across: Sequence[Side]) -> list[Mention]:
    """The full names of a side that nothing across answers, the longest where they overlap."""
    full = [p for p in side.phrases if len(p.text.split()) > 1 and (not p.loose or _named(p))]
    outer = [p for p in full if not any(p is not o and _holds(o, p) for o in full)]
    return [p for p in outer if not any(_answered(p, there) for there in across)]


def _named(phrase: Mention) -> bool:
    """Whether its words have capitals, as a name has them (the Red Cross)."""
    return all(word[0].isupper() for word in phrase.text.split())


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


def _answered(phrase: Mention, there: Side) -> bool:
    """Whether a mention of it is there, of whatever kind, or a freer rendering."""
    if any(shares(phrase, other) for other in (*there.acronyms, *there.phrases)):
        return True
    forms = {form for sense in phrase.senses for form in sense.acronyms_in(there.lang)}
    return partly(phrase, there) or any(form in there.text for form in forms if len(form) > 1)
