"""`qa check` over several stories: one that fails, a cache, an interruption."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa import history, report
from qa.cli import _many
from qa.problems import InputError
from qa.records import Report
from qa.scale import FEW
from qa.settings import Settings

Qa = Callable[..., Any]
TEXTS = {
    "id": "Harga beras naik 12 persen.\nPada 3 Juni pasar baru dibuka di Medan.\n",
    "uk": "Рис подорожчав на 12 відсотків.\n3 червня в Медані відкрили новий ринок.\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Four stories, of which the second lacks a text."""
    for number in range(4):
        folder = tmp_path / "archive" / f"s{number}"
        folder.mkdir(parents=True)
        for lang, text in TEXTS.items():
            (folder / f"{lang}.txt").write_text(text, encoding="utf-8")
        (folder / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n')
    (tmp_path / "archive" / "s1" / "uk.txt").unlink()
    return tmp_path / "archive"


def test_a_story_that_fails_is_told_and_the_others_are_checked(qa: Qa, archive: Path) -> None:
    done = qa("check", archive, "--no-model", "--output-format", "json")
    seen = json.loads(done.out)
    assert done.code == 2
    assert [bool(one["unjudged"]) for one in seen["reports"]] == [False, True, False, False]
    assert seen["verdict"]["exit_code"] == 2
    assert "1 of 4" in seen["verdict"]["reason"]
    assert done.err.startswith("qa: ")
    assert done.err.count("\n") == 1
    assert str(Path("s1") / "uk.txt") in done.err


def test_that_goes_before_findings_and_before_what_could_not_be_judged(
    qa: Qa, archive: Path
) -> None:
    (archive / "s0" / "uk.txt").write_text(TEXTS["id"])
    (archive / "s2" / "uk.txt").write_text(TEXTS["uk"].replace("12", "90"))
    assert qa("check", archive, "--no-model").code == 2
    (archive / "s1" / "uk.txt").write_text(TEXTS["uk"])
    assert qa("check", archive, "--no-model").code == 3


@pytest.mark.parametrize("name", report.names())
def test_every_report_has_the_story_that_failed(
    qa: Qa, archive: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "report"
    done = qa("check", archive, "--no-model", "--output-format", name, "--output-file", file)
    assert done.code == 2, done.err
    alignments_only = name in ("tmx", "tsv", "xliff")
    assert alignments_only or "s1" in file.read_text(encoding="utf-8")


def test_the_same_bytes_from_a_cache(qa: Qa, archive: Path, tmp_path: Path) -> None:
    arguments = "check", archive, "--no-model", "--output-format", "json"
    plain = qa(*arguments, "--no-cache").out
    kept = (*arguments, "--cache", tmp_path / "cache")
    assert qa(*kept).out == qa(*kept).out == plain
    assert len(list((tmp_path / "cache").glob("*/*"))) == 3


def test_lines_come_with_the_reports_and_the_verdict_last(
    qa: Qa, archive: Path, tmp_path: Path
) -> None:
    (archive / "s2" / "uk.txt").write_text(TEXTS["uk"].replace("12", "90"))
    (archive / "qa.toml").touch()
    (archive / "accepted.toml").write_text(
        'a.rule = "numbers"\na.path = "s2/**"\na.reason = "as told"\n'
        'b.rule = "names"\nb.path = "s3/**"\nb.reason = "never met"\n'
    )
    file = tmp_path / "found.jsonl"
    alone = qa("check", archive, "--no-model", "--output-file", file)
    streamed = file.read_text(encoding="utf-8")
    more = "--output-file", file, "--output-file", tmp_path / "found.json"
    both = qa("check", archive, "--no-model", *more)
    assert file.read_text(encoding="utf-8") == streamed
    assert qa("check", archive, "--no-model", "--output-format", "jsonl").out == streamed
    assert alone.code == both.code == 2
    last = json.loads(streamed.splitlines()[-1])
    whole = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert (last["counts"], last["verdict"]) == (whole["counts"], whole["verdict"])
    assert (last["counts"]["suppressed"], last["counts"]["stale"]) == (1, 0)
    (archive / "s1" / "uk.txt").write_text(TEXTS["uk"])
    again = qa("check", archive, "--no-model", "--output-format", "jsonl")
    assert json.loads(again.out.splitlines()[-1])["counts"]["stale"] == 1


def test_a_stream_keeps_no_reports(qa: Qa, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of reports that were written, but for the last one or two, nothing is left."""
    alive: list[int] = []
    take = history.Settling.take

    def watched(self: history.Settling, one: Report) -> Report:
        alive.append(sum(isinstance(thing, Report) for thing in gc.get_objects()))
        return take(self, one)

    (archive / "s1" / "uk.txt").write_text(TEXTS["uk"])
    monkeypatch.setattr(history.Settling, "take", watched)
    qa("check", archive, "--no-model", "--output-format", "jsonl")
    assert len(alive) == 4
    assert max(alive) <= alive[0] + 2


def test_acceptances_are_of_the_day_and_not_of_the_cache(
    qa: Qa, archive: Path, tmp_path: Path
) -> None:
    (archive / "s1" / "uk.txt").write_text(TEXTS["uk"].replace("12", "90"))
    arguments = "check", archive, "--no-model", "--cache", tmp_path / "cache"
    assert qa(*arguments).code == 1
    (archive / "qa.toml").touch()
    (archive / "accepted.toml").write_text(
        'a.rule = "numbers"\na.path = "s1/**"\na.reason = "as told"\n'
    )
    assert qa(*arguments).code == 0
    assert qa(*arguments, "--fail-on", "never").code == 0
    (archive / "accepted.toml").unlink()
    assert qa(*arguments).code == 1


def test_an_interruption_leaves_no_report_and_what_was_done(
    qa: Qa, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    out, cache = tmp_path / "out", tmp_path / "cache"
    out.mkdir()
    arguments = "check", archive, "--no-model", "--cache", cache, "--output-file", out / "r.json"
    with monkeypatch.context() as patched:
        patched.setattr(_many.Shown, "done", interrupted)
        assert qa(*arguments).code == 130
    assert list(out.iterdir()) == []
    assert len(list(cache.glob("*/*"))) == 3
    assert qa(*arguments).code == 2
    assert (out / "r.json").exists()


def test_where_the_cache_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Settings()
    assert _many.cache_of(None, False, usual) is None
    assert _many.cache_of(None, True, usual) == "none"
    assert _many.cache_of(None, False, Settings(cache="none")) == "none"
    assert _many.cache_of(tmp_path, False, Settings(cache="none")) == tmp_path
    assert _many.cache_of(None, False, Settings(cache="/there")) == Path("/there")
    with pytest.raises(InputError):
        _many.cache_of(tmp_path, True, usual)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("QA_CACHE", str(tmp_path))
    assert _many.usual_folder() == tmp_path / "reports"
    monkeypatch.setenv("CI", "true")
    assert _many.usual_folder() is None


def test_a_setting_cannot_lead_the_cache_away(qa: Qa, archive: Path) -> None:
    (archive / "qa.toml").write_text('cache = "../elsewhere"\n')
    done = qa("check", archive, "--no-model")
    assert done.code == 2
    assert "qa.toml:1" in done.err


@pytest.mark.parametrize("file", [True, False], ids=["to a file", "to the terminal"])
def test_a_bar_is_shown_on_a_terminal_unless_lines_go_there(
    qa: Qa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: bool
) -> None:
    for number in range(FEW):
        folder = tmp_path / "many" / f"s{number:02d}"
        folder.mkdir(parents=True)
        (folder / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n')
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    flags = ["--output-format", "jsonl", "--workers", "1", "--no-cache"]
    out = ["--output-file", tmp_path / "found.jsonl"] if file else []
    done = qa("check", tmp_path / "many", "--no-model", *flags, *out)
    assert (f"{FEW}/{FEW}" in done.err) == file
    assert ("stories/s" in done.err) == file


def test_no_bar_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with _many.Shown() as shown:
        shown.begin(FEW)
        shown.done("", False)
    assert capsys.readouterr().err == ""
