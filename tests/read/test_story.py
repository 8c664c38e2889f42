"""Stories: found by their pair.toml, and refused with one line where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.problems import InputError
from qa.read import story

GOOD = 'title = "Roads"\n[versions]\nid = "id.txt"\nuk = "uk.txt"\n'


def write(folder: Path, toml: str = GOOD) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pair.toml").write_text(toml, "utf-8")
    (folder / "id.txt").write_text("Jalan rusak.", "utf-8")
    (folder / "uk.txt").write_text("Розбита дорога.", "utf-8")
    return folder


def test_a_story_a_folder_of_stories_and_the_file_itself(tmp_path: Path) -> None:
    one, two = write(tmp_path / "one"), write(tmp_path / "deep" / "two")
    write(tmp_path / ".hidden")
    assert [s.path for s in story.find([one])] == [str(one)]
    assert [s.path for s in story.find([tmp_path])] == [str(two), str(one)]
    assert [s.path for s in story.find([one / "pair.toml", one, tmp_path])] == [str(one), str(two)]
    found = next(iter(story.find([one])))
    assert found.title == "Roads"
    assert found.versions == (("id", str(one / "id.txt")), ("uk", str(one / "uk.txt")))
    assert found.direction == ()


def test_more_than_two_versions_and_a_direction(tmp_path: Path) -> None:
    toml = 'direction = "en-id"\nsource = "https://example.org/a"\n' + GOOD.split("\n", 1)[1]
    folder = write(tmp_path, toml + 'en = "en.txt"\n')
    found = story.load(folder / "pair.toml")
    assert [lang for lang, _ in found.versions] == ["id", "uk", "en"]
    assert found.direction == ("en", "id")
    assert found.source == "https://example.org/a"
    assert found.title == tmp_path.name


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('titel = "x"\n' + GOOD, r"pair.toml:1: unknown key 'titel'; did you mean 'title'"),
        ("color = 3\n" + GOOD, "known are title"),
        ('title = "x"\n', r"needs a table \[versions\]"),
        ('versions = "id.txt"\n', r"needs a table \[versions\]"),
        ('[versions]\nid = "id.txt"\n', "two or more"),
        ('[versions]\nid = "id.txt"\nua = "uk.txt"\n', "pair.toml:3: .*Ukrainian is 'uk'"),
        ('[versions]\nid = "id.txt"\nuk = "../uk.txt"\n', "outside the story"),
        ('[versions]\nid = "id.txt"\nuk = "/etc/hostname"\n', "outside the story"),
        ('[versions]\nid = "id.txt"\nuk = "link.txt"\n', "outside the story"),
        ('[versions]\nid = "id.txt"\nuk = "./id.txt"\n', "same file"),
        ('[versions]\nid = "id.txt"\nID = "uk.txt"\n', "twice"),
        ('[versions]\nid = "id.txt"\nuk = 5\n', "must name a file"),
        ('[versions]\nid = "id.txt"\nuk = "a\\u0000b"\n', "must name a file"),
        ('direction = "uk-en"\n' + GOOD, "direction 'uk-en' is not known"),
        ("title = 5\n" + GOOD.split("\n", 1)[1], "title must be a string"),
        ("title = [\n", "not valid TOML"),
    ],
)
def test_a_wrong_pair_toml_is_refused(tmp_path: Path, toml: str, said: str) -> None:
    (tmp_path / "secret.txt").write_text("x", "utf-8")
    folder = write(tmp_path / "story", toml)
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError, match=said) as caught:
        list(story.find([folder]))
    assert "\n" not in str(caught.value)


def test_nothing_to_check_says_what_was_expected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    for path in (tmp_path, tmp_path / "a.txt", tmp_path / "none"):
        with pytest.raises(InputError, match=r"expected a folder with a pair\.toml"):
            list(story.find([path]))
