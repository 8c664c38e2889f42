from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.proper.likeness import likeness

SAME = [
    ("Poltava", "Полтавщини"),
    ("Ternopil", "Тернопільщиною"),
    ("Whitfield", "Вітфілдом"),
    ("Wright", "Райта"),
    ("Vaughan", "Вон"),
    ("Hughes", "Г'юзом"),
    ("Schweitzer", "Швейцера"),
    ("Beaumont", "Бомоном"),
    ("Jiménez", "Хіменеса"),
    ("Xavier", "Ксав'є"),
    ("Joyce", "Джойсом"),
    ("Thatcher", "Тетчер"),
    ("Xi", "Сі"),
    ("Zelensky", "Зеленському"),
    ("St", "Сент"),
    ("O'Neill", "О’Ніл"),
    ("London", "лондонський"),
]
NAMES = st.sampled_from(SAME).map(lambda pair: pair[0])


@pytest.mark.parametrize(("latin", "cyrillic"), SAME)
def test_spellings_of_one_name_are_alike(latin: str, cyrillic: str) -> None:
    assert likeness(latin, cyrillic) >= 0.7
    assert likeness(cyrillic, latin) == likeness(latin, cyrillic)


def test_names_of_others_are_not() -> None:
    wrong = [(a, b) for a, own in SAME for _, b in SAME if b != own and likeness(a, b) >= 0.75]
    assert not wrong


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=12), st.text(alphabet="абвгґєіїйьшщ'", max_size=12))
def test_likeness_is_a_share(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1
