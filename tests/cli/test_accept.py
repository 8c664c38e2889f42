"""`qa accept` and `qa stats` on files alone; tests/e2e has them in a repository with findings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from made_reports import found

from qa import folders
from qa.fingerprint import fingerprints
from qa.suppress import entries
from qa.suppress.entries import Entry

Qa = Callable[..., Any]
MARK = fingerprints(found("error"))[0]


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which one finding is made, whatever is looked at."""
    (tmp_path / "qa.toml").write_text("")
    (tmp_path / "pairs" / "bank").mkdir(parents=True)
    (tmp_path / "pairs" / "bank" / "pair.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(folders, "check_stories", lambda *more: iter([found("error")]))
    return tmp_path


def test_a_judgement_is_written_beside_the_story(qa: Qa, story: Path) -> None:
    options = ("--reason", "Right \x1b[31m.", "--by", "Anna", "--expires", "2999-01-31")
    assert qa("accept", MARK, *options).code == 0
    text = (story / "pairs" / "bank" / "accepted.toml").read_text(encoding="utf-8")
    assert f"{MARK}.expires = 2999-01-31" in text
    assert "\x1b" not in text
    assert qa("check").code == 0
    code, out, _ = qa("accept", "list")
    assert code == 0
    assert f"pairs/bank/accepted.toml:4 {MARK} accepted acronyms" in out
    assert "\x1b" not in out
    assert "accepted already" in qa("accept", MARK, "--reason", "again").err


def test_a_list_of_nothing_says_so(qa: Qa, story: Path) -> None:
    assert qa("accept", "list").out == "no accepted.toml here or below\n"
    gone = qa("accept", "--import", "none.toml")
    assert gone.code == 2
    assert gone.err == "qa: none.toml: cannot be read: No such file or directory\n"


def test_for_the_whole_repository(qa: Qa, story: Path) -> None:
    assert qa("accept", MARK, "--reason", "Right.", "--repository").code == 0
    assert (story / "accepted.toml").is_file()
    assert qa("check").code == 0


def test_what_is_confirmed_still_fails_and_counts(qa: Qa, story: Path) -> None:
    assert "nobody" in qa("stats").out
    assert qa("accept", MARK, "--confirm").code == 0
    assert qa("check").code == 1
    other = "0" * 16
    with (story / "accepted.toml").open("w", encoding="utf-8") as file:
        for key, rule in ((other, "acronyms"), ("1" * 16, "dates")):
            file.write(f'{key}.rule = "{rule}"\n{key}.source = "a"\n{key}.reason = "r"\n')
    told = [line.split() for line in qa("stats").out.splitlines()[1:]]
    assert told == [["acronyms", "1", "1", "50%"], ["dates", "0", "1", "0%"]]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((MARK,), "--reason is missing"),
        ((MARK[:5], "--reason", "r"), "too short"),
        (("f" * 16, "--reason", "r"), "no such finding"),
        ((MARK, "--reason", "r", "--expires", "soon"), "expected a date"),
        ((MARK, "--reason", "r", "--token", "AI"), "go with `qa accept add`"),
        (("add", "--reason", "r"), "expected --token"),
        (("add", "--reason", "r", "--rule", "numbrs", "--path", "x"), "did you mean 'numbers'"),
        (("add", ".", "pairs", "--reason", "r", "--token", "AI"), "expected one folder"),
        ((MARK, "no/such", "--reason", "r"), "no such file"),
    ],
)
def test_what_makes_no_sense(qa: Qa, story: Path, arguments: tuple[str, ...], told: str) -> None:
    code, _, err = qa("accept", *arguments)
    assert code == 2
    assert told in err
    assert not list(story.rglob("accepted.toml"))


def test_a_broken_file_is_named_and_left_alone(qa: Qa, story: Path) -> None:
    file = story / "pairs" / "bank" / "accepted.toml"
    file.write_text("<<<<<<< HEAD\n", encoding="utf-8")
    for arguments in (("check",), ("accept", MARK, "--reason", "r"), ("stats",)):
        code, _, err = qa(*arguments)
        assert code == 2
        assert "accepted.toml:1: not valid TOML" in err
    assert file.read_text(encoding="utf-8") == "<<<<<<< HEAD\n"


def test_nobody_else_writes_between_reading_and_writing(
    qa: Qa, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    folder, refused = story / "pairs" / "bank", []

    def render(found: Iterable[Entry]) -> str:
        other = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            refused.append(True)
        finally:
            os.close(other)
        return written(found)

    written = entries.render
    monkeypatch.setattr(entries, "render", render)
    assert qa("accept", MARK, "--reason", "r").code == 0
    assert refused == [True]
