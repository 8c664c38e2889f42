"""Which of an acronym's senses the story is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Defined, Known, side_votes
from qa.initials.senses import Sense, fits
from qa.initials.words import words

_ENOUGH = 3
_TIMES = 4
"""A field of life decides with three words for it, and four times as many as for the other."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The senses that an acronym can have here, and what leaves only those."""

    senses: tuple[Sense, ...]
    because: str = ""
    defined: Defined | None = None
    sure: bool = True


def expected(mention: Mention, here: Side, known: Known, bead: int) -> Expected:
    """By the words beside it, by the article's own definition, or by what the story is about."""
    senses = mention.senses
    own = own_definition(mention.letters, known, bead)
    beside = [p for p in here.phrases if not p.loose and shares(p, mention)]
    if beside and (narrow := _common(senses, (s for p in beside for s in p.senses))):
        return Expected(narrow, f'"{beside[0].text}" stands beside it', own)
    if mention.expansion and not fits(words(mention.expansion, here.lang), senses, here.lang):
        return Expected((), "", own)  # The sentence means something that the table does not know.
    if own:
        run = words(own.text, own.lang)
        narrow = tuple(s for s in senses if fits(run, (s,), own.lang))
        if narrow or own.spelled:
            return Expected(narrow, f"the article defines it at line {own.place.line}", own)
    if len({s.field for s in senses}) > 1:
        return _by_field(senses, here, known)
    return Expected(senses)


def own_definition(letters: str, known: Known, bead: int) -> Defined | None:
    """The definition that the article gives for these letters, in whichever version, not here."""
    others = [d for d in known.defined(letters) if d.bead != bead]
    return next((d for d in others if d.spelled), others[0] if others else None)


def _common(senses: Iterable[Sense], others: Iterable[Sense]) -> tuple[Sense, ...]:
    wanted = {sense.index for sense in others}
    return tuple(sense for sense in senses if sense.index in wanted)


def _by_field(senses: tuple[Sense, ...], here: Side, known: Known) -> Expected:
    """The sentence must speak for a field too: an article touches upon many.

    Not sure is what rests on few words: then only senses are left out that no word speaks for, and
    never the usual one, which stands first in the table.
    """
    local, votes = side_votes(here), known.votes[here.lang]
    best = max(senses, key=lambda s: (local[s.field] > 0, votes[s.field]))
    strong = votes[best.field] >= _ENOUGH and local[best.field] > 0
    if strong:
        left = [s for s in senses if local[s.field] or votes[s.field] * _TIMES > votes[best.field]]
    else:
        left = [s for s in senses if votes[s.field] or s is senses[0]]
    because = f"the story is about {best.field}" if 0 < len(left) < len(senses) else ""
    return Expected(tuple(left) or senses, because, sure=strong or not because)
