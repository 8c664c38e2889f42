"""Values as a reader is shown them."""

import pytest

from qa.checks import _tell
from qa.records import Fact


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("XXXX-05-15", "15 May"),
        ("XXXX-01", "January"),
        ("2024-12", "December 2024"),
        ("2024-12-03", "3 December 2024"),
        ("2023", "2023"),
        ("199X", "199X"),
    ],
)
def test_a_date_is_shown_in_words(value: str, shown: str) -> None:
    assert _tell._day(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2048", "2 048"),
        ("2048000", "2 048 000"),
        ("0.75", "0.75"),
        ("H800", "H800"),
        ("1/2", "1/2"),
    ],
)
def test_a_number_is_shown_in_groups_of_three(value: str, shown: str) -> None:
    assert _tell._grouped(value) == shown


@pytest.mark.parametrize(
    ("unit", "shown"),
    [("USD", "USD"), ("RUPEE", "rupee"), ("mass-pound", "pound (mass)"), ("%", "%"), ("", "")],
)
def test_a_unit_is_shown_as_a_reader_writes_it(unit: str, shown: str) -> None:
    assert _tell._unit(Fact("number", "5", 0, 1, "5", unit)) == shown


def test_a_word_of_two_times_of_day_is_shown_as_either() -> None:
    shown = _tell._value("id", Fact("daypart", "evening night", 0, 5, "malam"))
    assert (shown.label, shown.text) == ("id: malam", "evening or night")
