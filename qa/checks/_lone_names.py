"""Names of a bead that have no counterpart on its other side.

A counterpart is a word that sounds alike in any script and case, the same place under another
name, or a word that stands with this one in several beads of the article (a name that is
translated and not transliterated).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from qa import languages
from qa.checks._support import NOTHING, Support, of_stretch
from qa.proper import places
from qa.proper.common import is_calendar
from qa.proper.given import one_given
from qa.proper.likeness import likeness
from qa.proper.seats import metonyms
from qa.proper.skeleton import skeleton
from qa.proper.stem import stem
from qa.proper.words import Word, cut
from qa.records import Comparison, Side, Version

ALIKE = 0.7
"""The least likeness of two capitalised words that count as spellings of one name."""
SURE = 0.75
_METONYM = 0.76
"""A capital and its country: sure, unless either is nearer to the place itself."""
_LOWER = 0.15
"""What a word without a capital must be liker than that."""
_KNOWN = 0.8
"""The same, where the whole other version is searched: more words, more chance."""
_DOUBT = 0.12
"""How much liker a place and a word must be that its dictionary does not take for that place."""
_CLEARLY = 0.08
_LEAST = 2
_UNIONS = ("UN", "EU", "EZ")
_MOST = 500
"""Words of a side of a bead, beyond which it is no sentence, and takes too long to compare."""
_ACRONYM = 4
_JOINTS = (" ", "-", "\u00a0", ". ")


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it stands: its segment, its place code or "", and the run of names it is in.

    `start`, `end` and `text` are those of the whole name of the place, if it is part of one.
    `claimed`: a fact of another kind covers it (a date, an acronym), so that it is no candidate.
    """

    word: Word
    segment: int
    start: int
    end: int
    text: str
    lang: str
    place: str
    run: int
    claimed: bool

    @property
    def key(self) -> str:
        """Equal for the cases of one word, and for all the words of one place."""
        if self.place:
            return f"@{self.place}"
        return stem(self.word.text) if self.word.cyrillic else self.word.text.lower()

    @property
    def country(self) -> bool:
        """Whether it names a country, not a city, a body or a part of the world."""
        return len(self.place) == _LEAST and self.place.isalpha() and self.place not in _UNIONS


@dataclass(frozen=True, slots=True)
class Lone:
    """A name without a counterpart in its bead.

    `best` is its likeness to the likest word there, `elsewhere` to the likest capitalised word of
    the whole other version; `position` is 0 to 1, from the start of its bead's side. `surplus`: it
    has a counterpart, but stands here more often than that. `support` is what the model of words
    finds for it across.
    """

    token: Token
    best: float
    position: float
    surplus: bool = False
    elsewhere: float = 0.0
    support: Support = NOTHING
    namesake: Token | None = None
    """The word of the other version that is that alike."""

    @property
    def known(self) -> bool:
        """Whether the other version spells this name somewhere else."""
        return self.elsewhere >= _KNOWN


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a bead: all its tokens, and those that are lone."""

    tokens: tuple[Token, ...]
    lone: tuple[Lone, ...]


def same(one: Token, other: Token) -> float:
    """How surely two tokens name the same, 0 to 1."""
    if one.word.text == other.word.text:
        return 1.0
    if one.place or other.place:
        if one.place == other.place:
            return 1.0
        if one.place and other.place and metonyms(one.place, other.place):
            return _METONYM
        if one.place and other.place and not _part(one, other):
            return 0.0
    if one_given(one.word.text, other.word.text) and one.word.capital and other.word.capital:
        return SURE
    alike = likeness(one.word.text, other.word.text)
    if not (one.place and other.place) and (_told_apart(one, other) or _told_apart(other, one)):
        alike -= _DOUBT
    return alike if one.word.capital and other.word.capital else alike - _LOWER


def _part(one: Token, other: Token) -> bool:
    """Whether just one of two places is a longer name, of which the other may be a part (Korea)."""
    return (one.text == one.word.text) != (other.text == other.word.text)


def _told_apart(one: Token, other: Token) -> bool:
    """Whether `one` is a place that would have been recognised in the language of `other`."""
    return bool(one.place) and places.knows(one.place, other.lang)


class Text:
    """One version as tokens, by segment."""

    def __init__(self, version: Version) -> None:
        self.lang = version.article.lang
        self.function = languages.get(self.lang).function_words
        self.capital_nouns = languages.get(self.lang).capital_nouns
        self.rows = [tuple(_tokens(version, i)) for i in range(len(version.segments))]

    def of(self, segments: Iterable[int]) -> tuple[Token, ...]:
        """The tokens of these segments."""
        return tuple(token for i in segments for token in self.rows[i])

    @cached_property
    def capitals(self) -> dict[str, Token]:
        """One token for each capitalised word."""
        return {t.word.text: t for row in self.rows for t in row if t.word.capital}

    @cached_property
    def everyday(self) -> frozenset[str]:
        """The keys of words that this text also writes without a capital."""
        return frozenset(t.key for row in self.rows for t in row if not t.word.capital)


def _tokens(version: Version, index: int) -> Iterator[Token]:
    segment, lang = version.segments[index], version.article.lang
    words = list(cut(segment.text))
    named = {i: p for p in places.find(words, lang) for i in range(p.start, p.end)}
    others = [f for f in version.facts[index] if f.kind != "name"] if version.facts else []
    ends = [f.end for f in others]  # in order, as facts never overlap
    run = 0
    for i, word in enumerate(words):
        joint = segment.text[words[i - 1].end : word.start] if i else ""
        run += not (i and word.capital and words[i - 1].capital and joint in _JOINTS)
        place = named.get(i, places.Named(i, i + 1, ""))
        left, right = words[place.start].start, words[place.end - 1].end
        start, end = segment.start + left, segment.start + right
        first = bisect_left(ends, start + 1)  # of those that end behind the start of the word
        claimed = not place.code and first < len(others) and others[first].start < end
        text = segment.text[left:right]
        yield Token(word, index, start, end, text, lang, place.code, run, claimed)


def find(pair: Comparison, sure: float) -> Iterator[tuple[int, Half, Half]]:
    """The beads in which both sides have lone names: index, source half, target half."""
    source, target = Text(pair.source), Text(pair.target)
    found = []
    for index, bead in enumerate(pair.alignment.beads):
        if bead.source and bead.target and bead.posterior >= sure:
            one, other = source.of(bead.source), target.of(bead.target)
            if max(len(one), len(other)) > _MOST:
                continue
            lone = _lone(one, other, source), _lone(other, one, target)
            if all(lone) and not all(x.surplus for half in lone for x in half):
                ours = _supported(pair, index, "source", _searched(lone[0], target))
                theirs = _supported(pair, index, "target", _searched(lone[1], source))
                found.append((index, Half(one, ours), Half(other, theirs)))
    known = _learnt([(one.lone, other.lone) for _, one, other in found])
    for index, left, right in found:
        yield index, _without(left, {k for k, _ in known}), _without(right, {k for _, k in known})


def _searched(half: Sequence[Lone], across: Text) -> tuple[Lone, ...]:
    """The same names, each looked for in the whole other version."""

    def elsewhere(lone: Lone) -> Lone:
        found = ((same(lone.token, t), t) for t in across.capitals.values())
        best, namesake = max(found, key=itemgetter(0), default=(0.0, None))
        return replace(lone, elsewhere=best, namesake=namesake)

    return tuple(elsewhere(lone) for lone in half)


def _supported(pair: Comparison, bead: int, side: Side, half: Sequence[Lone]) -> tuple[Lone, ...]:
    """The same names, each with what the model of words finds across."""
    stretches = ((lone, lone.token.start, lone.token.end) for lone in half)
    return tuple(
        replace(lone, support=of_stretch(pair, bead, side, start, end))
        for lone, start, end in stretches
    )


def _lone(side: Sequence[Token], other: Sequence[Token], text: Text) -> tuple[Lone, ...]:
    found = []
    for i, token in enumerate(side):
        if not _candidate(token, text):
            continue
        best = _best(token, side, other)
        surplus = best >= ALIKE and _surplus(token, side, other)
        if best < ALIKE or surplus:
            found.append(Lone(token, best, i / max(1, len(side) - 1), surplus))
    return tuple(found)


def _best(token: Token, side: Sequence[Token], other: Sequence[Token]) -> float:
    """The likeness of the token to its likest word across, less those that another word fits."""
    key, best = skeleton(token.word.text), 0.0
    for word in sorted(other, key=lambda t: (skeleton(t.word.text) != key, not t.word.capital)):
        score = same(token, word)
        if score > best and (score < ALIKE or not _taken(word, token, score, side)):
            best = score
        if best >= SURE:
            break  # it has a counterpart; how good it is does not matter
    return best


def _taken(word: Token, token: Token, score: float, side: Sequence[Token]) -> bool:
    """Whether another word of this side is clearly the one that `word` renders."""
    rivals = (same(word, t) for t in side if t.key != token.key)
    return max(rivals, default=0.0) >= max(SURE, score + _CLEARLY)


def _surplus(token: Token, side: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether the name stands here more often than across."""
    return sum(t.key == token.key for t in side) > sum(same(token, t) >= ALIKE for t in other)


def _candidate(token: Token, text: Text) -> bool:
    """Whether it may be a name: not a word that this text also writes without a capital."""
    word = token.word
    if token.claimed or len(word.text) < _LEAST or not (word.capital or token.country):
        return False
    if not token.place and text.capital_nouns:
        return False
    if not token.place and (token.key in text.everyday or word.text.lower() in text.function):
        return False
    shouts = word.shouted and len(word.text) <= _ACRONYM
    return (not shouts or token.country) and not is_calendar(word.text, token.lang)


def _learnt(beads: Sequence[tuple[Sequence[Lone], Sequence[Lone]]]) -> set[tuple[str, str]]:
    """Pairs of keys that are lone together in two beads or more, and mostly together."""
    together: Counter[tuple[str, str]] = Counter()
    alone: dict[str, Counter[str]] = defaultdict(Counter)
    for source, target in beads:
        keys = (
            {x.token.key for x in source if _untold(x)},
            {y.token.key for y in target if _untold(y)},
        )
        alone["source"].update(keys[0])
        alone["target"].update(keys[1])
        together.update((x, y) for x in keys[0] for y in keys[1])
    return {
        (x, y)
        for (x, y), count in together.items()
        if count > 1 and 2 * count > max(alone["source"][x], alone["target"][y])
    }


def _untold(lone: Lone) -> bool:
    """Whether neither the places nor the rest of the article tell how this name is rendered."""
    return not (lone.known or lone.token.place or lone.surplus)


def _without(half: Half, keys: set[str]) -> Half:
    lone = tuple(x for x in half.lone if x.token.key not in keys or not _untold(x))
    return Half(half.tokens, lone)
