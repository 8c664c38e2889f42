from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.problems import InputError
from qa.suppress import baseline
from qa.suppress.baseline import Debt, gathered, pruned, updated

A, B, C = ("a" * 16, "b" * 16, "c" * 16)
DEBTS = st.lists(
    st.builds(
        Debt,
        st.sampled_from([A, B, C]),
        st.sampled_from(["numbers", "dates"]),
        st.sampled_from(["one", "two"]),
        st.integers(1, 3),
    ),
    unique_by=lambda debt: debt.fingerprint,
    max_size=3,
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    debts = (Debt(A, "numbers", "pairs/a", 2), Debt(B, "dates", 'pairs/"b"'))
    file = tmp_path / baseline.FILE
    file.write_text(baseline.render(debts[::-1]), encoding="utf-8")
    assert set(baseline.read(file)) == set(debts)


def test_findings_alike_are_one_line() -> None:
    assert gathered([Debt(A, "n"), Debt(B, "n"), Debt(A, "n")]) == (
        Debt(A, "n", "", 2),
        Debt(B, "n"),
    )


@settings(max_examples=80, deadline=None)
@given(DEBTS, DEBTS)
def test_pruning_never_adds(old: list[Debt], now: list[Debt]) -> None:
    counts = {debt.fingerprint: debt.count for debt in old}
    found = {debt.fingerprint: debt.count for debt in now}
    for debt in pruned(old, now):
        assert debt.count <= min(counts[debt.fingerprint], found[debt.fingerprint])


@settings(max_examples=80, deadline=None)
@given(DEBTS, DEBTS)
def test_updating_never_raises_a_total(old: list[Debt], now: list[Debt]) -> None:
    try:
        after = updated(old, now)
    except InputError:
        return
    assert sum(debt.count for debt in after) <= sum(debt.count for debt in old)


def test_an_edited_sentence_is_followed_and_a_new_finding_is_not() -> None:
    old = [Debt(A, "numbers", "one"), Debt(B, "dates", "one")]
    assert updated(old, [Debt(C, "numbers", "one")]) == (Debt(C, "numbers", "one"),)
    with pytest.raises(InputError, match="1 new of numbers in two"):
        updated(old, [Debt(C, "numbers", "two")])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{A} = 3", "expected FINGERPRINT"),
        ('xyz = { rule = "n" }', "expected FINGERPRINT"),
        (f'{A} = {{ rule = "n", count = 0 }}', "from 1 up"),
        (f'{A} = {{ ruel = "n" }}', "did you mean 'rule'"),
        (f"{A} = {{ count = 1 }}", "must be strings"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / baseline.FILE
    file.write_text(f"\n{text}\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        baseline.read(file)
    assert str(error.value).startswith(f"{file}:2: ")
    assert told in str(error.value)
