"""Foreign stretches: what must hold for any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.checks import _foreign

WORDS = st.sampled_from(
    ["yang", "dan", "the", "of", "and", "міста", "що", "та", "rusak", "road", "ещё", "Київ", "MoE"]
)
MARKS = st.sampled_from([" ", " ", " ", ", ", ". ", " (", ") ", " «", "» ", "-", "’", " 15 ", "_"])
texts = st.lists(st.tuples(WORDS, MARKS), max_size=30).map(lambda p: "".join(a + b for a, b in p))


@settings(max_examples=200, deadline=None)
@given(texts | st.text(max_size=60), st.sampled_from(["id", "uk", "en", "ja"]))
def test_stretches_lie_in_the_text_in_order_and_name_a_language(text: str, lang: str) -> None:
    found = _foreign.stretches(text, lang, "uk" if lang != "uk" else "id")
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(s.lang and s.lang != lang and 0 < s.share <= 1 for s in found)


@pytest.mark.parametrize(
    "unit", ["(", "«x", "a_", "a.", "a@", "-a", "http://", "the ", "ы ", "a’", "#", "й the "]
)
def test_long_hostile_sentences_end_in_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    for lang, other in (("uk", "id"), ("id", "en")):
        assert len(_foreign.stretches(text, lang, other)) <= len(text)
