"""Reviews as processes of their own: killed in the middle, and two at once on the same files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qa.suppress import entries

STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"
PLANTED = (("2048", "2084"), ("15 травня", "16 травня"))
QUESTION = "quit (first letter)? "


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A copy of the story with two errors beside its own."""
    shutil.copytree(STORY, tmp_path / "story")
    file = tmp_path / "story" / "uk.txt"
    text = file.read_text(encoding="utf-8")
    for right, wrong in PLANTED:
        text = text.replace(right, wrong)
    file.write_text(text, encoding="utf-8")
    return tmp_path / "story"


def environment(story: Path) -> dict[str, str]:
    return {**os.environ, "XDG_STATE_HOME": str(story.parent / "state"), "PYTHONUNBUFFERED": "1"}


class Reviewer:
    """One who sits before `qa review --plain`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def hears(self, words: str) -> str:
        """All that is said up to these words."""
        assert self.process.stdout
        said = ""
        while not said.endswith(words):
            char = self.process.stdout.read(1)
            assert char, f"ended after {said!r}"
            said += char
        return said

    def answers(self, *lines: str) -> None:
        assert self.process.stdin
        self.process.stdin.write("".join(f"{line}\n" for line in lines))
        self.process.stdin.flush()


@contextmanager
def review(story: Path, *more: str) -> Iterator[Reviewer]:
    command = [sys.executable, "-m", "qa", "review", "--plain", str(story), *more]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment(story),
    ) as process:
        reviewer = Reviewer(process)
        reviewer.hears(QUESTION)
        yield reviewer
        process.kill()


def reasons(story: Path) -> set[tuple[str, str]]:
    return {(e.rule, e.reason or e.verdict) for e in entries.read(story / entries.FILE)}


def test_what_was_said_before_a_kill_is_there_after_it(story: Path) -> None:
    with review(story) as reviewer:
        reviewer.answers("c")
        reviewer.hears(QUESTION)
        reviewer.answers("m", "ask the desk")
        reviewer.hears("kept on disk for your decision")
        reviewer.hears(QUESTION)
        reviewer.answers("s")
        told = reviewer.hears(QUESTION)
        assert "acronyms" in told
        reviewer.process.kill()
    assert reasons(story) == {("dates", "confirmed")}
    with review(story) as reviewer:
        reviewer.answers("q")
        assert "1 decided" in reviewer.hears("open\n")
        assert reviewer.process.wait() == 0
    with review(story, "--filter", "rule:numbers") as reviewer:
        reviewer.answers("c")
        reviewer.hears("open\n")
    assert reasons(story) == {("dates", "confirmed"), ("numbers", "ask the desk")}


def test_two_who_review_at_once(story: Path) -> None:
    with review(story) as first, review(story, "--filter", "rule:numbers") as second:
        second.answers("a", "the newer figure")
        second.hears("open\n")
        first.answers("c")
        told = first.hears(QUESTION)
        assert "somebody else changed 1 decision in story/accepted.toml" in told
        assert "numbers" not in told, "what the other has judged is not asked again"
        assert "acronyms" in told
    assert reasons(story) == {("dates", "confirmed"), ("numbers", "the newer figure")}


def test_a_finding_that_another_has_just_judged(story: Path) -> None:
    with review(story) as first, review(story) as second:
        second.answers("a", "a typing error of the agency")
        second.hears(QUESTION)
        first.answers("c")
        told = first.hears(QUESTION)
        assert "Not done" in told
        assert "judged by somebody else meanwhile" in told
    assert reasons(story) == {("dates", "a typing error of the agency")}


def test_qa_accept_beside_a_review(story: Path) -> None:
    with review(story, "--filter", "rule:dates") as reviewer:
        check = [sys.executable, "-m", "qa", "check", str(story), "--output-format", "text"]
        ran = subprocess.run(
            check, capture_output=True, text=True, check=False, env=environment(story)
        )
        (title,) = (line for line in ran.stdout.splitlines() if "NUM001" in line)
        mark = next(word for word in title.split() if entries.FINGERPRINT.fullmatch(word))
        accept = [sys.executable, "-m", "qa", "accept", mark, str(story), "--reason", "newer"]
        subprocess.run(accept, check=True, capture_output=True, env=environment(story))
        reviewer.answers("a", "so printed")
        reviewer.hears("open\n")
    assert reasons(story) == {("dates", "so printed"), ("numbers", "newer")}
