"""Short sentences that were split off their neighbour: "..., chemists say." as a sentence.

The aligner gives the whole sentence of the other version to the longer part, so that the short
one seems to be alone. Then words opposite its neighbour have no counterpart either: one that a word
of the short sentence answers, or, where the model does not know such words, the last ones or the
first ones of that sentence; the second only for a sentence that states nothing to be compared, no
name, number or date.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa import languages
from qa.records import Comparison, Fact, Segment, Side, WordLink

MOST_WORDS = 6
"""Content words of a sentence that may be such a part."""
UNSUPPORTED = 0.35
"""A word opposite with less support than this has no counterpart there."""
ANSWERED = 0.6
"""The cosine from which two words count as counterparts."""
SHORTEST = 3
EDGE = 2
"""So many words without counterpart, at an end of the sentence opposite, may be the other part."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


class Part(NamedTuple):
    """What a lone sentence may be a part of: a word of it, if known, and the words opposite."""

    word: str
    opposite: str


def split_off(pair: Comparison, side: Side, bead: int, segment: Segment) -> Part | None:
    """What a lone sentence may be split off; None without word vectors, or where nothing tells."""
    own = _content(segment.text, pair.version(side).article.lang)
    if pair.cosines is None or not 0 < len(own) <= MOST_WORDS:
        return None
    near = [_opposite(pair, side, i) for i in (bead - 1, bead + 1) if 0 <= i < len(pair.words)]
    lost = [link.text for links in near for link in links if _is_lost(link)]
    if not lost:
        return None
    rows = pair.cosines(own, lost)
    cosine, row, column = max(
        (cosine, i, j) for i, line in enumerate(rows) for j, cosine in enumerate(line)
    )
    if cosine >= ANSWERED:
        return Part(own[row], lost[column])
    if any(_is_inside(fact, segment) for row in pair.version(side).facts for fact in row):
        return None
    edges = (part for links in near for part in (links[-EDGE:], links[:EDGE]))
    edge = next((part for part in edges if len(part) == EDGE and all(map(_is_lost, part))), None)
    return Part("", " ".join(link.text for link in edge)) if edge else None


def _content(text: str, lang: str) -> list[str]:
    grammar = languages.get(lang).function_words
    words = (match[0] for match in _WORD.finditer(text))
    return [word for word in words if len(word) >= SHORTEST and word.lower() not in grammar]


def _opposite(pair: Comparison, side: Side, bead: int) -> tuple[WordLink, ...]:
    return pair.words[bead].target if side == "source" else pair.words[bead].source


def _is_inside(fact: Fact, segment: Segment) -> bool:
    return segment.start <= fact.start < segment.end


def _is_lost(link: WordLink) -> bool:
    return link.support < UNSUPPORTED and len(link.text) >= SHORTEST
