"""What is set aside counts for nothing, is told of, and never looks like a finding that stands."""

from __future__ import annotations

import json as stdlib_json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from made_reports import SOURCE, TARGET, clean, full, outcome

from qa.fingerprint import fingerprints
from qa.gate import judge
from qa.records import Kind, Report, Stale, Suppression
from qa.report import Look, github, gitlab, html, markdown, sarif, text
from qa.report import json as writer
from qa.settings import Settings

STALE = Stale(
    "pairs/bank/accepted.toml:3",
    "acronyms",
    "6013114f7522647a",
    "changed",
    "Its\x1b[31m name.",
    (SOURCE[1], TARGET[1]),
    (SOURCE[1], "Звіт вийшов."),
)


def aside(kind: Kind = "accepted") -> Report:
    """The full report with its first finding set aside."""
    report = full()
    first = Suppression(
        report.findings[0], fingerprints(report)[0], kind, "A name.", "Anna", "2026-03-01", "a:3"
    )
    return replace(report, findings=report.findings[1:], suppressed=(first,))


def results(report: Report) -> list[dict[str, Any]]:
    document = stdlib_json.loads(sarif.render(outcome(report), Look()))
    found: list[dict[str, Any]] = document["runs"][0]["results"]
    return found


def test_sarif_has_it_as_a_suppression() -> None:
    *others, last = results(aside())
    assert last["ruleId"] == "ACR001"
    (suppression,) = last["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"] == "A name. (Anna 2026-03-01)"
    assert not any("suppressions" in other for other in others)
    assert next(r["partialFingerprints"] for r in results(full())) == last["partialFingerprints"]
    assert len(results(aside("baseline"))) == 3
    assert len(results(aside("unchanged"))) == 2


def test_other_forges_do_not_see_it() -> None:
    assert "ACR001" not in gitlab.render(outcome(aside()), Look())


def test_fingerprints_of_what_stands_stay() -> None:
    assert fingerprints(aside()) == fingerprints(full())[1:]


def test_json_has_it_apart_and_by_the_schema() -> None:
    told = replace(outcome(aside()), stale=(STALE,))
    document = stdlib_json.loads(writer.render(told, Look()))
    jsonschema.validate(document, stdlib_json.loads(writer.schema_text()))
    assert document["counts"]["error"] == 1
    assert (document["counts"]["suppressed"], document["counts"]["stale"]) == (1, 1)
    (found,) = document["reports"][0]["suppressed"]
    assert found["suppression"]["by"] == "Anna"
    assert document["stale"][0]["now"] == [SOURCE[1], "Звіт вийшов."]


def test_the_terminal_shows_the_old_pair_beside_the_new() -> None:
    told = replace(outcome(clean()), stale=(STALE,))
    shown = text.render(told, Look())
    for part in ("◌ stale  acronyms", "Its<U+001B>[31m name.", TARGET[1], "Звіт вийшов.", "prune"):
        assert part in " ".join(shown.split()) or part in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines()[:-1])) <= 80


def test_lines_of_a_baseline_are_told_as_a_number() -> None:
    lines = tuple(Stale("qa-baseline.toml", "numbers", str(n), "unused") for n in range(3))
    shown = text.render(replace(outcome(clean()), stale=lines), Look())
    assert "3 lines meet no finding any more" in shown
    assert shown.count("◌ stale") == 1


def test_the_verdict_counts_it_apart() -> None:
    assert outcome(aside()).verdict.reason == "1 error, 1 warning (1 accepted)"


@pytest.mark.parametrize("page", [markdown, html], ids=["markdown", "html"])
def test_pages_show_what_is_set_aside_and_what_is_stale(page: Any) -> None:
    told = page.render(replace(outcome(aside()), stale=(STALE,)), Look())
    for part in ("accepted", "A name.", "Anna 2026-03-01", "has changed since", "вийшов."):
        assert part in told, part
    assert "\x1b" not in told
    kept = page.render(outcome(aside("unchanged")), Look())
    assert "set aside" not in kept.lower()


def test_an_annotation_names_the_fingerprint_that_accepts_it() -> None:
    assert f"fingerprint {fingerprints(full())[0]}" in github.render(outcome(full()), Look())


def test_where_nothing_changed_no_extent_is_told() -> None:
    verdict = judge([], Settings(), since="main")
    told = text.render(replace(outcome(), verdict=verdict), Look())
    assert "no story has changed since main; exit status 0" in told


@pytest.mark.parametrize(("code", "level"), [(0, "notice"), (4, "warning")])
def test_github_tells_what_is_stale_at_its_entry(code: int, level: str) -> None:
    said = replace(STALE, where="pairs/bank/uk.md:7", fingerprint="", why="unused", was=(), now=())
    owed = Stale("qa-baseline.toml", "numbers", "0" * 16, "unused")
    run = replace(outcome(clean()), stale=(STALE, said, owed, owed))
    run = replace(run, verdict=replace(run.verdict, exit_code=code))
    first, second, third, last = github.render(run, Look()).splitlines()
    start = f"::{level} file=pairs/bank/accepted.toml,line=3,title=stale acronyms::"
    assert first.startswith(f"{start}A sentence has changed since this was accepted.%0A")
    assert f"was {SOURCE[1]}" in first
    assert "\x1b" not in first
    assert second.startswith(f"::{level} file=pairs/bank/uk.md,line=7,")
    assert third.startswith(f"::{level} file=qa-baseline.toml,line=1,")
    assert "2 lines meet no finding" in third
    assert not last.startswith("::")
    table = github.summary(run)
    assert table.count("| acronyms | `pairs/bank/") == 2
