"""What the repository says of its own stories is what the tool says."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import qa
from qa import folders, gate, report
from qa.cli import _rules
from qa.embed.static import BUNDLED
from qa.report import Look, Outcome
from qa.settings import load

ROOT = Path(__file__).parents[1]
STORIES = sorted(file.parent.name for file in (ROOT / "pairs").glob("*/pair.toml"))


@pytest.mark.skipif(not BUNDLED.is_dir(), reason="needs the bundled model")
@pytest.mark.parametrize("story", STORIES)
def test_the_report_of_a_story_is_fresh(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # the report names its files from here
    settings = load(ROOT)
    reports = tuple(folders.check_stories([Path("pairs") / story], settings))
    verdict = gate.judge(reports, settings)
    outcome = Outcome(reports, verdict, _rules.rules(), settings.sure, qa.__version__)
    page = report.writer("markdown").render(outcome, Look(every_bead=True))
    written = (ROOT / "reports" / f"{story}.md").read_text(encoding="utf-8")
    assert written == page, "stale: run `make report`"


@pytest.mark.skipif(not BUNDLED.is_dir(), reason="needs the bundled model")
def test_the_pages_show_what_the_tool_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    place = spec_from_file_location("readme", ROOT / "tools" / "readme.py")
    assert place
    assert place.loader
    tool = module_from_spec(place)
    place.loader.exec_module(tool)
    assert tool.main(["--check"]) == 0, "stale: run `make docs`"
