"""Glossaries from flag, settings and story, through the whole of `qa check`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qa import cli
from qa.problems import InputError
from qa.read import story
from qa.settings import load

ID = "Model bahasa itu membaca jutaan dokumen. Pemerintah daerah membeli dua belas komputer baru."
UK = "Мовна програма читає мільйони документів. Місцева влада купила дванадцять нових комп'ютерів."
TERMS = "id\tuk\nmodel bahasa\tмовна модель\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    place = tmp_path / "story"
    place.mkdir()
    (place / "id.txt").write_text(ID, "utf-8")
    (place / "uk.txt").write_text(UK, "utf-8")
    (place / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n', "utf-8")
    (tmp_path / "g.tsv").write_text(TERMS, "utf-8")
    return place


def run(monkeypatch: Any, capsys: Any, *arguments: object) -> tuple[int, Any]:
    fixed = ("--no-model", "--select", "TRM", "--output-format", "json")
    monkeypatch.setattr("sys.argv", ["qa", "check", *map(str, arguments), *fixed])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    out = capsys.readouterr().out
    return int(str(ended.value.code)), json.loads(out) if out else None


def found(data: Any) -> list[str]:
    return [finding["code"] for report in data["reports"] for finding in report["findings"]]


def test_by_flag(folder: Path, monkeypatch: Any, capsys: Any) -> None:
    glossary = folder.parent / "g.tsv"
    code, data = run(monkeypatch, capsys, folder, "--glossary", glossary)
    assert (code, found(data)) == (1, ["TRM001"])
    code, without = run(monkeypatch, capsys, folder)
    assert (code, found(without)) == (0, [])
    assert "|glossary:" in data["reports"][0]["signature"]
    assert "|glossary:" not in without["reports"][0]["signature"]


def test_by_settings(folder: Path, monkeypatch: Any, capsys: Any) -> None:
    (folder.parent / "qa.toml").write_text('glossary = "g.tsv"\n', "utf-8")
    code, data = run(monkeypatch, capsys, folder)
    assert (code, found(data)) == (1, ["TRM001"])


def test_by_the_story(folder: Path, monkeypatch: Any, capsys: Any) -> None:
    toml = folder / "pair.toml"
    toml.write_text('glossary = "../g.tsv"\n' + toml.read_text("utf-8"), "utf-8")
    code, data = run(monkeypatch, capsys, folder)
    assert (code, found(data)) == (1, ["TRM001"])


def test_other_languages_are_told(folder: Path, monkeypatch: Any, capsys: Any) -> None:
    (folder.parent / "g.tsv").write_text("en\tpl\nbook\tksiążka\n", "utf-8")
    code, data = run(monkeypatch, capsys, folder, "--glossary", folder.parent / "g.tsv")
    assert code == 0
    assert any("no terms for id and uk" in n for n in data["reports"][0]["notices"])


def test_a_file_that_is_not_there_is_told_with_file_and_line(folder: Path) -> None:
    (folder.parent / "qa.toml").write_text('\nglossary = ["none.tsv"]\n', "utf-8")
    with pytest.raises(InputError, match=r"qa\.toml:2: glossary: no such file: 'none\.tsv'"):
        load(folder)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"none.tsv"', r"pair\.toml:1: glossary: no such file"),
        ('"../../x.tsv"', "lies outside the project"),
        ('"/etc/hostname"', "lies outside the project"),
        ("3", "must be a file name"),
    ],
)
def test_a_story_names_files_of_its_project(folder: Path, line: str, said: str) -> None:
    toml = folder / "pair.toml"
    toml.write_text(f"glossary = {line}\n" + toml.read_text("utf-8"), "utf-8")
    with pytest.raises(InputError, match=said):
        story.load(toml)


def test_no_dictionary_is_loaded_without_a_glossary(folder: Path) -> None:
    code = (
        "import sys; from qa import folders; from qa.settings import Settings; "
        "from pathlib import Path; "
        f"list(folders.check_stories([Path({str(folder)!r})], Settings(model='none', "
        "select=('TRM',)))); print('simplemma' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
