"""Numbers, dates, times, codes and addresses: what a stretch of text says, as values."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from qa import facts
from qa.facts import addresses, codes, dates, numbers, times

KINDS = ("number", "period", "date", "weekday", "time", "code", "address")
VALUES = tomllib.loads((Path(__file__).parent / "values.toml").read_text(encoding="utf-8"))
FINDERS = (numbers, dates, times, codes, addresses)


def _said(text: str, lang: str) -> list[str]:
    found = [fact for fact in facts.find(text, lang) if fact.kind in KINDS]
    parts = [(f.kind, f.value, f.unit or f.detail("part")) for f in found]
    return [" ".join(filter(None, part)) for part in parts]


@pytest.mark.parametrize("wanted", VALUES["value"], ids=lambda v: v["text"][:40])
def test_value(wanted: dict[str, object]) -> None:
    assert _said(str(wanted["text"]), str(wanted["lang"])) == wanted["facts"]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 999_999_999), st.sampled_from(("id", "en")))
def test_spelled_cardinal(number: int, lang: str) -> None:
    spelled = num2words(number, lang=lang).replace(",", "")
    assert _said(spelled, lang)[0].split()[1] == str(number)


CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 999_999_999), st.sampled_from(CASES), st.sampled_from("mfn"))
def test_spelled_in_every_case(number: int, case: str, gender: str) -> None:
    spelled = num2words(number, lang="uk", case=case, gender=gender)
    assert _said(spelled, "uk")[0].split()[1] == str(number)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 10**12), st.integers(0, 99), st.sampled_from(("id", "uk", "en")))
def test_digits_with_separators(whole: int, hundredths: int, lang: str) -> None:
    group, decimal = {"id": (".", ","), "uk": ("\u00a0", ","), "en": (",", ".")}[lang]
    text = f"{whole:,}".replace(",", group) + f"{decimal}{hundredths:02}"
    (fact,) = numbers.find(text, lang)
    assert Decimal(fact.value) == Decimal(f"{whole}.{hundredths:02}")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.text(alphabet="0123456789.,:/-–' абтисячя@%$€ \u00a0MmKVvрокуX", max_size=40)
    | st.text(max_size=40),
    st.sampled_from(("id", "uk", "en", "xx")),
)
def test_every_fact_lies_in_its_text(text: str, lang: str) -> None:
    for finder in FINDERS:
        for fact in finder.find(text, lang):
            assert text[fact.start : fact.end] == fact.text
            assert fact.start < fact.end


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="15 травня,2.024:жV-@a%", max_size=60))
def test_no_two_facts_overlap(text: str) -> None:
    found = facts.find(text, "uk")
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("unit", ["пів ", "сто ", "1 234", "a-1-", "two and ", "a.b@", "15/5/"])
def test_a_long_text_takes_linear_time(unit: str) -> None:
    steps = [sum(1 for finder in FINDERS for _ in finder.find(unit * n, "uk")) for n in (50, 5000)]
    assert steps[1] <= 110 * max(1, steps[0])
