"""What must hold for any text in any language that has a file."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from qa import facts, languages
from qa.facts._calendar import calendar
from qa.facts._lexicon import lexicon
from qa.records import Article
from qa.segment import segment

ALPHABET = (
    "0123456789.,:/-–'’ %€$\u00a0\n()«»„“«» abehilmnrstuvzäßéñпяьти一二三十百千万亿年月日点半。，！"
)
WORDS = (
    *("mil", "y media", "einhalb", "tausend", "vingt", "et demi", "тысяч", "с половиной", "i pół"),
    *("tháng", "năm", "mười", "giờ", "setengah", "ke", "百分之", "上午", "um halb", "lat", "de"),
)
TEXTS = st.text(ALPHABET, max_size=40) | st.lists(
    st.sampled_from(WORDS) | st.integers(0, 3000).map(str), max_size=12
).map(" ".join)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from(languages.codes()))
def test_facts_lie_in_their_text_and_apart(text: str, lang: str) -> None:
    found = facts.find(text, lang)
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from(languages.codes()))
def test_segments_lose_no_letter(text: str, lang: str) -> None:
    kept = {i for s in segment(Article("x", lang, text)) for i in range(s.start, s.end)}
    assert not [c for i, c in enumerate(text) if c.isalnum() and i not in kept]


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.integers(2, 999_999), st.sampled_from(("de", "es", "fr", "pl", "ru", "vi")))
def test_a_number_that_is_spelled_out_is_read(number: int, lang: str) -> None:
    first = facts.find(num2words(number, lang=lang), lang)[0]
    assert (first.kind, first.value) == ("number", str(number))


@pytest.mark.parametrize("lang", languages.codes())
def test_words_that_are_listed_are_in_lower_case(lang: str) -> None:
    language = languages.get(lang)
    dots = language.abbreviations | language.closing_abbreviations | language.number_abbreviations
    assert [word for word in dots | language.function_words if word != word.lower()] == []
    assert [word for word in dots if word.endswith(".")] == []


@pytest.mark.parametrize("lang", languages.codes())
def test_no_word_is_a_month_and_a_numeral(lang: str) -> None:
    names = calendar(lang).months.keys() | calendar(lang).weekdays.keys()
    assert not names & lexicon(lang).adds.keys()
    assert not names & lexicon(lang).scales.keys()
