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

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from qa import languages
from qa.checks import _lone_names as lone_names
from qa.checks._lone_names import Half, Lone
from qa.proper.common import is_common, is_english, is_word
from qa.proper.likeness import likeness
from qa.proper.words import TITLES
from qa.records import SIDES, Comparison, Evidence, Finding, Severity, Span
from qa.settings import Settings

CODE = "NAM001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "error"
SPECIFICITY = 60

Kind = Literal["place", "known", "rare", "opening", "english", "vague", "everyday", "surplus"]
_ERROR, _NOTE = 0.7, 0.5
_NOTE_WORTH = 0.3
"""Scores from which a swap is reported, as an error or as a note."""
_SURELY_KNOWN, _SURELY_NAMED = 0.85, 0.9
_NEAR, _SLOPE = 0.25, 0.5
"""How far apart the two may stand in their sentences, and what more costs."""
_VARIANT, _PENALTY = 0.5, 0.3
"""From this likeness on two unfamiliar names may be one in two spellings."""
_SHORT = 3
_RENDERED, _TRANSLATED = 0.75, 0.5
"""From this cosine on the model of words has found a name across; the second for a word that a
dictionary knows, which may have been translated."""
_SMALL = 0.9
"""The same for a place, where what it found is written without a capital (Alkitab, the bible)."""


class Swap(NamedTuple):
    """A lone name of the source and one of the target that stands in its place."""

    source: Lone
    target: Lone
    score: float


def run(pair: Comparison, settings: Settings) -> Iterable[Finding]:
    """The names that have been swapped for others, in every bead that is sure."""
    ends = [languages.get(pair.version(side).article.lang) for side in SIDES]
    home = all(language.home for language in ends)
    if not home and not all(language.plain_names for language in ends):
        return  # without places and endings, too many names look lost
    for index, source, target in lone_names.find(pair, settings.sure):
        swaps = [s for s in _swaps(source, target) if home or _is_plain(s, source, target)]
        for name in _whole(swaps):
            yield _finding(pair, index, name)


def _whole(swaps: Iterable[Swap]) -> list[list[Swap]]:
    """The swaps, those together that stand in one name on both sides (given name and surname)."""
    names: dict[tuple[object, ...], list[Swap]] = {}
    for swap in swaps:
        sure = swap.score >= _ERROR
        key = sure, *((t.segment, t.run) for t in (swap.source.token, swap.target.token))
        names.setdefault(key, []).append(swap)
    return list(names.values())


def _is_plain(swap: Swap, source: Half, target: Half) -> bool:
    """Whether two words complete a name that is otherwise the same (Maria X, Maria Y)."""
    places = bool(swap.source.token.place or swap.target.token.place)
    return not places and _anchored(swap.source, swap.target, source, target)


def _swaps(source: Half, target: Half) -> Iterator[Swap]:
    """The likeliest swaps of a bead, each name used once."""
    scored = (
        Swap(one, other, _score(one, other, source, target))
        for one in source.lone
        for other in target.lone
    )
    used: set[str] = set()
    for swap in sorted(scored, key=lambda s: _rank(s, source, target)):
        keys = {f"s{swap.source.token.key}", f"t{swap.target.token.key}"}
        if swap.score >= _NOTE and not keys & used:
            used |= keys
            yield swap


def _rank(swap: Swap, source: Half, target: Half) -> tuple[float, ...]:
    """The order in which swaps are believed: the sure ones first, given name before surname."""
    one, other = swap.source, swap.target
    crossed = _place_in_run(one, source) != _place_in_run(other, target)
    apart = abs(one.position - other.position)
    return (swap.score < _ERROR, crossed, -round(swap.score, 1), apart, one.token.start)


def _place_in_run(lone: Lone, half: Half) -> int:
    """How many words of its own name stand before it."""
    return sum(_in_run(t, lone) and t.word.start < lone.token.word.start for t in half.tokens)


def _score(one: Lone, other: Lone, source: Half, target: Half) -> float:
    """How sure it is that `other` stands where `one` should (0 to 1)."""
    apart = abs(one.position - other.position)
    if not _capital(one, other) and not (one.token.country and other.token.country):
        return 0.0  # of small letters (індійський) only peoples, and only against peoples
    anchored = _anchored(one, other, source, target)
    if not anchored and not _hopeful(one, other):
        return 0.0
    if one.token.country != other.token.country and any(
        lone.token.word.shouted for lone in (one, other) if lone.token.country
    ):
        return 0.0  # letters speak for themselves only where another country takes their place
    if one.token.place != other.token.place == "" and not _at_home(other):
        return 0.0  # which words name places there, nobody knows
    if other.token.place != one.token.place == "" and not _at_home(one):
        return 0.0
    if not anchored and _completed(one, other, source, target):
        return 0.0
    kinds = [_kind(lone, anchored, half) for lone, half in ((one, source), (other, target))]
    base = _base(kinds[0], kinds[1], apart, anchored)
    if not base:
        return 0.0
    if (one.known and other.known and not anchored) or _explained(one, other):
        base -= _PENALTY
    if _rendered(one) or _rendered(other):
        base -= _PENALTY
    if "opening" in kinds and _both_open(one, other):
        base -= _PENALTY
    score = base - _SLOPE * max(0.0, apart - _NEAR)
    if _only_place(one, source) and _only_place(other, target):
        return base  # wherever they stand
    if one.token.place and other.token.place:
        return score
    if not (one.known or other.known or one.token.place or other.token.place):
        score -= _PENALTY * (lone_names.same(one.token, other.token) >= _VARIANT)
    return score - _PENALTY * _shortened(one, other)


def _only_place(one: Lone, half: Half) -> bool:
    """Whether it is the one place of its side that is lone."""
    lone = {x.token.place for x in half.lone if x.token.place}
    return bool(one.token.place) and len(lone) == 1 and not one.surplus


def _at_home(lone: Lone) -> bool:
    """Whether there is data for the language of a name."""
    return languages.get(lone.token.lang.split("-")[0]).known


def _capital(one: Lone, other: Lone) -> bool:
    return one.token.word.capital and other.token.word.capital


def _hopeful(one: Lone, other: Lone) -> bool:
    """Whether the dictionaries, which load slowly, need to be asked at all."""
    opening = one.token.word.opens, other.token.word.opens
    told = any(x.known or x.token.place for x in (one, other))
    return told or not any(opening)


def _is_named(lone: Lone, half: Half) -> bool:
    """Whether an everyday word is a name here: behind a title (Mr. Brown).

    Or in the middle of a sentence, if the other version has it elsewhere as no everyday word.
    """
    at = next((i for i, t in enumerate(half.tokens) if t is lone.token), 0)
    before = half.tokens[at - 1] if at else None
    if before and before.word.text.lower() in TITLES and before.segment == lone.token.segment:
        return True
    if lone.support.cosine >= _TRANSLATED:
        return False  # Stock, and Bursa; not the Sock of another sentence
    same = lone.namesake if not lone.token.word.opens else None
    known = lone.elsewhere >= _SURELY_KNOWN and same is not None
    return known and same is not None and not is_common(same.word.text, same.lang)


def _kind(lone: Lone, anchored: bool, half: Half) -> Kind:
    """What speaks for the word being a name; dictionaries are asked last, as they load slowly."""
    word, lang = lone.token.word, lone.token.lang
    cosine, small = lone.support
    if lone.token.place:
        found = small and cosine >= _SMALL and not lone.surplus
        return "surplus" if lone.surplus else "everyday" if found else "place"
    if is_common(word.text, lang):
        if _is_named(lone, half):
            return "known" if lone.known else "rare"
        told = lone.elsewhere >= _SURELY_KNOWN and cosine < _TRANSLATED
        return "vague" if told and not word.opens else "everyday"
    if cosine >= _TRANSLATED and not lone.surplus and is_word(word.text, lang):
        return "everyday"
    if word.opens and not _at_home(lone):
        return "everyday"  # no dictionary tells; the next line may start with any word
    if lone.surplus:
        return "surplus"
    if lone.known:
        return "known"
    if is_english(word.text) and lang != "en":
        return "english"
    return "opening" if word.opens and not anchored else "rare"


_BASES: dict[frozenset[Kind], float] = {
    frozenset({"place"}): 0.9,
    frozenset({"place", "rare"}): 0.9,
    frozenset({"place", "known"}): 0.9,
    frozenset({"known", "rare"}): 0.9,
    frozenset({"known"}): 0.9,
    frozenset({"rare"}): 0.8,
    frozenset({"place", "opening"}): 0.8,
    frozenset({"known", "opening"}): 0.8,
}
_AT_ONE_POINT = 0.15
_PART = 0.6
"""An everyday word as a part of a name, where both versions have both words elsewhere, is as likely
translated as swapped (the State of Tennessee, and its team)."""
_LOOSE: frozenset[Kind] = frozenset({"english", "vague"})


def _base(one: Kind, other: Kind, apart: float, anchored: bool) -> float:
    """The score of two kinds of evidence together; 0 where either is an everyday word."""
    kinds = frozenset({one, other})
    if "everyday" in kinds or kinds == {"surplus"} or kinds <= _LOOSE:
        return 0.0
    if anchored and "surplus" not in kinds:
        return _PART if kinds == {"vague", "known"} else 0.85
    if "surplus" in kinds:
        return 0.72 if kinds & {"place", "rare"} and apart <= _AT_ONE_POINT else 0.0
    if kinds & _LOOSE:
        strong = kinds & {"place", "known"} and apart <= _AT_ONE_POINT
        return 0.72 if strong and "english" in kinds else 0.0
    return _BASES.get(kinds, 0.0)


def _anchored(one: Lone, other: Lone, source: Half, target: Half) -> bool:
    """Whether both stand in one name with words that are counterparts (Jack X, Джек Y)."""
    left = [t for t in source.tokens if _in_run(t, one)]
    right = [t for t in target.tokens if _in_run(t, other)]
    return any(lone_names.same(a, b) >= lone_names.SURE for a in left for b in right)


def _completed(one: Lone, other: Lone, source: Half, target: Half) -> bool:
    """Whether one is a place, and the other only completes a person's name that both sides have.

    "The White House ... Xi" and "... Сі Цзіньпін": the given name was added.
    """
    if bool(one.token.place) == bool(other.token.place):
        return False
    part, here, there = (other, target, source) if one.token.place else (one, source, target)
    near = [t for t in here.tokens if _in_run(t, part) and not t.place]
    return any(lone_names.same(a, b) >= lone_names.ALIKE for a in near for b in there.tokens)


def _explained(one: Lone, other: Lone) -> bool:
    """Whether one is a country that both versions name, and the other no place that is known.

    For readers abroad "Nusa Tenggara Barat" becomes "the Indonesian island".
    """
    country, name = (one, other) if one.token.country else (other, one)
    return country.token.country and country.known and not (name.token.place or name.known)


def _both_open(one: Lone, other: Lone) -> bool:
    """Whether no capital says that either is a name, nor the rest of the article for sure."""
    if one.token.place or other.token.place:
        return False
    opens = one.token.word.opens and other.token.word.opens
    return opens and max(one.elsewhere, other.elsewhere) < _SURELY_NAMED


def _rendered(lone: Lone) -> bool:
    """Whether the model of words finds across what may be another spelling of an unknown name."""
    return lone.support.cosine >= _RENDERED and not (lone.token.place or lone.surplus)


def _in_run(token: lone_names.Token, lone: Lone) -> bool:
    mine = lone.token
    return (token.segment, token.run) == (
        mine.segment,
        mine.run,
    ) and token.word.start != mine.word.start


def _shortened(one: Lone, other: Lone) -> bool:
    """Whether one of the two begins as the other one sounds (Gus, Густаво)."""
    a, b = sorted((one.token.word.text, other.token.word.text), key=len)
    if len(a) < _SHORT or len(b) <= len(a):
        return len(a) < _SHORT
    return likeness(a, b[: len(a)]) >= lone_names.SURE


def _finding(pair: Comparison, index: int, name: Sequence[Swap]) -> Finding:
    ours, theirs = [s.source.token for s in name], [s.target.token for s in name]
    source = Span(min(t.start for t in ours), max(t.end for t in ours))
    target = Span(min(t.start for t in theirs), max(t.end for t in theirs))
    said = pair.source.article.text[source.start : source.end]
    instead = pair.target.article.text[target.start : target.end]
    score = max(swap.score for swap in name)
    sure = score >= _ERROR
    severity: Severity = SEVERITY if sure else "note"
    return Finding(
        check="names",
        severity=severity,
        # Of what is told as a note, one in five is an error; the score says so.
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
