from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, sarif


def run(*reports: Report) -> dict[str, Any]:
    document = json.loads(sarif.render(outcome(*reports), Look()))
    assert document["version"] == "2.1.0"
    (only,) = document["runs"]
    assert isinstance(only, dict)
    return only


@pytest.mark.parametrize(
    "reports", [(), (clean(),), (full(),), (unjudged(), found("note")), (saying("[x](1) {0} %"),)]
)
def test_it_meets_the_published_schema(
    published: Callable[[str], Path], reports: tuple[Report, ...]
) -> None:
    schema = json.loads(published("sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    document = json.loads(sarif.render(outcome(*reports), Look()))
    jsonschema.Draft7Validator(schema).validate(document)


def test_the_target_is_the_location_and_the_source_a_related_one() -> None:
    result = run(found("error"))["results"][0]
    (place,) = (location["physicalLocation"] for location in result["locations"])
    assert place["artifactLocation"]["uri"] == "pairs/bank/uk.txt"
    assert place["region"] == {"startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 29}
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "pairs/bank/id.txt"
    assert related["message"]["text"] == "id: Laporan ⟦IMF⟧ terbit pada 3 Juni."
    assert result["message"]["text"].splitlines()[:2] == [
        "IMF is lost: the translation says “Міжнародного фонду миру”.",
        "[id](1): Laporan ⟦IMF⟧ terbit pada 3 Juni.",
    ]


def test_an_omission_points_where_the_text_would_stand() -> None:
    region = run(full())["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 46, "endLine": 2, "endColumn": 46}


def test_every_result_has_its_rule_and_a_fingerprint_of_ours() -> None:
    only = run(full(), unjudged())
    rules = only["tool"]["driver"]["rules"]
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert re.fullmatch("[0-9a-f]{16}", result["partialFingerprints"][sarif.FINGERPRINT])
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert rules[0]["properties"]["mqm"] == "accuracy/mistranslation"


def test_what_could_not_be_judged_is_a_result_and_a_failed_run() -> None:
    only = run(unjudged())
    assert [result["ruleId"] for result in only["results"]] == ["QA0003"]
    (invocation,) = only["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 3


def test_what_is_too_much_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "RESULTS", 2)
    only = run(full())
    assert len(only["results"]) == 2
    (told,) = only["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "1 of 3 results are left out"


def test_what_is_too_large_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "CHUNK", 1)
    monkeypatch.setattr(sarif, "PACKED", 900)
    only = run(full())
    assert 0 < len(only["results"]) < 3
    assert only["results"][0]["level"] == "error"
    (told,) = only["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == f"{3 - len(only['results'])} of 3 results are left out"


def test_article_text_makes_no_links() -> None:
    result = run(saying("[x](https://evil.example)"))["results"][0]
    link = re.compile(r"(?<!\\)\[[^\]]*(?<!\\)\]\(")
    assert link.findall(result["message"]["text"]) == ["[id]("]


def test_odd_paths_are_addresses() -> None:
    uri = run(saying("ї %"))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert uri == {"uri": "pairs/%D1%97%20%25/uk.txt"}


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_can_be_written(words: str) -> None:
    assert len(run(saying(words))["results"]) == 1


def test_a_certain_fix_is_one_of_the_file(published: Callable[[str], Path]) -> None:
    report = found("error")
    report = replace(report, findings=(replace(report.findings[0], fix="МВФ"),))
    result = run(report)["results"][0]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "pairs/bank/uk.txt"
    assert change["replacements"][0] == {
        "deletedRegion": result["locations"][0]["physicalLocation"]["region"],
        "insertedContent": {"text": "МВФ"},
    }
    schema = json.loads(published("sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    document = json.loads(sarif.render(outcome(report), Look()))
    jsonschema.Draft7Validator(schema).validate(document)
