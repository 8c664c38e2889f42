from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
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
    assert [r["type"] for r in seen] == ["report", *["finding"] * 3, "report", "run"]
    assert seen[-1]["verdict"]["exit_code"] == 3
    assert seen[0]["target"] == {"path": "pairs/bank/uk.txt", "lang": "uk"}
    assert seen[1]["title"] == "Suku bunga"
    assert seen[1]["source"]["span"]["text"] == "IMF"
    assert seen[4]["unjudged"] == "The texts are not versions of one story."


def test_the_parts_make_the_whole() -> None:
    whole, look = outcome(full(), unjudged()), Look(every_bead=True)
    counted = Counter(jsonl.counts(()))
    parts = []
    for report in whole.reports:
        counted.update(jsonl.counts((report,)))
        parts.append(jsonl.part(report, replace(whole, reports=()), look))
    assert "".join(parts) + jsonl.last(whole, counted) == jsonl.render(whole, look)


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_no_text_breaks_a_line(words: str) -> None:
    assert len(records(saying(words))) == 3
