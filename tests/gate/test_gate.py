from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, unjudged

from qa.gate import judge
from qa.records import SEVERITIES, Severity, Stale
from qa.settings import FAIL_ON, Settings


@pytest.mark.parametrize(
    ("fail_on", "severity", "code"),
    [
        ("error", "error", 1),
        ("error", "warning", 0),
        ("error", "note", 0),
        ("warning", "error", 1),
        ("warning", "warning", 1),
        ("warning", "note", 0),
        ("note", "note", 1),
        ("never", "error", 0),
    ],
)
def test_the_least_severity_that_fails(fail_on: str, severity: Severity, code: int) -> None:
    assert judge([found(severity)], Settings(fail_on=fail_on)).exit_code == code


def test_nothing_found_is_clean_and_says_so() -> None:
    verdict = judge([clean(), clean()], Settings())
    assert (verdict.exit_code, verdict.reason) == (0, "nothing found")


def test_findings_that_do_not_fail_are_told() -> None:
    verdict = judge([found("warning", "note", "note")], Settings())
    assert verdict.reason == "1 warning, 2 notes, below --fail-on error"


@pytest.mark.parametrize("fail_on", FAIL_ON)
def test_blindness_is_never_forgiven(fail_on: str) -> None:
    assert judge([clean(), unjudged()], Settings(fail_on=fail_on)).exit_code == 3


def test_blindness_goes_before_findings_and_the_reason_tells_both() -> None:
    verdict = judge([found("error"), unjudged()], Settings())
    assert verdict.exit_code == 3
    assert "1 of 2 pairs" in verdict.reason
    assert "1 error" in verdict.reason


def test_nothing_compared_is_not_clean() -> None:
    assert judge([], Settings()).exit_code == 3


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SEVERITIES), max_size=4), st.sampled_from(FAIL_ON))
def test_a_finding_more_never_mends_a_run(severities: list[Severity], fail_on: str) -> None:
    chosen = Settings(fail_on=fail_on)
    before = judge([found(*severities)], chosen).exit_code
    for more in SEVERITIES:
        assert judge([found(*severities, more)], chosen).exit_code >= before


def test_stale_acceptances_fail_only_if_asked_and_after_all_else() -> None:
    old = (Stale("accepted.toml:1", "numbers", "0" * 16, "gone", "Right."),)
    strict = Settings(strict_suppressions=True)
    assert judge([clean()], Settings(), old).exit_code == 0
    assert "1 stale" in judge([clean()], Settings(), old).reason
    assert judge([clean()], strict, old).exit_code == 4
    assert judge([clean()], strict).exit_code == 0
    assert judge([found("error")], strict, old).exit_code == 1
    assert judge([unjudged()], strict, old).exit_code == 3


def test_nothing_changed_is_clean_only_where_changes_were_asked_for() -> None:
    verdict = judge([], Settings(), since="main")
    assert (verdict.exit_code, verdict.reason) == (0, "no story has changed since main")


@pytest.mark.parametrize(("most", "code"), [(0, 1), (1, 1), (2, 0), (None, 0)])
def test_more_warnings_than_allowed(most: int | None, code: int) -> None:
    assert judge([found("warning", "warning")], Settings(max_warnings=most)).exit_code == code
