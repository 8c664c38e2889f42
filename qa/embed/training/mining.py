"""More words from the corpus itself: pairs that translate each other, and pairs through a third.

Two words of one language pair translate each other when each is the other's strongest partner by
the likelihood ratio of Dunning (1993), over the sentences that hold them. Two words that share
translations in a third language are paired by the share of these that they have in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from qa.embed.training.counting import WORDS
from qa.embed.training.pairs import PairSet

Ids = npt.NDArray[np.int64]

_TOO_COMMON = 0.03
_LEAST_COUNT = 3
_LEAST_RATIO = 15.0
_LEAST_DICE = 0.15
_LEAST_SHARE = 0.12
_MOST_WORDS = 25
_CHUNK = 4_000_000


def mined(
    sets: Sequence[PairSet], spell: Callable[[str], str], lemma: Callable[[str], str]
) -> list[PairSet]:
    """A lexicon for each two languages, of lemmas as `spell` and `lemma` write them."""
    groups: dict[tuple[str, str], list[PairSet]] = defaultdict(list)
    for pairs in sets:
        groups[pairs.source, pairs.target].append(pairs)
    through = _through(groups, spell)
    made = []
    for (source, target), group in groups.items():
        words = _partners(group, lambda text: [lemma(w) for w in WORDS.findall(spell(text))])
        found = tuple(dict.fromkeys([*words, *through.get((source, target), [])]))
        if found:
            made.append(PairSet("mined", source, target, found, lexicon=True, rights="C"))
    return made


def _partners(group: Sequence[PairSet], cut: Callable[[str], list[str]]) -> list[tuple[str, str]]:
    places: dict[str, int] = {}
    sides: list[list[Ids]] = [[], []]
    for pairs in group:
        step = max(1, round(1 / pairs.weight))
        for pair in pairs.pairs[::step]:
            for side in (0, 1):
                words = {places.setdefault(w, len(places)) for w in cut(pair[side]) if len(w) > 1}
                sides[side].append(np.fromiter(sorted(words), np.int64))
    names, size, total = list(places), len(places), len(sides[0])
    counts = [np.bincount(np.concatenate(side), minlength=size) for side in sides]
    usable = [(c >= 2) & (c < max(3, total * _TOO_COMMON)) for c in counts]
    codes, together = _cooccurrence(sides, usable, size)
    left, right = codes // size, codes % size
    chosen = _mutual(left, right, together, counts[0][left], counts[1][right], total, size)
    return [(names[left[i]], names[right[i]]) for i in chosen if left[i] != right[i]]


def _cooccurrence(
    sides: list[list[Ids]], usable: list[npt.NDArray[np.bool_]], size: int
) -> tuple[Ids, Ids]:
    """Codes (left * size + right) of pairs of words in one pair of sentences, with their count."""
    parts: list[tuple[Ids, Ids]] = []
    waiting: list[Ids] = []
    held = 0
    for ours, theirs in zip(*sides, strict=True):
        a, b = ours[usable[0][ours]][:_MOST_WORDS], theirs[usable[1][theirs]][:_MOST_WORDS]
        waiting.append((a[:, None] * size + b[None, :]).ravel())
        held += len(a) * len(b)
        if held > _CHUNK:
            parts.append(np.unique(np.concatenate(waiting), return_counts=True))
            waiting, held = [], 0
    if waiting:
        parts.append(np.unique(np.concatenate(waiting), return_counts=True))
    codes, inverse = np.unique(np.concatenate([p[0] for p in parts]), return_inverse=True)
    counts = np.bincount(inverse, weights=np.concatenate([p[1] for p in parts])).astype(np.int64)
    often = counts >= _LEAST_COUNT
    return codes[often], counts[often]


def _mutual(
    left: Ids, right: Ids, together: Ids, ours: Ids, theirs: Ids, total: int, size: int
) -> Ids:
    """Indices of the pairs that are each other's strongest partner."""
    expected = ours * theirs / total
    ratio = 2 * (together * np.log(together / expected) - (together - expected))
    ratio[together < expected] = 0
    best = [np.zeros(size), np.zeros(size)]
    np.maximum.at(best[0], left, ratio)
    np.maximum.at(best[1], right, ratio)
    strongest = (ratio >= best[0][left]) & (ratio >= best[1][right])
    dice = 2 * together / (ours + theirs)
    found: Ids = np.flatnonzero(strongest & (ratio > _LEAST_RATIO) & (dice > _LEAST_DICE))
    return found


def _through(
    groups: dict[tuple[str, str], list[PairSet]], spell: Callable[[str], str]
) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """For each two languages the pairs that a third one joins and no lexicon has."""
    from_third: dict[str, dict[str, dict[str, set[str]]]] = defaultdict(dict)
    for (source, target), group in groups.items():
        entries: dict[str, set[str]] = defaultdict(set)
        for word, other in _entries(group, spell):
            entries[word].add(other)
        from_third[source][target] = entries
    found = {}
    for source, target in groups:
        known = set(_entries(groups[source, target], spell))
        shares: Counter[tuple[str, str]] = Counter()
        for third in from_third.values():
            if source in third and target in third:
                shares += _shares(third[source], third[target])
        found[source, target] = [
            p for p, s in shares.items() if s >= _LEAST_SHARE and p not in known
        ]
    return found


def _entries(group: Iterable[PairSet], spell: Callable[[str], str]) -> Iterable[tuple[str, str]]:
    for pairs in group:
        for pair in pairs.pairs if pairs.lexicon else ():
            left, right = spell(pair[0]).strip(), spell(pair[1]).strip()
            if len(left.split()) <= 3 and len(right.split()) <= 3:
                yield left, right


def _shares(ours: dict[str, set[str]], theirs: dict[str, set[str]]) -> Counter[tuple[str, str]]:
    shares: Counter[tuple[str, str]] = Counter()
    for word in sorted(ours.keys() & theirs.keys()):
        for a in sorted(ours[word]):
            for b in sorted(theirs[word]):
                shares[a, b] += 1 / (len(ours[word]) * len(theirs[word]))  # type: ignore[assignment]
    return shares
