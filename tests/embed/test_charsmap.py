from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import normalizers

from qa.embed.charsmap import compile_charsmap

LETTERS = st.characters(exclude_categories=("Cs", "Mn", "Mc", "Me", "Cc", "Cf"))


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(LETTERS, st.text("abcxyz", max_size=4), max_size=40),
    st.text("абвгдабвabcž中", max_size=30),
)
def test_each_character_of_the_table_is_replaced(table: dict[str, str], text: str) -> None:
    table = {**table, "б": "b", "в": "", "中": "zhong"}
    normaliser = normalizers.Precompiled(compile_charsmap(table))
    assert normaliser.normalize_str(text) == "".join(table.get(letter, letter) for letter in text)


def test_a_key_is_one_character() -> None:
    with pytest.raises(ValueError, match="one character"):
        compile_charsmap({"аб": "ab"})
