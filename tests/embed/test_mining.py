from __future__ import annotations

from qa.embed.training.mining import mined
from qa.embed.training.pairs import PairSet

IDS = ["rumah besar", "rumah kecil", "jalan besar", "jalan kecil", "sungai besar", "sungai kecil"]
UKS = ["dim velykyy", "dim malyy", "shlyah velykyy", "shlyah malyy", "rika velyka", "rika mala"]
LEMMAS = {"velyka": "velykyy", "mala": "malyy"}


def test_words_that_stand_together_are_paired() -> None:
    pairs = tuple(zip(IDS * 20, UKS * 20, strict=True))
    extra = tuple((f"kata{i} lain{i}", f"slovo{i} inshe{i}") for i in range(2000))
    sets = [PairSet("news", "id", "uk", pairs + extra)]
    (found,) = mined(sets, str.lower, lambda word: LEMMAS.get(word, word))
    assert found.lexicon
    assert {("rumah", "dim"), ("jalan", "shlyah"), ("sungai", "rika")} <= set(found.pairs)
    assert ("besar", "velykyy") in found.pairs
    assert ("rumah", "velykyy") not in found.pairs


def test_words_with_a_common_translation_are_paired() -> None:
    sets = [
        PairSet("lexicon", "en", "id", (("house", "rumah"), ("big", "besar")), lexicon=True),
        PairSet("lexicon", "en", "uk", (("House", "dim"), ("river", "rika")), lexicon=True),
        PairSet("lexicon", "id", "uk", (("besar", "velykyy"),), lexicon=True),
    ]
    found = {(p.source, p.target): p.pairs for p in mined(sets, str.lower, str)}
    assert found == {("id", "uk"): (("rumah", "dim"),)}
