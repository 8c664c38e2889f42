"""The English words that glosses are chosen from: frequent in the corpus, defined in a lexicon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qa import languages
from qa.embed.training.pairs import PairSet

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_MOST = 8000


def words(sets: Sequence[PairSet], most: int = _MOST) -> list[str]:
    """At most so many base forms of English, sorted; function words are left out.

    A corpus without English gives none.
    """
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    texts: Counter[str] = Counter()
    defined: Counter[str] = Counter()
    for pairs in sets:
        side = {pairs.source: 0, pairs.target: 1}.get("en")
        if side is None:
            continue
        for pair in pairs.pairs:
            found = _WORD.findall(pair[side].lower())
            if pairs.lexicon:
                defined.update(found * (3 if len(found) == 1 else 1))
            else:
                texts.update(dict.fromkeys(found, pairs.weight))
    if not texts and not defined:
        return []
    table = DefaultDictionaryFactory().get_dictionary("en")
    grammar = languages.get("en").function_words
    worth = {
        word: (1 + texts[word]) ** 0.5 * (1 + min(defined[word], 12))
        for word in {*texts, *defined}
        if len(word) > 2 and word not in grammar and table.get(word, word) == word
    }
    best = sorted(worth, key=lambda word: (-worth[word], word))[:most]
    return sorted(best)
