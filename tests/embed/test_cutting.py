from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from qa.embed.cutting import Cutter
from qa.embed.training import lemmas, vocabulary
from qa.embed.training.counting import count
from qa.embed.training.pairs import PairSet
from qa.embed.training.spelling import latin_map

PAIRS = (("Rumah besar, jalan!", "Великий будинок; дорога?"), ("kata-kata ﬁn", "з’їсти щось 2023"))
LETTERS = "абвіїєґ’'aeRumhﬁ́ñ½2₂ⅷ.,!«»(\"…-_şИß​"
CHARACTERS = st.sampled_from(LETTERS) | st.characters(exclude_categories=["Cs"])


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    sets = [PairSet("news", "id", "uk", PAIRS * 9)]
    letters = latin_map(side for pair in PAIRS for side in pair)
    counts = count(sets, str.maketrans(letters))
    meanings = vocabulary.Meanings(counts, {lang: lemmas.Lemmas() for lang in counts.by_language})
    sizes = vocabulary.Sizes(500, 1000, 200)
    return vocabulary.tokenizer(vocabulary.build(counts, meanings, sizes), letters)


def by_tokenizer(tokenizer: Tokenizer, words: list[str]) -> list[list[int]]:
    return [found.ids for found in tokenizer.encode_batch(words, add_special_tokens=False)]


def test_words_are_looked_up(tokenizer: Tokenizer) -> None:
    words = [word for pair in PAIRS for side in pair for word in side.split()]
    assert Cutter(tokenizer, True).pieces(words) == by_tokenizer(tokenizer, words)
    assert Cutter(tokenizer, False).pieces(words) == by_tokenizer(tokenizer, words)
    looked_up = Cutter(tokenizer, True)._looked_up(["«Будинок»", "jalan!", "qwrumah"])
    assert [ids is None for ids in looked_up] == [False, False, True]
    assert Cutter(tokenizer, True).pieces([]) == []


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.text(CHARACTERS, min_size=1), max_size=5))
def test_looking_up_and_cutting_agree(tokenizer: Tokenizer, words: list[str]) -> None:
    words = [part for word in words for part in word.split()]
    assert Cutter(tokenizer, True).pieces(words) == by_tokenizer(tokenizer, words)
