"""`qa check`, with a flow that returns reports made by hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from made_reports import clean, found, unjudged

from qa import flow, folders, read
from qa.records import Report
from qa.settings import Settings

Qa = Callable[..., Any]
STORY = Path(__file__).parent


class Flow:
    """Stands in for the pipeline and remembers the settings it got."""

    def __init__(self, *reports: Report) -> None:
        self.reports, self.settings = reports, Settings()
        self.langs: tuple[str | None, str | None] = (None, None)

    def check_stories(self, paths: object, settings: Settings, *more: object) -> Iterator[Report]:
        self.settings = settings
        yield from self.reports

    def check_files(
        self,
        source: Path,
        target: Path,
        settings: Settings,
        source_lang: str | None,
        target_lang: str | None,
        *more: object,
    ) -> Report:
        self.settings, self.langs = settings, (source_lang, target_lang)
        read.read_pair(source, target, "id", "uk")
        return self.reports[0]


@pytest.fixture
def flows(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Flow]:
    def use(*reports: Report) -> Flow:
        made = Flow(*reports)
        monkeypatch.setattr(folders, "check_stories", made.check_stories)
        monkeypatch.setattr(flow, "check_files", made.check_files)
        return made

    return use


@pytest.mark.parametrize(
    ("report", "code"), [(clean(), 0), (found("error"), 1), (found("note"), 0), (unjudged(), 3)]
)
def test_the_exit_status_is_the_verdict(
    qa: Qa, flows: Callable[..., Flow], report: Report, code: int
) -> None:
    flows(report)
    assert qa("check", STORY).code == code


def test_flags_reach_the_flow(qa: Qa, flows: Callable[..., Flow]) -> None:
    used = flows(clean())
    qa("check", STORY, "--no-model", "--fail-on", "note")
    assert (used.settings.model, used.settings.fail_on) == ("none", "note")


def test_settings_come_from_the_project_of_the_story(
    qa: Qa, flows: Callable[..., Flow], tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.qa]\nfail-on = "warning"\n')
    story = tmp_path / "pairs" / "one"
    story.mkdir(parents=True)
    used = flows(found("warning"))
    assert qa("check", story).code == 1
    assert used.settings.fail_on == "warning"
    assert qa("check", story, "--fail-on", "error").code == 0, "a flag wins"


def test_two_files_are_compared_in_the_languages_given(
    qa: Qa, flows: Callable[..., Flow], tmp_path: Path
) -> None:
    used = flows(clean())
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Bank sentral menaikkan suku bunga.")
    assert qa("check", tmp_path / "a.txt", tmp_path / "b.txt", "--source-lang", "id").code == 0
    assert used.langs == ("id", None)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("{file}",), "is a file"),
        (("{file}", "{file}"), "same file"),
        (("{file}", "{file}", "{file}"), "is a file"),
        (("{folder}", "--source-lang", "id"), "names its languages"),
    ],
)
def test_paths_that_make_no_sense(
    qa: Qa, flows: Callable[..., Flow], tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    flows(clean())
    file = tmp_path / "a.txt"
    file.write_text("Bank sentral menaikkan suku bunga.")
    code, _, err = qa("check", *(a.format(file=file, folder=tmp_path) for a in arguments))
    assert code == 2
    assert told in err
    assert err.count("\n") == 1


def test_several_reports_in_one_run(qa: Qa, flows: Callable[..., Flow], tmp_path: Path) -> None:
    flows(found("error"))
    file = tmp_path / "r.json"
    code, out, _ = qa(
        "check", STORY, "--output-format", "json", "--output-file", file, "--output-format", "text"
    )
    assert code == 1
    assert json.loads(file.read_text(encoding="utf-8"))["counts"]["error"] == 1
    assert "⟦IMF⟧" in out


def test_a_report_in_a_file_has_no_escapes(
    qa: Qa, flows: Callable[..., Flow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flows(found("error"))
    monkeypatch.setenv("FORCE_COLOR", "1")
    file = tmp_path / "r.txt"
    _, out, _ = qa("check", STORY, "--output-format", "text", "--output-file", file)
    assert out == ""
    assert "\x1b" not in file.read_text(encoding="utf-8")
    assert "\x1b" in qa("check", STORY).out


def test_schema_is_what_json_promises(qa: Qa) -> None:
    code, out, _ = qa("schema")
    assert code == 0
    assert json.loads(out)["properties"]["schema_version"]["const"] == 1


def test_more_warnings_than_allowed_fail(qa: Qa, flows: Callable[..., Flow]) -> None:
    flows(found("warning", "warning"))
    assert qa("check", STORY, "--max-warnings", "2").code == 0
    code, out, _ = qa("check", STORY, "--max-warnings", "1")
    assert code == 1
    assert "2 warnings, more than --max-warnings 1" in out


def test_an_unknown_rule_in_a_path_s_own_settings_is_told(
    qa: Qa, flows: Callable[..., Flow], tmp_path: Path
) -> None:
    flows(clean())
    (tmp_path / "qa.toml").write_text("[per-path.'a/**']\nignore = ['numbrs']\n")
    code, _, err = qa("check", tmp_path)
    assert code == 2
    assert "did you mean 'numbers'" in err
