from __future__ import annotations

from pathlib import Path

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


@pytest.fixture(scope="module")
def cutter(tokenizer: Tokenizer, tmp_path_factory: pytest.TempPathFactory) -> Cutter:
    file = tmp_path_factory.mktemp("cutting") / "tokenizer.json"
    tokenizer.save(str(file))
    return Cutter(file)


def test_words_are_cut_without_the_tokenizer(tokenizer: Tokenizer, cutter: Cutter) -> None:
    words = [word for side in PAIRS[0] for word in side.split()]
    words += ["x" * 61, "rumah" * 12, "«Будинок»", "qwrumah", "ключ№7", "3½кг", "2023/24"]
    assert cutter.pieces(words) == by_tokenizer(tokenizer, words)
    assert cutter.pieces([]) == []
    assert "_tokenizer" not in vars(cutter)


def test_a_tokenizer_of_another_kind_cuts_by_itself(model_folder: Path) -> None:
    cutter = Cutter(model_folder / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(model_folder / "tokenizer.json"))
    words = ["Rumah", "besar,", "будинок", "qwerty"]
    assert cutter.pieces(words) == by_tokenizer(tokenizer, words)
    assert cutter.vocabulary == tokenizer.get_vocab()


@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.text(CHARACTERS, min_size=1), max_size=5))
def test_cutter_and_tokenizer_agree(tokenizer: Tokenizer, cutter: Cutter, words: list[str]) -> None:
    words = [part for word in words for part in word.split()]
    assert cutter.pieces(words) == by_tokenizer(tokenizer, words)


def test_every_character_is_cut_as_by_the_tokenizer(tokenizer: Tokenizer, cutter: Cutter) -> None:
    words = [f"ru{chr(code)}mah" for code in range(0x20, 0x3000) if not chr(code).isspace()]
    words = [word for word in words if len(word.split()) == 1]
    assert cutter.pieces(words) == by_tokenizer(tokenizer, words)
