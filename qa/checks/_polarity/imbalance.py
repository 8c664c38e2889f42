"""Negations of one side of a bead for which the other side has none, and how sure that is an error.

Translators turn negations into other words (`tidak diketahui` = `невідомий`, `tidak tidur` =
`lost sleep`), so a count says little. Each negation is matched with one of the other side by what
they deny; what is left over is weighed: is there a word on the other side that carries a denial,
does what is denied have a counterpart there, how free is the translation, and what do other
translations teach about the words of both (explained.py).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qa.checks._odds import Model
from qa.checks._polarity import explained
from qa.checks._polarity.denials import Denial, joined, lexical, negations
from qa.checks._polarity.forms import Token, tokens
from qa.checks._polarity.poles import Mention, mentions
from qa.languages import get
from qa.records import Side

Cosines = Callable[[Sequence[str], Sequence[str]], list[list[float]]]
SPREAD = 1.5
"""How fast a word loses weight with its distance, in shares of the text."""
ALIKE = 0.4
"""The least cosine of two words that are shown as counterparts."""
ANSWERED = (0.25, 0.6)
"""Cosines of two words that deny inside: unrelated below the first, the same from the second."""
MOST = 400
"""How many content words of a side are compared: more are no sentence."""
PLAIN_NO = {"uk": "не", "id": "tidak", "en": "not"}
MODEL = Model(
    -4.498,
    {
        "bare": 0.695,
        "bukan": 0.226,
        "denying": -1.474,
        "explained": 0.857,
        "explained_head": 1.976,
        "head": 1.466,
        "heads": -0.219,
        "length": -0.151,
        "lexical": -2.461,
        "meaning": 2.595,
        "surplus": 2.973,
        "without": -2.866,
    },
    {
        "bare": 0.23,
        "bukan": 0.03,
        "denying": 0.19,
        "explained": -1.17,
        "explained_head": -0.06,
        "head": 0.24,
        "heads": 0.39,
        "length": 3.36,
        "lexical": 0.49,
        "meaning": 0.38,
        "surplus": 1.08,
        "without": 0.02,
    },
)


class Sighting(NamedTuple):
    """A negation without a counterpart: its side, and what speaks for and against an error.

    `bare` is the word of the other side that says what is denied here, if one is near enough.
    """

    side: Side
    denial: Denial
    bare: Token | None
    terms: dict[str, float]

    @property
    def score(self) -> float:
        """The probability that it is an error."""
        return MODEL.probability(self.terms)


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    lang: str
    words: tuple[Token, ...]
    negations: tuple[Denial, ...]
    lexical: tuple[Denial, ...]
    mentions: tuple[Mention, ...]


def sightings(
    texts: tuple[str, str], langs: tuple[str, str], cosines: Cosines | None
) -> tuple[Sighting, ...]:
    """The negations that one text has too many; () when both have the same number."""
    counts = [negations(text, lang) for text, lang in zip(texts, langs, strict=True)]
    surplus = len(counts[0]) - len(counts[1])
    if not surplus:
        return ()
    read = [_read(t, lang, n) for t, lang, n in zip(texts, langs, counts, strict=True)]
    ours, theirs = read if surplus > 0 else read[::-1]
    side: Side = "source" if surplus > 0 else "target"
    left = _unmatched(ours, theirs, cosines)
    return tuple(
        Sighting(
            side,
            denial,
            _counterpart(denial, theirs, cosines),
            _terms(denial, ours, theirs, cosines, abs(surplus)),
        )
        for denial in left
    )


def _counterpart(denial: Denial, theirs: _Text, cosines: Cosines | None) -> Token | None:
    heads = _heads(denial)
    if cosines is None or not heads:
        return None
    rows = cosines(heads, [word.text for word in theirs.words])
    best = max(((v, i) for row in rows for i, v in enumerate(row)), default=(0.0, 0))
    return theirs.words[best[1]] if best[0] >= ALIKE else None


def _read(text: str, lang: str, found: tuple[Denial, ...]) -> _Text:
    grammar = get(lang).function_words
    words = tuple(w for w in tokens(text) if len(w.text) > 1 and w.text not in grammar)[:MOST]
    return _Text(text, lang, words, found, lexical(text, lang), mentions(text, lang))


def _unmatched(ours: _Text, theirs: _Text, cosines: Cosines | None) -> list[Denial]:
    """The negations of the richer text that remain when the nearest pairs are taken away."""
    price = sorted(
        (_distance(one, other, ours, theirs, cosines), i, j)
        for i, one in enumerate(ours.negations)
        for j, other in enumerate(theirs.negations)
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in price:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
    answered = [denial for i, denial in enumerate(ours.negations) if i in taken[0]]
    left = [denial for i, denial in enumerate(ours.negations) if i not in taken[0]]
    return [d for d in left if not any(joined(d, a, ours.text, ours.lang) for a in answered)]


def _distance(
    one: Denial, other: Denial, ours: _Text, theirs: _Text, cosines: Cosines | None
) -> float:
    apart = abs(one.start / len(ours.text) - other.start / len(theirs.text))
    if cosines is None:
        return apart
    return 0.2 * apart - _best(cosines, _heads(one), _heads(other))


def _terms(
    denial: Denial, ours: _Text, theirs: _Text, cosines: Cosines | None, surplus: int
) -> dict[str, float]:
    free = [word.text for word in theirs.words if not _within(word, theirs.negations)]
    found = {
        "surplus": min(surplus, 3),
        "lexical": _nearby(denial, ours, theirs, cosines),
        "explained": explained.weight(
            theirs.text, theirs.lang, theirs.negations, denial.start / len(ours.text)
        ),
        "explained_head": explained.head_weight(ours.text, ours.lang, (denial,)),
        "bare": _bare(denial, ours, theirs),
        "length": math.log(1 + len(ours.words) + len(theirs.words)),
        "without": float(denial.text in ("без", "tanpa", "without")),
        "bukan": float(denial.text.startswith("bukan")),
    }
    if cosines is not None:
        heads = _heads(denial)
        found |= {
            "head": _best(cosines, heads[:1], free),
            "heads": _best(cosines, heads, free),
            "denying": max(0.0, _best(cosines, [PLAIN_NO[ours.lang], PLAIN_NO[theirs.lang]], free)),
            "meaning": _meaning(cosines, ours, theirs),
        }
    return found


def _nearby(denial: Denial, ours: _Text, theirs: _Text, cosines: Cosines | None) -> float:
    """How near, 0 to 1, a word with a denial inside stands to the same place of the other text.

    One that our text has too (`kalah` = `програли`) says that, and nothing for a negation.
    """
    place, own = denial.start / len(ours.text), [d.text for d in ours.lexical]
    best = 0.0
    for other in theirs.lexical:
        answered = _best(cosines, [other.text], own) if cosines else 0.0
        apart = abs(other.start / len(theirs.text) - place)
        best = max(best, math.exp(-SPREAD * apart) * (1 - _share(answered, *ANSWERED)))
    return best


def _share(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))


def _bare(denial: Denial, ours: _Text, theirs: _Text) -> float:
    """Whether the same word that is denied here stands bare on the other side (1), or not (0)."""
    after = [m for m in ours.mentions if m.turned and m.start >= denial.start][:2]
    bare = [m for m in theirs.mentions if not m.turned]
    return float(any(a.axis == b.axis and a.pole != b.pole for a in after for b in bare))


def _meaning(cosines: Cosines, ours: _Text, theirs: _Text) -> float:
    """How well the words of both sides are supported by the other: 0 to 1."""
    rows = cosines([w.text for w in ours.words], [w.text for w in theirs.words])
    if not rows or not rows[0]:
        return 0.0
    best = [max(row) for row in rows] + [max(column) for column in zip(*rows, strict=True)]
    return sum(best) / len(best)


def _heads(denial: Denial) -> list[str]:
    return [word.text for word in denial.heads[:2]]


def _within(word: Token, denials: Sequence[Denial]) -> bool:
    return any(d.start <= word.start < d.end for d in denials)


def _best(cosines: Cosines, ours: Sequence[str], theirs: Sequence[str]) -> float:
    return max((value for row in cosines(ours, theirs) for value in row), default=0.0)
