from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa import checks
from qa.cli import _measured, _page, _rules
from qa.report import Rule

PAGE = """One line that says it.

What it finds
    A thing, told in a sentence that is long enough to be wrapped when the terminal is narrow.

    - a list
    - keeps its lines

Why it matters
    Because.
"""
RULE = Rule("things", "THI001", "accuracy/omission", "error", "One line that says it.", PAGE)
NAMES = [check.name for check in checks.all_checks()]


@pytest.fixture
def one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_rules, "rules", lambda: (RULE,))


@pytest.mark.usefixtures("one_rule")
@pytest.mark.parametrize("wanted", ["things", "THI001", "thi001"])
def test_a_rule_has_a_page_by_name_and_by_code(qa: Callable[..., Any], wanted: str) -> None:
    code, out, _ = qa("explain", wanted)
    assert code == 0
    assert out.startswith("THI001 things\nerror by default, MQM accuracy/omission\n\nOne line")
    assert "\nWhat it finds\n    A thing, told" in out
    assert "\n    - a list\n    - keeps its lines\n" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.usefixtures("one_rule")
def test_an_unknown_rule_suggests_the_nearest(qa: Callable[..., Any]) -> None:
    assert qa("explain", "thing") == (
        2,
        "",
        "qa: no rule 'thing'; did you mean 'things'?\n",
    )


@pytest.mark.usefixtures("one_rule")
def test_rules_are_listed(qa: Callable[..., Any]) -> None:
    expected = "THI001  things  error    accuracy/omission  One line that says it.\n"
    assert qa("rules") == (0, expected, "")


@pytest.mark.usefixtures("one_rule")
def test_on_a_narrow_terminal_rules_go_without_their_category(
    qa: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for columns, category in ((60, ""), (200, "accuracy/omission  ")):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert qa("rules").out == f"THI001  things  error    {category}One line that says it.\n"
    monkeypatch.setattr("qa.cli.rules.ROOM", 20)
    monkeypatch.setenv("COLUMNS", "40")
    lines = qa("rules").out.splitlines()
    assert lines == ["THI001  things  error    One line that", " " * 25 + "says it."]


def test_sections_hold_the_whole_page() -> None:
    found = _page.sections(PAGE.strip())
    assert [section.heading for section in found] == ["", "What it finds", "Why it matters"]
    assert found[2].body == "Because."


@pytest.mark.parametrize("name", NAMES)
def test_every_check_has_every_heading_in_order(name: str) -> None:
    first, *others = _page.sections(_rules.named(name).page)
    assert re.fullmatch(r"[^\n]+\.", first.body), "the first line says what is found"
    assert tuple(section.heading for section in others) == checks.HEADINGS
    assert all(section.body for section in others)


def test_the_page_of_the_rules_is_what_the_docstrings_say() -> None:
    file = Path(__file__).parents[2] / "docs" / "checks.md"
    written = file.read_text(encoding="utf-8")
    assert written == _page.as_markdown(_rules.rules()), "stale: run `make docs`"


@pytest.mark.parametrize("name", NAMES)
def test_reports_link_to_the_page(name: str) -> None:
    rule = _rules.named(name)
    heading = f"{rule.code} {rule.name}".lower()
    slug = re.sub(r"[^\w -]", "", heading).replace(" ", "-")
    assert rule.docs == f"docs/checks.md#{slug}"


SETS = {
    "articles": {
        "date": "2001-02-03",
        "model": "some model",
        "units": {"error": 7, "clean": 2000, "benign": 0},
        "rules": {
            "things": {
                "alarms": [0.5, 1.0, 2.0],
                "types": {"lost": [3, 0, 1, 1], "new": [1, 1, 1, 1]},
            }
        },
    }
}


@pytest.mark.usefixtures("one_rule")
def test_the_page_tells_what_was_measured(
    qa: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_measured, "sets", lambda: SETS)
    out = " ".join(qa("explain", "things")[1].split())
    assert "alarms on 100 clean pairs" in out
    assert "0.50 as errors, 1.00 with warnings, 2.00 with notes" in out
    assert "errors found: 0.25 as errors, 1.00 with warnings" in out
    assert "lost 1.00 of 3" in out
    page = _page.as_markdown((RULE,))
    assert "| 0.50 / 1.00 / 2.00 | 0.25 / 1.00 / 1.00 |" in page
    assert "articles: 2,000 clean pairs, 7 with an error; some model; 2001-02-03." in page


def test_every_rule_that_spoke_where_it_was_measured_still_exists() -> None:
    assert _measured.sets(), "write them with `qa bench errors --figures`"
    for one in _measured.sets().values():
        assert set(one["rules"]) <= set(NAMES)
