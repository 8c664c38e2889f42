from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.proper.skeleton import skeleton
from qa.proper.stem import stem

SAME = [
    ("Liang", "Лян"),
    ("Wenfeng", "Веньфенгом"),
    ("Brexit", "Брекзиту"),
    ("Trump", "Трампа"),
    ("Merkel", "Меркель"),
    ("Macron", "Макроном"),
    ("Jackson", "Джексона"),
    ("Zhang", "Чжану"),
    ("Jinping", "Цзіньпіном"),
    ("Smith", "Сміт"),
    ("Philip", "Філіпом"),
    ("Walsh", "Волша"),
]
CASES = [
    ("Москва", "Москві"),
    ("Прага", "Празі"),
    ("Америка", "Америці"),
    ("Київ", "Києвом"),
    ("Франція", "Францією"),
    ("Обама", "Обамою"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), SAME)
def test_two_spellings_of_a_name_share_a_skeleton(latin: str, cyrillic: str) -> None:
    assert skeleton(latin) == skeleton(cyrillic)


def test_other_names_have_other_skeletons() -> None:
    assert len({skeleton(latin) for latin, _ in SAME}) == len(SAME)


@pytest.mark.parametrize(("one", "other"), CASES)
def test_cases_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_country_is_not_an_everyday_word() -> None:
    assert stem("Данія") != stem("дані")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=20))
def test_any_word_has_a_skeleton_in_lower_case(word: str) -> None:
    assert skeleton(word) == skeleton(word).lower()
