from __future__ import annotations

import json as stdlib_json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look
from qa.report import json as writer

SCHEMA = stdlib_json.loads(writer.schema_text())


def written(*reports: Report) -> dict[str, Any]:
    document: dict[str, Any] = stdlib_json.loads(writer.render(outcome(*reports), Look()))
    return document


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("reports", [(), (clean(),), (full(),), (unjudged(), found("note"))])
def test_reports_meet_the_schema(reports: tuple[Report, ...]) -> None:
    jsonschema.validate(written(*reports), SCHEMA)


def test_the_schema_describes_every_field() -> None:
    """A field that is written and not promised would be found here."""

    def closed(node: Any) -> Any:
        if isinstance(node, dict):
            node = {key: closed(value) for key, value in node.items()}
            if "properties" in node and node.get("type") == "object":
                node.setdefault("additionalProperties", False)
        elif isinstance(node, list):
            node = [closed(item) for item in node]
        return node

    strict = closed(SCHEMA)
    jsonschema.validate(written(full(), unjudged()), strict)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**written(full()), "more": 1}, strict)


def test_a_finding_has_both_sides_with_places() -> None:
    finding = written(full())["reports"][0]["findings"][0]
    assert finding["code"] == "ACR001"
    assert finding["docs"] == "docs/checks.md#acr001-acronyms"
    assert finding["source"]["sentence"] == "Laporan IMF terbit pada 3 Juni."
    assert finding["source"]["span"] == {
        "start": 43,
        "end": 46,
        "line": 2,
        "column": 9,
        "text": "IMF",
    }
    assert (finding["target"]["line"], finding["target"]["column"]) == (2, 6)
    assert finding["evidence"][0] == {"label": "glossed", "text": "миру = peace (0.71)"}


def test_an_empty_side_has_no_span_and_still_a_place() -> None:
    target = written(full())["reports"][0]["findings"][1]["target"]
    assert target["span"] is None
    assert target["sentence"] == ""
    assert (target["line"], target["column"]) == (2, 46)


def test_what_could_not_be_judged_is_no_empty_list_alone() -> None:
    document = written(unjudged(), clean())
    assert document["counts"]["unjudged"] == 1
    assert [report["unjudged"] for report in document["reports"]] == [
        "The texts are not versions of one story.",
        None,
    ]


def test_offsets_slice_back_to_their_text() -> None:
    report = full()
    values = written(report)["reports"][0]
    for side, article in (
        ("source", report.comparison.source.article),
        ("target", report.comparison.target.article),
    ):
        for segment in values[side]["segments"]:
            assert article.text[segment["start"] : segment["end"]] == segment["text"]


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_comes_back(words: str) -> None:
    document = written(saying(words))
    jsonschema.validate(document, SCHEMA)
    assert document["reports"][0]["findings"][0]["source"]["span"]["text"] == words
