"""How often, and in how many kinds of text, each word occurs."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from qa.embed.training.pairs import PairSet
from qa.embed.training.spelling import normal

WORDS = re.compile(r"[^\W\d_]+")
LEXICON_BONUS = 5.0
"""What being in a dictionary is worth: as much as 31 occurrences in one set of sentences."""


@dataclass(slots=True)
class Counts:
    """Words, in Latin letters, with their counts.

    `by_language` counts occurrences; `score` adds up log2(1 + occurrences) over the sets of
    sentences, so that the jargon of one big set does not crowd out general words; `defined` are
    the words of lexicons.
    """

    by_language: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    score: Counter[str] = field(default_factory=Counter)
    defined: set[str] = field(default_factory=set)

    def language(self, word: str) -> str:
        """The language that has the word most often."""
        return max(sorted(self.by_language), key=lambda lang: self.by_language[lang][word])

    def worth(self, word: str) -> float:
        """How much the word deserves a place in the vocabulary.

        Among words that only dictionaries have, those come first that more entries hold.
        """
        if word not in self.defined:
            return self.score[word]
        entries = sum(mine[word] for mine in self.by_language.values())
        return self.score[word] + LEXICON_BONUS + math.log2(1 + entries)

    def words(self) -> set[str]:
        """All words."""
        return set().union(*self.by_language.values())


def count(sets: Sequence[PairSet], table: dict[int, str]) -> Counts:
    """Count the words of all sets; `table` writes them in Latin letters."""
    counts = Counts()
    for pairs in sets:
        for side, lang in enumerate((pairs.source, pairs.target)):
            found: Counter[str] = Counter()
            for pair in pairs.pairs:
                found.update(WORDS.findall(normal(pair[side], table)))
            _add(counts, pairs, lang, found)
    return counts


def _add(counts: Counts, pairs: PairSet, lang: str, found: Counter[str]) -> None:
    mine = counts.by_language[lang]
    for word, number in found.items():
        mine[word] += max(1, round(number * pairs.weight))
        if not pairs.lexicon:
            counts.score[word] += math.log2(1 + number) * (1 if pairs.weight == 1 else 0.5)  # type: ignore[assignment]
    if pairs.lexicon:
        counts.defined.update(found)
