"""Runs over many stories: the same reports, whoever makes them, and none for nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from dying import PLAIN, Deadly

from qa import flow, folders
from qa.problems import CannotJudge, InputError
from qa.records import Report
from qa.scale import How, packed
from qa.scale.task import FAULT, Task, check
from qa.settings import Settings

Made = Callable[..., Path]


@dataclass
class Watched:
    """Counts what a run tells."""

    stories: int = 0
    cached: int = 0
    problems: tuple[str, ...] = ()

    def begin(self, stories: int) -> None:
        self.stories = stories

    def done(self, problem: str, cached: bool) -> None:
        self.cached += cached
        self.problems += (problem,) if problem else ()


def run(folder: Path, how: How, settings: Settings = PLAIN, at: object = None) -> list[Report]:
    return list(folders.check_stories([folder], settings, at, None, None, how))


def plainly(folder: Path) -> list[Report]:
    return list(map(packed.slim, folders.check_stories([folder], PLAIN)))


def test_one_process_and_two_say_the_same_in_the_same_order(archive: Made) -> None:
    folder = archive(20)
    assert plainly(folder) == run(folder, How(1)) == run(folder, How(2))


def test_a_lost_process_loses_and_doubles_nothing(archive: Made, tmp_path: Path) -> None:
    folder = archive(20)
    made = run(folder, How(2), at=Deadly(tmp_path / "killed", once=True))
    assert (tmp_path / "killed").exists()
    assert made == plainly(folder)


def test_only_the_story_that_ends_its_process_is_given_up(archive: Made, tmp_path: Path) -> None:
    folder = archive(20)
    made = run(folder, How(2), at=Deadly(tmp_path / "killed", once=False))
    assert [report.broken for report in made] == [FAULT if n == 9 else 0 for n in range(20)]
    expected = plainly(folder)
    assert made[:9] + made[10:] == expected[:9] + expected[10:]


def test_what_is_in_the_cache_is_not_checked_again(archive: Made, tmp_path: Path) -> None:
    folder, cache = archive(6), tmp_path / "cache"
    first, second, third = Watched(), Watched(), Watched()
    fresh = run(folder, How(1, cache, watch=first))
    assert run(folder, How(1, cache, watch=second)) == fresh == plainly(folder)
    assert (first.cached, second.cached) == (0, 6)
    (folder / "s002" / "uk.txt").write_text("Новий порт відкрили 4 червня.\n")
    changed = run(folder, How(1, cache, watch=third))
    assert third.cached == 5
    assert changed == plainly(folder)


def test_a_cached_run_does_not_load_the_model(
    archive: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = Task(Settings(), None, tmp_path / "cache")
    places = [str(file) for file in sorted(archive(2).rglob("pair.toml"))]
    fresh = check(task, places)

    def forbidden(name: str) -> None:
        raise AssertionError(name)

    monkeypatch.setattr("qa.scale.task.load.encoder", forbidden)
    assert [done.reports for done in check(task, places)] == [done.reports for done in fresh]


def test_what_could_not_be_judged_is_not_kept(archive: Made, tmp_path: Path) -> None:
    folder, cache = archive(2), tmp_path / "cache"
    same = (folder / "s001" / "id.txt").read_text(encoding="utf-8")
    (folder / "s001" / "uk.txt").write_text(same, encoding="utf-8")
    watched = Watched()
    fresh = run(folder, How(1, cache))
    again = run(folder, How(1, cache, watch=watched))
    assert [bool(report.unjudged) for report in again] == [False, True]
    assert (again, watched.cached) == (fresh, 1)


@pytest.mark.parametrize("name", ["*"])
def test_a_damaged_cache_changes_nothing(archive: Made, tmp_path: Path, name: str) -> None:
    folder, cache = archive(3), tmp_path / "cache"
    fresh = run(folder, How(1, cache))
    for file in cache.glob("*/*"):
        file.write_bytes(file.read_bytes()[:-3])
    watched = Watched()
    assert run(folder, How(1, cache, watch=watched)) == fresh
    assert watched.cached == 0


def test_a_story_that_fails_does_not_stop_the_others(archive: Made) -> None:
    folder = archive(5)
    (folder / "s001" / "uk.txt").unlink()
    (folder / "s003" / "pair.toml").write_text("title = \n")
    watched = Watched()
    made = run(folder, How(1, watch=watched))
    assert [report.broken for report in made] == [0, 2, 0, 2, 0]
    assert all(report.unjudged for report in made if report.broken)
    assert len(watched.problems) == 2
    assert "s001" in watched.problems[0]
    assert "s003" in watched.problems[1]


def test_a_fault_of_ours_on_one_story_does_not_either(
    archive: Made, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    conclude = flow.conclude

    def faulty(ready: flow.Prepared, encoder: object) -> Report:
        if ready.title == "Story 1":
            raise ZeroDivisionError("oops")
        return conclude(ready, None)

    monkeypatch.setattr(flow, "conclude", faulty)
    made = run(archive(3), How(1))
    assert [report.broken for report in made] == [0, FAULT, 0]
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_story_that_is_alone_raises(archive: Made) -> None:
    folder = archive(1)
    (folder / "s000" / "uk.txt").unlink()
    with pytest.raises(InputError, match=r"uk\.txt"):
        run(folder, How())


def test_a_model_that_is_not_there_ends_the_run(archive: Made, tmp_path: Path) -> None:
    nowhere = Settings(model=str(tmp_path / "nowhere"))
    for cache in (None, tmp_path / "cache"):
        with pytest.raises(CannotJudge):
            run(archive(2) if cache is None else tmp_path / "archive", How(1, cache), nowhere)


def test_a_glossary_that_is_not_there_ends_the_run(archive: Made) -> None:
    with pytest.raises(InputError):
        run(archive(2), How(1), Settings(model="none", glossary=("nowhere.tsv",)))


def test_few_stories_use_no_cache_unless_asked(archive: Made, tmp_path: Path) -> None:
    run(archive(3), How(by_itself=lambda: tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()
