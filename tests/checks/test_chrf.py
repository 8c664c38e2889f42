"""chrF against the library whose figures it promises."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sacrebleu.metrics.chrf import CHRF

from qa.checks._chrf import chrf

SENTENCES = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="ab н.", max_size=60),
    st.lists(st.sampled_from(["harga", "beras", "naik", "ціна", "рису", "5"]), max_size=12).map(
        " ".join
    ),
)


@given(one=SENTENCES, other=SENTENCES)
@hypothesis_settings(max_examples=200)
def test_it_counts_as_sacrebleu_does(one: str, other: str) -> None:
    assert chrf(one, other) == CHRF().sentence_score(one, [other]).score


def test_strings_that_stand_several_times_count_as_often_as_on_both_sides() -> None:
    assert chrf("aaaa", "aa") == CHRF().sentence_score("aaaa", ["aa"]).score
    assert 0 < chrf("aaaa", "aa") < 100
