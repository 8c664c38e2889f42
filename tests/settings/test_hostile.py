"""TOML that was made to exhaust its reader: one line, at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.problems import InputError
from qa.read import story
from qa.settings import read_toml
from qa.settings import table as settings_table


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = " + "[" * 100_000, "nested too deeply"),
        ("a = " + "{a = " * 100_000, "nested too deeply"),
        (".".join(["a"] * 100_000) + " = 1", "a key of more than 500 parts"),
        ('x = 1\n[ "a" ' + " . 'b'" * 100_000 + "]", ":2: a key of more than 500 parts"),
        ("a = " + "9" * 100_000, "not valid TOML: Exceeds the limit"),
        ("a = 0x" + "f" * 100_000, ":1: a number of thousands of digits"),
        ('a = "' + "x" * 200_000, "not valid TOML"),
        (" " * 200_000 + "=", "not valid TOML"),
    ],
)
def test_what_exhausts_a_reader_is_refused(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "pair.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        read_toml(file)


def test_a_file_that_is_far_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings_table, "LARGEST", 1024 * 1024)
    file = tmp_path / "pair.toml"
    file.write_text("#" * (1024 * 1024 + 1), encoding="utf-8")
    with pytest.raises(InputError, match="is larger than 1 MB"):
        read_toml(file)


def test_sentences_with_many_dots_are_no_keys(tmp_path: Path) -> None:
    file = tmp_path / "pair.toml"
    file.write_text(f'title = "{". " * 2000}{"a. b" * 400}{"." * 5000}"', encoding="utf-8")
    assert len(read_toml(file)["title"]) > 5000


def test_a_story_of_thousands_of_versions_is_refused(tmp_path: Path) -> None:
    lines = [f'x{number} = "a"' for number in range(1000)]
    (tmp_path / "pair.toml").write_text("\n".join(["[versions]", *lines]), encoding="utf-8")
    with pytest.raises(InputError, match="has more than 300 versions"):
        story.load(tmp_path / "pair.toml")
