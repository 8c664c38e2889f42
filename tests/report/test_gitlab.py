from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, gitlab

REQUIRED = {"description", "check_name", "fingerprint", "severity", "location"}
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def issues(*reports: Report) -> list[dict[str, Any]]:
    seen = json.loads(gitlab.render(outcome(*reports), Look()))
    assert isinstance(seen, list)
    return seen


def test_every_issue_has_what_gitlab_asks_for() -> None:
    seen = issues(full(), unjudged(), found("note"))
    assert len(seen) == 5
    for issue in seen:
        assert issue.keys() >= REQUIRED
        assert issue["severity"] in SEVERITIES
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("/", "./"))


def test_fingerprints_differ_even_where_stories_repeat() -> None:
    seen = issues(found("error", "error"), found("error"))
    assert len({issue["fingerprint"] for issue in seen}) == 3


def test_a_clean_run_is_an_empty_list() -> None:
    assert issues(clean()) == []


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_can_be_written(words: str) -> None:
    assert len(issues(saying(words))) == 1
