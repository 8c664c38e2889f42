from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from made_reports import TARGET, clean, found, full, outcome, saying, unjudged

from qa.records import Mark, Report
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


def fixed(text: str = "МВФ") -> Report:
    report = found("error")
    return replace(report, findings=tuple(replace(f, fix=text) for f in report.findings))


def test_a_certain_fix_is_a_suggestion(published: Callable[[str], Path]) -> None:
    (diagnostic,) = diagnostics(fixed())
    (suggestion,) = diagnostic["suggestions"]
    assert suggestion == {"range": diagnostic["location"]["range"], "text": "МВФ"}
    schema = json.loads(
        published("rdjson-DiagnosticResult.schema.json").read_text(encoding="utf-8")
    )
    document = json.loads(rdjson.render(outcome(fixed(), fixed("")), Look()))
    jsonschema.Draft4Validator(schema).validate(document)


@pytest.mark.parametrize("text", ["", "two\nlines", "МВ\u202eФ"])
def test_what_is_not_safe_to_write_is_not_suggested(text: str) -> None:
    assert "suggestions" not in diagnostics(fixed(text))[0]


def test_words_with_markup_between_them_are_not_written_over() -> None:
    report = fixed()
    article = report.comparison.target.article
    finding = report.findings[0]
    assert finding.target_span
    for offset in (finding.target_span.start + 3, finding.target_span.end):
        place = article.place(offset)
        behind = Mark(offset, place.line, place.column + 2)  # two characters that were not read
        marks = tuple(sorted((*article.marks, behind)))
        target = replace(report.comparison.target, article=replace(article, marks=marks))
        marked = replace(report, comparison=replace(report.comparison, target=target))
        assert "suggestions" not in diagnostics(marked)[0]
    packed = replace(report.comparison.target, article=replace(article, path="a.docx"))
    told = diagnostics(replace(report, comparison=replace(report.comparison, target=packed)))
    assert "suggestions" not in told[0]
