from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import junitparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from made_reports import clean, found, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, junit
from qa.report._untrusted import safe


def written(*reports: Report) -> str:
    return junit.render(outcome(*reports), Look())


def suites(*reports: Report) -> list[junitparser.TestSuite]:
    return list(junitparser.JUnitXml.fromstring(written(*reports).encode()))


@pytest.mark.parametrize(
    "reports", [(), (clean(),), (full(),), (unjudged(), found("note")), (saying("<&]]>\n x"),)]
)
def test_it_meets_the_published_schema(
    published: Callable[[str], Path], reports: tuple[Report, ...]
) -> None:
    schema = etree.XMLSchema(etree.parse(published("junit.xsd")))
    schema.assertValid(etree.fromstring(written(*reports).encode()))


def test_another_reader_sees_a_case_a_bead() -> None:
    (suite,) = suites(full())
    assert (suite.tests, suite.failures, suite.errors) == (6, 2, 0)
    failed = [case for case in suite if case.result]
    assert [case.name for case in failed] == [
        "2: Laporan IMF terbit pada 3 Juni.",
        "3: Pasar turun tajam.",
    ]
    (failure,) = failed[0].result
    assert failure.type == "ACR001"
    assert "uk: Звіт ⟦Міжнародного фонду миру⟧ вийшов 3 червня." in failure.text
    assert "pairs/bank/uk.txt:2:6" in failure.text


def test_what_does_not_fail_the_run_is_told_and_does_not_fail() -> None:
    (suite,) = suites(found("warning"))
    assert suite.failures == 0
    told = etree.fromstring(written(found("warning")).encode()).findtext("testsuite/system-out")
    assert "warning ACR001 acronyms: IMF is lost" in (told or "")


def test_what_could_not_be_judged_is_an_error() -> None:
    (suite,) = suites(unjudged())
    assert (suite.tests, suite.errors) == (1, 1)


def test_a_clean_story_has_cases_that_pass() -> None:
    (suite,) = suites(clean())
    assert (suite.tests, suite.failures, suite.errors) == (6, 0, 0)


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_can_be_read_back(words: str) -> None:
    (suite,) = suites(saying(words))
    (failed,) = (case for case in suite if case.result)
    assert failed.result[0].message == safe(f"{words} is lost.")
