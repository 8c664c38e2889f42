"""`--since`: of two hundred stories only what changed is read, and only its changes are told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from conftest import TARGET, Repository

WRONG = (*TARGET[:2], TARGET[2].replace("12", "21"), TARGET[3])


@pytest.fixture
def many(repo: Repository) -> Repository:
    """Two hundred stories, each with one old error."""
    for number in range(200):
        repo.story(f"s{number:03}", target=WRONG)
    repo.commit("two hundred")
    return repo


def test_only_what_changed_is_read_and_told(many: Repository) -> None:
    assert many.check("--since", "HEAD", code=0)["reports"] == []
    assert "no story has changed since HEAD" in many.qa("check", "--since", "HEAD", code=0).out

    many.git("switch", "-qc", "branch")
    many.edit("pairs/s007/uk.txt", "310", "301")
    many.commit("edit")
    many.edit("pairs/s100/id.txt", "kata Budi", "ujar Budi")  # on disk only
    # What did not change is not even opened: these could not be read.
    for name in ("s001", "s150"):
        (many.root / f"pairs/{name}/uk.txt").chmod(0o644)
        many.git("update-index", "--assume-unchanged", f"pairs/{name}/uk.txt")
        (many.root / f"pairs/{name}/uk.txt").write_bytes(b"\xff\xfe\x00")
    found = many.check("--since", "main", code=1)
    told = {
        report["target"]["path"]: [f["check"] for f in report["findings"]]
        for report in found["reports"]
    }
    assert told == {"pairs/s007/uk.txt": ["numbers"], "pairs/s100/uk.txt": ["outdated"]}
    assert found["reports"][0]["findings"][0]["target"]["span"]["text"] == "301"
    assert found["counts"]["suppressed"] == 2, "the old errors of both"


def test_main_moving_on_is_no_change_of_the_branch(repo: Repository) -> None:
    for name in ("one", "two"):
        repo.story(name, target=WRONG)
    repo.commit()
    repo.git("switch", "-qc", "branch")
    repo.edit("pairs/one/uk.txt", "310", "301")
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.edit("pairs/two/uk.txt", "310", "301")
    repo.commit()
    repo.git("switch", "-q", "branch")
    found = repo.check("--since", "main", code=1)
    assert [report["target"]["path"] for report in found["reports"]] == ["pairs/one/uk.txt"]


def test_a_story_that_moved_is_not_new(repo: Repository) -> None:
    repo.story("one", target=WRONG)
    repo.commit()
    (repo.root / "pairs/one").rename(repo.root / "pairs/renamed")
    repo.git("add", "-A")
    found = repo.check("--since", "HEAD", code=0)
    assert len(found["reports"]) == 1
    assert found["counts"]["suppressed"] == 1


def test_a_new_story_and_a_lost_sentence_are_told(repo: Repository) -> None:
    repo.story("one")
    repo.commit()
    repo.story("new", target=WRONG)
    repo.edit("pairs/one/uk.txt", TARGET[1] + "\n\n", "")
    told = repo.check("--since", "HEAD", code=1)["reports"]
    checks = {report["target"]["path"]: {f["check"] for f in report["findings"]} for report in told}
    assert checks["pairs/new/uk.txt"] == {"numbers"}
    assert "omission" in checks["pairs/one/uk.txt"]


def test_before_the_first_commit_all_is_new(repo: Repository) -> None:
    repo.story("one", target=WRONG)
    repo.git("add", "-A")
    assert len(repo.check("--since", "HEAD", code=1)["reports"]) == 1


def test_names_that_git_would_quote(repo: Repository) -> None:
    repo.story("дім і сад", target=WRONG)
    repo.commit()
    assert repo.check("--since", "HEAD", code=0)["reports"] == []
    repo.edit("pairs/дім і сад/uk.txt", "310", "301")
    (report,) = repo.check("--since", "HEAD", code=1)["reports"]
    assert len(report["findings"]) == 1


@pytest.mark.parametrize("ref", ["no-such-branch", "--help", ""])
def test_a_revision_that_is_not_there(repo: Repository, ref: str) -> None:
    repo.story("one")
    repo.commit()
    ran = repo.qa("check", "pairs", f"--since={ref}")
    if ref:
        assert ran.code == 2
        assert "no such revision" in ran.err
    else:
        assert ran.code == 0


def test_without_a_repository_it_says_so(tmp_path: Path, repo: Repository) -> None:
    repo.story("one")
    for inner in sorted((repo.root / ".git").rglob("*"), reverse=True):
        inner.rmdir() if inner.is_dir() else inner.unlink()
    (repo.root / ".git").rmdir()
    assert "needs a git repository" in repo.qa("check", "pairs", "--since", "HEAD", code=2).err
