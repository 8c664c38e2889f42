"""What both versions say of an acronym elsewhere: its definitions, and its usual renderings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from qa.checks._acronyms.sides import Mention, Side
from qa.checks._acronyms.sides import side as read_side
from qa.initials.letters import sound_alike
from qa.initials.senses import Table, field_votes, fits
from qa.initials.words import content, words
from qa.records import Comparison, Place
from qa.records import Side as SideName

BOTH: tuple[SideName, SideName] = ("source", "target")


@dataclass(frozen=True, slots=True)
class Defined:
    """An expansion that a version itself gives for an acronym, and where."""

    letters: str
    text: str
    lang: str
    stems: tuple[str, ...]
    spelled: bool
    place: Place
    side: SideName
    bead: int
    trusted: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Everything about the acronyms of a pair of versions; `sides` is parallel to the beads."""

    pair: Comparison
    table: Table | None
    sides: tuple[dict[SideName, Side], ...]
    definitions: tuple[Defined, ...]
    partners: frozenset[tuple[str, str]] = field(default=frozenset())
    """Pairs of letters that stand for each other in more than one bead, one of each side."""
    votes: dict[str, Counter[str]] = field(default_factory=dict)
    """For each language, how many words and unambiguous acronyms speak for each field of life."""
    _defined: dict[str, tuple[Defined, ...]] = field(default_factory=dict, compare=False)
    _met: dict[tuple[SideName, str], tuple[Met, ...]] = field(default_factory=dict, compare=False)
    """What was looked up already: long versions ask for the same letters again and again."""

    def defined(self, letters: str) -> tuple[Defined, ...]:
        """The expansions given for these letters, those first whose initials agree."""
        if letters not in self._defined:
            found = (d for d in self.definitions if d.trusted and sound_alike(d.letters, letters))
            ordered = sorted(found, key=lambda d: (not d.spelled, d.place))
            self._defined[letters] = tuple(ordered)
        return self._defined[letters]

    def met(self, letters: str, name: SideName) -> tuple[Met, ...]:
        """The beads in which that side has these letters."""
        key = name, letters
        if key not in self._met:
            self._met[key] = tuple(_meetings(self, letters, name))
        return self._met[key]


class Met(NamedTuple):
    """A bead whose one side has some letters; where its other side has the same, or None."""

    bead: int
    there: Place | None


def know(pair: Comparison, table: Table | None) -> Known:
    """Read all beads of a comparison."""
    sides: tuple[dict[SideName, Side], ...] = tuple(
        {
            "source": read_side(pair.source, bead.source, table),
            "target": read_side(pair.target, bead.target, table),
        }
        for bead in pair.alignment.beads
    )
    votes = _votes(sides) if table else {}
    return Known(pair, table, sides, _definitions(pair, sides), _partners(sides), votes)


def _votes(sides: tuple[dict[SideName, Side], ...]) -> dict[str, Counter[str]]:
    votes: dict[str, Counter[str]] = {}
    for side in (both[name] for both in sides for name in BOTH):
        votes.setdefault(side.lang, Counter()).update(side_votes(side))
    return votes


def side_votes(side: Side) -> Counter[str]:
    """How many words and unambiguous acronyms of one side speak for each field of life."""
    votes = field_votes(side.words, side.lang)
    votes.update(m.senses[0].field for m in side.acronyms if len(m.senses) == 1)
    return votes


def _definitions(pair: Comparison, sides: tuple[dict[SideName, Side], ...]) -> tuple[Defined, ...]:
    return tuple(
        Defined(
            mention.letters,
            mention.expansion,
            both[name].lang,
            tuple(w.stem for w in content(words(mention.expansion, both[name].lang))),
            mention.spelled,
            pair.version(name).article.place(mention.span.start),
            name,
            index,
            _trusted(mention, both[name].lang, both["target" if name == "source" else "source"]),
        )
        for index, both in enumerate(sides)
        for name in BOTH
        for mention in both[name].acronyms
        if mention.expansion
    )


def _trusted(mention: Mention, lang: str, other: Side) -> bool:
    """Whether an expansion may count as the article's own, and is not itself what is wrong.

    It may if nothing is known of the letters, if it is a known sense of them, or if the other
    version expands the acronym at the same place.
    """
    if not mention.senses or fits(words(mention.expansion, lang), mention.senses, lang):
        return True
    return any(m.expansion and sound_alike(m.letters, mention.letters) for m in other.acronyms)


def _partners(sides: tuple[dict[SideName, Side], ...]) -> frozenset[tuple[str, str]]:
    """Letters that keep company: in most beads of the one stands the other, at least in two."""
    together: Counter[tuple[str, str]] = Counter()
    alone: Counter[tuple[SideName, str]] = Counter()
    for both in sides:
        letters = {name: {m.letters.upper() for m in both[name].acronyms} for name in BOTH}
        alone.update((name, one) for name in BOTH for one in letters[name])
        together.update((s, t) for s in letters["source"] for t in letters["target"])
    return frozenset(
        pair
        for (s, t), count in together.items()
        if count > 1 and 2 * count > max(alone["source", s], alone["target", t])
        for pair in ((s, t), (t, s))
    )


def first_kept(known: Known, mention: Mention, name: SideName, here: int) -> Place | None:
    """Where, in another bead, the other side first has the very letters that this one has there.

    None also where it mostly has other words for them: then that is its habit.
    """
    elsewhere = [met.there for met in known.met(mention.letters, name) if met.bead != here]
    kept = [there for there in elsewhere if there]
    return kept[0] if kept and 2 * len(kept) >= len(elsewhere) else None


def _meetings(known: Known, letters: str, name: SideName) -> Iterator[Met]:
    other: SideName = "target" if name == "source" else "source"
    article = known.pair.version(other).article
    for index, both in enumerate(known.sides):
        if any(sound_alike(m.letters, letters) for m in both[name].acronyms):
            same = (m for m in both[other].acronyms if sound_alike(m.letters, letters))
            there = next(same, None)
            yield Met(index, article.place(there.span.start) if there else None)
