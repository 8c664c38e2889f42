from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from made_reports import clean, unjudged

from qa import checks, folders
from qa.records import Report
from qa.settings import Settings

Qa = Callable[..., Any]
STORY = Path(__file__).parent


@pytest.fixture
def flows(monkeypatch: pytest.MonkeyPatch) -> Callable[[Report], list[Settings]]:
    """Has the flow return this report; the settings that it gets are kept."""
    seen: list[Settings] = []

    def use(report: Report) -> list[Settings]:
        def check_stories(paths: object, settings: Settings, *more: object) -> Iterator[Report]:
            seen.append(settings)
            yield report

        monkeypatch.setattr(folders, "check_stories", check_stories)
        return seen

    return use


def test_every_bead_is_shown_and_nothing_is_judged(
    qa: Qa, flows: Callable[[Report], list[Settings]]
) -> None:
    (used, (code, out, _)) = flows(clean()), qa("align", STORY)
    assert code == 0
    assert "Pasar turun tajam." in out
    assert out.splitlines()[-2] == "aligned in 5 pairs of sentences; exit status 0"
    assert not any(used[0].enables(check.name, check.code) for check in checks.all_checks())


def test_no_pair_of_versions_is_exit_status_3(
    qa: Qa, flows: Callable[[Report], list[Settings]]
) -> None:
    flows(unjudged())
    code, out, _ = qa("align", STORY)
    assert code == 3
    assert "aligned" not in out


def test_a_table_for_scripts(qa: Qa, flows: Callable[[Report], list[Settings]]) -> None:
    flows(clean())
    _, out, _ = qa("align", STORY, "--output-format", "tsv")
    assert out.splitlines()[1].endswith("\tЦентральний банк підвищив ставку.")
