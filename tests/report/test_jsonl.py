from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, jsonl


def records(*reports: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in jsonl.render(outcome(*reports), Look()).splitlines()]


def test_a_record_a_line() -> None:
    seen = records(full(), unjudged())
    assert [r["type"] for r in seen] == ["run", "report", *["finding"] * 3, "report"]
    assert seen[0]["verdict"]["exit_code"] == 3
    assert seen[1]["target"] == {"path": "pairs/bank/uk.txt", "lang": "uk"}
    assert seen[2]["title"] == "Suku bunga"
    assert seen[2]["source"]["span"]["text"] == "IMF"
    assert seen[5]["unjudged"] == "The texts are not versions of one story."


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_no_text_breaks_a_line(words: str) -> None:
    assert len(records(saying(words))) == 3
