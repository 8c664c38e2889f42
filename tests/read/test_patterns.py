"""Stories found by the shape of their paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.problems import InputError
from qa.read import patterns, story
from qa.settings import Rooted


def found(
    base: Path, pattern: str, files: str, langs: tuple[str, ...] = (), source: str = ""
) -> list[tuple[str, dict[str, str]]]:
    for name in files.split():
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_text("Teks.", encoding="utf-8")
    stories = patterns.find([Rooted(str(base), pattern)], langs, source)
    return [
        (s.title, {lang: Path(p).relative_to(base).as_posix() for lang, p in s.versions})
        for s in stories
    ]


def test_a_folder_for_each_language(tmp_path: Path) -> None:
    files = "content/id/a.md content/uk/a.md content/uk/b/c.md content/en/b/c.md content/id/x.md"
    assert found(tmp_path, "content/{lang}/**/*.md", f"{files} content/img/a.md") == [
        ("content/{lang}/a.md", {"id": "content/id/a.md", "uk": "content/uk/a.md"}),
        ("content/{lang}/b/c.md", {"en": "content/en/b/c.md", "uk": "content/uk/b/c.md"}),
    ]


def test_a_language_in_each_name(tmp_path: Path) -> None:
    files = "a.id.md a.uk.md a.js.md b.uk.md deep/a.id.md deep/a.pt-br.md node_modules/a.id.md"
    assert [title for title, _ in found(tmp_path, "**/*.{lang}.md", files)] == [
        "a.{lang}.md",
        "deep/a.{lang}.md",
    ]


def test_a_file_named_without_a_language_is_in_that_of_the_source(tmp_path: Path) -> None:
    files = "a.md a.uk.md b.md c.uk.md d/e.md d/e_id.md d/e_uk.md"
    assert found(tmp_path, "**/*.{lang}.md", files, (), "en") == [
        ("a.{lang}.md", {"en": "a.md", "uk": "a.uk.md"})
    ]
    assert found(tmp_path, "**/*_{lang}.md", files, (), "en") == [
        ("d/e_{lang}.md", {"en": "d/e.md", "id": "d/e_id.md"}),
        ("d/e_{lang}.md", {"en": "d/e.md", "uk": "d/e_uk.md"}),
    ]
    assert found(tmp_path, "**/*.{lang}.md", files) == []


def test_languages_may_be_named(tmp_path: Path) -> None:
    files = "a.id.md a.uk.md a.en.md"
    ((_, versions),) = found(tmp_path, "*.{lang}.md", files, ("id", "uk"))
    assert set(versions) == {"id", "uk"}


def test_each_translation_is_held_against_the_source(tmp_path: Path) -> None:
    files = "a.id.md a.uk.md a.en.md"
    stories = found(tmp_path, "*.{lang}.md", files, source="en")
    assert [list(versions) for _, versions in stories] == [["en", "id"], ["en", "uk"]]


def test_the_language_twice_in_a_path(tmp_path: Path) -> None:
    files = "id/a.id.md uk/a.uk.md uk/b.id.md"
    assert found(tmp_path, "{lang}/*.{lang}.md", files) == [
        ("{lang}/a.{lang}.md", {"id": "id/a.id.md", "uk": "uk/a.uk.md"})
    ]


def test_links_out_of_the_project_are_no_texts(tmp_path: Path) -> None:
    base = tmp_path / "project"
    base.mkdir()
    (tmp_path / "secret").write_text("x")
    (base / "a.uk.md").symlink_to(tmp_path / "secret")
    assert found(base, "*.{lang}.md", "a.id.md") == []


def test_only_stories_below_the_path_are_looked_at(tmp_path: Path) -> None:
    for name in ("one", "two"):
        found(tmp_path, "**/*.{lang}.md", f"{name}/a.id.md {name}/a.uk.md")
    every = list(patterns.find([Rooted(str(tmp_path), "**/*.{lang}.md")]))
    assert len(every) == 2
    assert [s.title for s in story.find([tmp_path / "one"], every)] == ["one/a.{lang}.md"]
    assert len(list(story.find([tmp_path, tmp_path / "one"], every))) == 2, "each once"
    assert [s.title for s in story.find([tmp_path / "two" / "a.uk.md"], every)]
    (tmp_path / "three").mkdir()
    with pytest.raises(InputError, match="no story here"):
        list(story.find([tmp_path / "three"], every))


def test_a_source_that_is_no_language_of_the_stories(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'en' is not among languages id, uk"):
        found(tmp_path, "*.{lang}.md", "a.id.md", ("id", "uk"), "en")
