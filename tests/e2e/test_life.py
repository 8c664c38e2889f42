"""How a team lives with the tool: red, baseline, green, a new error, a judgement, an edit."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conftest import SOURCE, TARGET, Repository, marks


def wrong(place: int, old: str, new: str) -> tuple[str, ...]:
    return (*TARGET[:place], TARGET[place].replace(old, new), *TARGET[place + 1 :])


def test_from_a_red_first_run_to_a_stale_acceptance(repo: Repository) -> None:
    repo.story("port", target=wrong(2, "12", "21"))
    repo.story("clean")
    repo.commit()
    old = marks(repo.check(code=1))
    assert len(old) == 1
    alone = repo.qa_alone("check", "pairs")
    assert alone.code == 1
    assert old[0] in alone.out

    repo.qa("baseline", "create", "pairs", code=0)
    repo.commit("baseline")
    assert repo.check(code=0)["counts"]["suppressed"] == 1
    repo.qa("baseline", "create", "pairs", code=2)

    repo.git("switch", "-qc", "branch")
    repo.edit("pairs/clean/uk.txt", "310", "301")
    red = repo.check(code=1)
    (new,) = marks(red)
    assert new not in old
    repo.qa("baseline", "update", "pairs", code=2)  # debt is not made after the fact

    repo.qa("accept", new[:8], "pairs", code=2)  # no reason
    repo.qa("accept", new[:8], "pairs", "--reason", "counted anew", code=0)
    text = (repo.root / "pairs/clean/accepted.toml").read_text(encoding="utf-8")
    assert f'{new}.reason = "counted anew"' in text
    assert f'{new}.by = "Anna"' in text
    assert SOURCE[0] in text
    green = repo.check("--strict-suppressions", code=0)
    assert green["counts"]["suppressed"] == 2
    (aside,) = [s for s in green["reports"][0]["suppressed"] if s["fingerprint"] == new]
    assert aside["suppression"]["reason"] == "counted anew"
    assert aside["suppression"]["where"].startswith("pairs/clean/accepted.toml:")
    repo.commit("accepted")

    repo.edit("pairs/clean/uk.txt", "суден у травні", "суден за травень")
    stale = repo.check(code=1)
    (entry,) = stale["stale"]
    assert (entry["fingerprint"], entry["why"]) == (new, "changed")
    assert entry["was"] == [SOURCE[0], TARGET[0].replace("310", "301")]
    assert entry["now"][1].endswith("суден за травень.")
    shown = repo.qa("check", "pairs", code=1).out
    assert "A sentence has changed since this was accepted." in shown
    assert "counted anew" in shown

    repo.edit("pairs/clean/uk.txt", "301", "310")
    assert repo.check(code=0)["stale"]
    repo.check("--strict-suppressions", code=4)
    assert "dropped" in repo.qa("accept", "prune", "pairs", code=0).out
    repo.check("--strict-suppressions", code=0)


def test_with_the_suggestions_of_a_report_the_next_run_is_green(repo: Repository) -> None:
    """As reviewdog does it: bytes of a line are written over."""
    repo.story("one", target=wrong(2, "12", "21"))
    repo.story("two", target=wrong(0, "310", "301"))
    out = repo.qa("check", "pairs", "--output-format", "rdjson", code=1).out
    for diagnostic in json.loads(out)["diagnostics"]:
        (suggestion,) = diagnostic["suggestions"]
        place = suggestion["range"]
        file = repo.root / diagnostic["location"]["path"]
        lines = file.read_bytes().split(b"\n")
        line = lines[place["start"]["line"] - 1]
        start, end = (place[at]["column"] - 1 for at in ("start", "end"))
        lines[place["start"]["line"] - 1] = line[:start] + suggestion["text"].encode() + line[end:]
        file.write_bytes(b"\n".join(lines))
    repo.check(code=0)


def test_a_baseline_only_shrinks(repo: Repository) -> None:
    repo.story("port", target=wrong(2, "12", "21"))
    repo.story("ship", target=wrong(0, "310", "301"))
    repo.qa("baseline", "create", code=0)
    repo.edit("pairs/port/uk.txt", "нових кранів", "кранів")
    repo.check(code=1)
    repo.qa("baseline", "update", code=0)
    repo.check("--strict-suppressions", code=0)
    repo.edit("pairs/port/uk.txt", "21", "12")
    repo.check("--strict-suppressions", code=4)
    assert "1 finding\n" in repo.qa("baseline", "prune", code=0).out
    repo.check("--strict-suppressions", code=0)


def test_two_people_accept_on_two_branches(repo: Repository) -> None:
    """Neither knew of the other, the file is new on both, and each has two entries of it."""
    bad = (TARGET[0].replace("310", "301"), TARGET[1].replace("4", "5"),
           TARGET[2].replace("12", "21"), TARGET[3].replace("45", "54"))  # fmt: skip
    repo.story("port", target=bad)
    repo.commit()
    found = marks(repo.check(code=1))
    assert len(found) == 4
    for branch, own in (("anna", found[::2]), ("borys", found[1::2])):
        repo.git("switch", "-qc", branch, "main")
        for mark in own:
            repo.qa("accept", mark, "pairs", "--reason", f"{branch} says so", code=0)
        repo.commit(branch)
    repo.git("switch", "-q", "main")
    repo.git("merge", "-q", "anna")
    repo.git("merge", "-q", "--no-edit", "borys")
    assert repo.check("--strict-suppressions", code=0)["counts"]["suppressed"] == 4

    # Later, with the file there on both, in the same gap and with a line in common.
    repo.git("switch", "-qc", "one")
    folder = ("pairs/port",)
    for branch, rule in (("one", "dates"), ("two", "names")):
        repo.git("switch", "-q", branch) if branch == "one" else repo.git(
            "switch", "-qc", branch, "main"
        )
        repo.qa("accept", "add", *folder, "--rule", rule, "--path", "old/**", "--reason", "old")
        repo.commit(branch)
    repo.git("merge", "-q", "--no-edit", "one")
    assert repo.check(code=0)["counts"]["suppressed"] == 4
    assert len(repo.qa("accept", "list", code=0).out.splitlines()) == 3 * 6


def test_a_token_is_accepted_for_one_story(repo: Repository) -> None:
    source = (*SOURCE, "Perusahaan XQZ membuka kantor di Jakarta.", "XQZ punya 7 kapal.")
    target = (*TARGET, "Компанія XQZ відкрила офіс у Джакарті.", "Фірма має 7 суден.")
    repo.story("one", source, target)
    repo.story("two", source, target)
    first = repo.check("--select", "acronyms", code=1)
    assert [len(report["findings"]) for report in first["reports"]] == [1, 1]
    repo.qa("accept", "add", "pairs/one", "--token", "XQZ", "--rule", "ACR001", "--reason", "known")
    after = repo.check("--select", "acronyms", code=1)
    assert [len(report["findings"]) for report in after["reports"]] == [0, 1]


def test_settings_hold_for_paths_folders_and_pairs_of_languages(repo: Repository) -> None:
    repo.write(
        "qa.toml",
        'model = "none"\n'
        '[per-path."pairs/archive/**"]\nignore = ["NUM"]\n'
        '[per-pair.id-uk.severity]\ndates = "note"\n',
    )
    for name in ("archive/old", "inner/own", "plain"):
        repo.story(name, target=wrong(2, "12", "21"))
    repo.story("month", target=wrong(0, "травні", "червні"))
    repo.write("pairs/inner/qa.toml", '[severity]\nnumbers = "warning"\n')
    found = {
        report["target"]["path"]: [(f["check"], f["severity"]) for f in report["findings"]]
        for report in repo.check(code=1)["reports"]
    }
    assert found == {
        "pairs/archive/old/uk.txt": [],
        "pairs/inner/own/uk.txt": [("numbers", "warning")],
        "pairs/month/uk.txt": [("dates", "note")],
        "pairs/plain/uk.txt": [("numbers", "error")],
    }
    told = repo.qa("config", "pairs/archive", "--langs", "id-uk", code=0).out
    assert "ignore also [NUM]" in told
    assert "severity dates = note" in told


def test_moving_and_reflowing_a_text_brings_nothing_back(repo: Repository) -> None:
    repo.story("one", target=wrong(2, "12", "21"))
    repo.story("two", target=wrong(0, "310", "301"))
    mark = marks(repo.check(code=1))[0]
    repo.qa("accept", mark, "--reason", "right", code=0)
    repo.qa("baseline", "create", code=0)
    (repo.root / "pairs").rename(repo.root / "texts")
    for name in ("one", "two"):
        file = repo.root / f"texts/{name}/uk.txt"
        words = file.read_text(encoding="utf-8").replace(" ", "  ")
        file.write_text("\n\n" + words, encoding="utf-8")
    assert repo.qa("check", code=0).out.count("1 accepted, 1 in the baseline") == 1


def test_a_baseline_holds_without_git_and_without_settings(repo: Repository) -> None:
    repo.story("one", target=wrong(2, "12", "21"))
    shutil.rmtree(repo.root / ".git")
    (repo.root / "qa.toml").unlink()
    repo.qa("baseline", "create", "pairs", "--no-model", code=0)
    repo.qa("check", "pairs", "--no-model", code=0)
    repo.qa("check", "pairs/one", "--no-model", code=0)


def test_a_comment_in_a_text_accepts_what_is_found_behind_it(repo: Repository) -> None:
    repo.write("qa.toml", 'model = "none"\nstories = ["post/{lang}/*.md"]\n')
    repo.write("post/id/port.md", "\n\n".join(SOURCE) + "\n")
    bad = wrong(2, "12", "21")
    comment = "<!-- qa: accept NUM001 counted anew -->\n"
    repo.write("post/uk/port.md", "\n\n".join((*bad[:2], comment + bad[2], bad[3])) + "\n")
    run = ("check", "--strict-suppressions", "--output-format", "json")
    (report,) = json.loads(repo.qa(*run, code=0).out)["reports"]
    (aside,) = report["suppressed"]
    assert aside["suppression"] == {
        "kind": "accepted",
        "reason": "counted anew",
        "by": "",
        "date": "",
        "where": "post/uk/port.md:5",
        "inline": True,
    }
    sarif = json.loads(repo.qa("check", "--output-format", "sarif", code=0).out)
    (result,) = sarif["runs"][0]["results"]
    assert result["suppressions"][0]["kind"] == "inSource"

    repo.edit("post/uk/port.md", "NUM001", "NUM002")
    told = repo.qa("check", "--strict-suppressions", code=1).out
    assert "finds nothing in the block behind this comment" in told
    assert "post/uk/port.md:5" in repo.qa("accept", "prune", code=0).out
    repo.edit("post/uk/port.md", "NUM002", "NUM0O1")
    told = repo.qa("check", code=2).err
    assert told.count("\n") == 1
    assert "post/uk/port.md:5: qa: accept: unknown rule 'NUM0O1'; did you mean 'NUM001'?" in told

    repo.edit("post/uk/port.md", "NUM0O1", "NUM001")
    repo.edit("post/uk/port.md", "21", "12")
    repo.qa("check", "--strict-suppressions", code=4)
    repo.edit("post/uk/port.md", comment, "")
    repo.qa("check", "--strict-suppressions", code=0)


def test_a_plain_text_is_never_read_for_comments(repo: Repository) -> None:
    bad = wrong(2, "12", "21")
    repo.story("one", target=(*bad[:2], "<!-- qa: accept nonsense -->\n" + bad[2], bad[3]))
    repo.check(code=1)


def test_the_baseline_knows_stories_of_a_pattern_and_files_of_both_versions(
    repo: Repository,
) -> None:
    wanted = 'stories = ["posts/{lang}/*.txt", "*.{lang}.txt"]\nfiles = ["*.tsv"]\n'
    repo.write("site/qa.toml", f'model = "none"\n{wanted}')
    for place, target in (
        ("site/posts/{}/port.txt", wrong(2, "12", "21")),
        ("site/fair.{}.txt", wrong(0, "310", "301")),
    ):
        repo.write(place.format("id"), "\n\n".join(SOURCE) + "\n")
        repo.write(place.format("uk"), "\n\n".join(target) + "\n")
    held = zip(SOURCE, wrong(2, "12", "13"), strict=True)
    repo.write("site/memory.tsv", "id\tuk\n" + "".join(f"{s}\t{t}\n" for s, t in held))
    repo.commit()

    repo.qa("baseline", "create", "site", code=0)
    text = (repo.root / "qa-baseline.toml").read_text(encoding="utf-8")
    stories = {line.partition('story = "')[2].partition('"')[0] for line in text.splitlines()}
    assert stories - {""} == {
        "site/posts/{lang}/port.txt",
        "site/fair.{lang}.txt",
        "site/memory.tsv",
    }
    repo.qa("check", "site", code=0)

    repo.edit("site/posts/uk/port.txt", "21", "12")

    def gone(path: str) -> int:
        out = repo.qa("check", path, "--output-format", "json", code=0).out
        return len(json.loads(out)["stale"])

    assert [gone("site"), gone("site/posts"), gone("site/memory.tsv")] == [1, 1, 0]
    repo.edit("site/fair.uk.txt", "301", "303")
    repo.qa("check", "site", code=1)
    repo.qa("baseline", "update", "site", code=0)  # one went, and one came in its story
    repo.edit("site/posts/uk/port.txt", "12", "23")
    assert (
        "of numbers in site/posts/{lang}/port.txt"
        in repo.qa("baseline", "update", "site", code=2).err
    )
