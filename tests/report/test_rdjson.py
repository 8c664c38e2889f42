from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from made_reports import TARGET, clean, found, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, rdjson


def diagnostics(*reports: Report) -> list[dict[str, Any]]:
    seen = json.loads(rdjson.render(outcome(*reports), Look()))["diagnostics"]
    assert isinstance(seen, list)
    return seen


@pytest.mark.parametrize(
    "reports", [(), (clean(),), (full(),), (unjudged(), found("note")), (saying("\x07 \ud800"),)]
)
def test_it_meets_the_published_schema(
    published: Callable[[str], Path], reports: tuple[Report, ...]
) -> None:
    file = published("rdjson-DiagnosticResult.schema.json")
    schema = json.loads(file.read_text(encoding="utf-8"))
    document = json.loads(rdjson.render(outcome(*reports), Look()))
    jsonschema.Draft4Validator(schema).validate(document)


def test_columns_count_bytes() -> None:
    (diagnostic,) = diagnostics(found("error"))
    line = TARGET[1].encode()
    place = diagnostic["location"]["range"]
    assert place["start"]["line"] == 2
    columns = slice(place["start"]["column"] - 1, place["end"]["column"] - 1)
    assert line[columns].decode() == "Міжнародного фонду миру"


def test_the_source_is_a_related_location() -> None:
    (related,) = diagnostics(found("error"))[0]["related_locations"]
    assert related["location"]["path"] == "pairs/bank/id.txt"


def test_what_could_not_be_judged_is_a_diagnostic() -> None:
    assert diagnostics(unjudged())[0]["code"] == {"value": "QA0003"}
