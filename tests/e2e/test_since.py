"""`--since`: of two hundred stories only what changed is read, and only its changes are told."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from conftest import SOURCE, TARGET, Repository

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


def test_messages_under_keys_are_held_against_their_earlier_state(repo: Repository) -> None:
    for lang, texts in (("id", SOURCE), ("uk", WRONG)):
        keys = {f"line{number}": text for number, text in enumerate(texts)}
        repo.write(f"i18n/{lang}.json", json.dumps(keys, ensure_ascii=False, indent=1))
    repo.commit()
    run = ("check", "i18n/id.json", "i18n/uk.json", "--source-lang", "id", "--target-lang", "uk")
    assert repo.qa(*run, "--output-format", "github", code=1).out.count("::error") == 1
    repo.edit("i18n/uk.json", "310 суден", "301 судно")
    told = repo.qa(*run, "--since", "HEAD", "--output-format", "github", code=1).out
    assert told.count("::error") == 1
    assert "310 → 301" in told


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


def accepted(repo: Repository, *where: str) -> None:
    (report,) = json.loads(repo.qa("check", *where, "--output-format", "json", code=1).out)[
        "reports"
    ]
    (mark,) = (finding["fingerprint"] for finding in report["findings"])
    repo.qa("accept", mark, *where, "--reason", "counted anew", code=0)
    repo.commit("accepted")


def rewritten(repo: Repository, source: str, target: str) -> None:
    """Both sides of the accepted pair say something else now."""
    repo.edit(source, SOURCE[2], "Tidak ada yang tahu berapa lama pekerjaan itu berlangsung.")
    repo.edit(target, WRONG[2], "Ніхто не знає, скільки триватимуть ці роботи.")


def test_a_stale_acceptance_is_told_of_a_story_that_changed(repo: Repository) -> None:
    repo.story("one", target=WRONG)
    repo.story("two", target=(TARGET[0].replace("310", "301"), *TARGET[1:]))
    accepted(repo, "pairs/one")
    accepted(repo, "pairs/two")
    strict = ("--since", "HEAD", "--strict-suppressions")
    repo.check(*strict, code=0)
    rewritten(repo, "pairs/one/id.txt", "pairs/one/uk.txt")
    (old,) = repo.check(*strict, code=4)["stale"]
    assert old["where"].startswith("pairs/one/accepted.toml:")
    assert old["was"] == [SOURCE[2], WRONG[2]]


def test_a_stale_acceptance_of_a_story_without_a_folder_is_told(repo: Repository) -> None:
    repo.write("qa.toml", 'model = "none"\nstories = ["post/{lang}/*.md"]\n')
    for lang, text in (("id", SOURCE), ("uk", WRONG)):
        repo.write(f"post/{lang}/port.md", "\n\n".join(text) + "\n")
    accepted(repo, ".")
    strict = ("check", ".", "--since", "HEAD", "--strict-suppressions")
    repo.qa(*strict, code=0)
    rewritten(repo, "post/id/port.md", "post/uk/port.md")
    assert "1 stale" in repo.qa(*strict, code=4).out


def test_what_was_accepted_of_an_earlier_change_is_not_stale(repo: Repository) -> None:
    repo.story("one")
    repo.commit()
    repo.edit("pairs/one/id.txt", "kata Budi", "ujar Budi")
    (report,) = repo.check("--since", "HEAD", "--fail-on", "warning", code=1)["reports"]
    (found,) = report["findings"]
    assert found["check"] == "outdated"
    mark = found["fingerprint"]
    repo.qa("accept", mark, "pairs", "--since", "HEAD", "--reason", "the same words", code=0)
    repo.check("--since", "HEAD", "--strict-suppressions", "--fail-on", "warning", code=0)
    repo.commit()
    repo.edit("pairs/one/uk.txt", "нових кранів", "кранів")
    repo.check("--since", "HEAD", "--strict-suppressions", code=0)


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
