"""The word lists of quantities: well formed, and no word means two things in one list."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

import pytest

from qa import languages
from qa.facts._calendar import calendar
from qa.facts._lexicon import lexicon
from qa.languages._quantities import Quantities, spread


def test_spread() -> None:
    assert spread("тижд(ень) тижн(я ю) дол_сша м(_ у)_за") == (
        "тиждень",
        "тижня",
        "тижню",
        "дол сша",
        "м за",
        "му за",
    )


@pytest.mark.parametrize("lang", languages.codes())
@pytest.mark.parametrize("name", [field.name for field in fields(Quantities)])
def test_no_word_means_two_things(lang: str, name: str) -> None:
    words = getattr(languages.get(lang).quantities, name)
    if not isinstance(words, str | bool | tuple) and name != "adjective_endings":
        listed = Counter(word for text in words.values() for word in set(spread(text)))
        assert not [word for word, times in listed.items() if times > 1]


@pytest.mark.parametrize("lang", languages.codes())
def test_a_language_at_home_has_its_calendar_and_numerals(lang: str) -> None:
    assert set(calendar(lang).months.values()) == set(range(1, 13))
    assert set(calendar(lang).weekdays.values()) == set(range(1, 8))
    assert {*range(1, 10)} <= {int(value) for value in lexicon(lang).adds.values()}


def test_a_foreign_language_has_none() -> None:
    assert not lexicon("xx").adds
    assert not calendar("xx").months
