from __future__ import annotations

from pathlib import Path

import pytest

from qa.problems import InputError
from qa.settings import Settings, load, project_of


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_the_nearest_file_wins_key_by_key(project: Path) -> None:
    write(project / "pyproject.toml", '[tool.qa]\nfail-on = "never"\nfloor = 0.4\n')
    write(project / "a" / "qa.toml", 'fail-on = "note"\n')
    found = load(project / "a" / "b" / "c")
    assert (found.fail_on, found.floor) == ("note", 0.4)
    assert load(project).fail_on == "never"


def test_severities_of_a_nearer_file_go_before_those_above(project: Path) -> None:
    write(project / "qa.toml", '[severity]\nnumbers = "note"\nnames = "note"\n')
    write(project / "a" / "qa.toml", '[severity]\nnumbers = "error"\n')
    found = load(project / "a")
    assert found.severity_of("numbers", "NUM001") == "error"
    assert found.severity_of("names", "NAM001") == "note"


def test_nothing_above_the_repository_counts(project: Path) -> None:
    inner = project / "inner"
    (inner / ".git").mkdir(parents=True)
    write(project / "qa.toml", 'fail-on = "never"\n')
    assert load(inner) == Settings()
    assert project_of(inner / "a") == inner.resolve()


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('fail_on = "note"', 1, "did you mean 'fail-on'"),
        ('\nfail-on = "loud"', 2, "expected one of error, warning, note, never"),
        ("max-warnings = -1", 1, "whole number"),
        ("max-warnings = true", 1, "whole number"),
        ("select = 'NUM'", 1, "list of strings"),
        ("floor = 2", 1, "from 0 to 1"),
        ("sense-table = 1", 1, "true or false"),
        ("[per-path.'a/**']\nseverty = {}", 1, "did you mean 'severity'"),
        ("[per-pair.indonesian]\nignore = []", 1, "two languages"),
        ("per-path = 3", 1, "expected tables"),
        ('stories = ["content/**"]', 1, "with {lang}"),
        ('stories = ["../{lang}/*.md"]', 1, "with {lang}"),
        ('\nlanguages = ["id", "ua"]', 2, "Ukrainian is 'uk'"),
        ('source-language = "ua"', 1, "Ukrainian is 'uk'"),
        ("source-language = 3", 1, "expected a language"),
        ("fail-on = ", 1, "not valid TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    project: Path, text: str, line: int, told: str
) -> None:
    file = write(project / "qa.toml", text + "\n")
    with pytest.raises(InputError) as error:
        load(project)
    message = str(error.value)
    assert told in message
    assert message.startswith(f"{file.resolve()}:")
    assert "\n" not in message
    if "[" not in text:
        assert message.startswith(f"{file.resolve()}:{line}:")


def test_two_files_in_one_folder_are_one_too_many(project: Path) -> None:
    write(project / "pyproject.toml", "[tool.qa]\n")
    write(project / "qa.toml", "")
    with pytest.raises(InputError, match=r"here and in \[tool.qa\]"):
        load(project)


def test_paths_and_pairs_of_languages_have_their_own(project: Path) -> None:
    write(
        project / "qa.toml",
        'ignore = ["NAM"]\n'
        "[per-path.'archive/**']\nignore = ['NUM']\nseverity = {dates = 'note'}\n"
        "[per-pair.id-uk]\nselect = ['ACR']\n",
    )
    found = load(project)
    path = str(project / "archive" / "2020" / "uk.txt")
    there = found.of([path], ("id", "en"))
    assert (there.ignore, there.severity_of("dates", "DAT001")) == (("NAM", "NUM"), "note")
    assert found.of([str(project / "new" / "uk.txt")], ("id", "en")) == found
    assert found.of([], ("uk", "id")).select == ("ACR",), "in either order"


def test_patterns_count_from_the_file_that_holds_them(project: Path) -> None:
    write(project / "a" / "qa.toml", "[per-path.'old/**']\nignore = ['NUM']\n")
    found = load(project / "a")
    assert found.of([str(project / "a" / "old" / "x.txt")], ("id", "uk")).ignore == ("NUM",)
    assert not found.of([str(project / "old" / "x.txt")], ("id", "uk")).ignore


def test_the_root_of_a_project_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tmp_path / "work" / "pairs" / "one"
    story.mkdir(parents=True)
    assert project_of(story) == story
    monkeypatch.chdir(tmp_path / "work")
    assert project_of(story) == tmp_path / "work"
    write(story / "qa.toml", "")
    assert project_of(story) == tmp_path / "work", "one folder's settings split no project"
    write(tmp_path / "qa.toml", "")
    assert project_of(story) == tmp_path


def test_a_nearer_severity_holds_against_a_farther_one_for_the_pair(project: Path) -> None:
    near = project / "news"
    near.mkdir(exist_ok=True)
    (project / "qa.toml").write_text(
        '[severity]\nnames = "note"\n[per-pair.id-uk.severity]\nnumbers = "warning"\n'
        'dates = "warning"\n[per-path."news/**".severity]\nunits = "warning"\n'
    )
    (near / "qa.toml").write_text(
        '[severity]\nnumbers = "error"\nunits = "error"\n[per-path."old/**".severity]\n'
        'numbers = "note"\n'
    )
    files, pair = ((str(near / "id.txt"), str(near / "uk.txt")), ("id", "uk"))
    here = load(near).of(files, pair)
    told = {rule: here.severity_of(rule, "") for rule in ("names", "numbers", "dates", "units")}
    assert told == {"names": "note", "numbers": "error", "dates": "warning", "units": "error"}
    old = load(near).of((str(near / "old/id.txt"), str(near / "old/uk.txt")), pair)
    assert old.severity_of("numbers", "") == "note"
    above = load(project).of((str(project / "id.txt"), str(project / "uk.txt")), pair)
    assert above.severity_of("numbers", "") == "warning"
