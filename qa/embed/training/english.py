"""The English words that glosses are chosen from: frequent in the corpus, defined in a lexicon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qa import languages
from qa.embed.training.pairs import PairSet

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_MOST = 8000
_COARSE_ONES = """
    arse arsehole ass asshole bastard bitch blowjob bollocks bugger bullshit cock cripple crap
    cum cunt damn damned dick dyke fag faggot fuck fucked fucker fucking goddamn motherfucker
    nigger piss prick pussy retard shag shit slut spastic tit tits tranny twat wank wanker whore
"""
_COARSE = frozenset(_COARSE_ONES.split())
"""Words that no reader wants to be told that another means."""


def words(sets: Sequence[PairSet], most: int = _MOST) -> list[str]:
    """At most so many base forms of English, sorted; function and coarse words are left out.

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
        if len(word) > 2
        and word not in grammar
        and word not in _COARSE
        and table.get(word, word) == word
    }
    best = sorted(worth, key=lambda word: (-worth[word], word))[:most]
    return sorted(best)
