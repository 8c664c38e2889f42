"""What must make a story be checked again, and what must not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qa.read import story as stories
from qa.records import Story
from qa.scale import keys
from qa.settings import Override, Settings

Made = Callable[..., Path]


def key(folder: Path, settings: Settings | None = None, model: str = "m1") -> str:
    story = stories.load(folder / "pair.toml")
    return keys.of_story(story, settings or Settings(), None, model)


def test_an_unchanged_story_keeps_its_key(archive: Made) -> None:
    folder = archive(1) / "s000"
    assert key(folder) == key(folder)


def test_stories_alike_in_all_but_place_differ(archive: Made) -> None:
    root = archive(4)
    (root / "s003" / "pair.toml").write_text((root / "s000" / "pair.toml").read_text())
    assert key(root / "s000") != key(root / "s003")


@pytest.mark.parametrize("name", ["id.txt", "uk.txt", "pair.toml"])
def test_each_file_counts(archive: Made, name: str) -> None:
    folder = archive(1) / "s000"
    before = key(folder)
    file = folder / name
    file.write_text(file.read_text().replace("Story 0", "Another story") + "\n")
    assert key(folder) != before


def test_how_a_page_is_read_counts(tmp_path: Path) -> None:
    texts = tuple((lang, str(tmp_path / lang / "a.md")) for lang in ("id", "uk"))
    for _, path in texts:
        Path(path).parent.mkdir()
        Path(path).write_text("Teks.\n")
    story = Story(str(tmp_path), "a", texts)
    before = keys.of_story(story, Settings(), None, "m1")
    (tmp_path / "uk" / "qa.toml").write_text('markdown-skip = ["front-matter"]\n')
    assert keys.of_story(story, Settings(), None, "m1") != before


def test_an_alignment_beside_the_texts_counts(archive: Made) -> None:
    folder = archive(1) / "s000"
    before = key(folder)
    (folder / "alignment.jsonl").write_text("[[0], [0]]\n")
    with_one = key(folder)
    (folder / "alignment.jsonl").write_text("[[1], [1]]\n")
    assert len({before, with_one, key(folder)}) == 3


def test_the_terms_of_a_glossary_count(archive: Made, tmp_path: Path) -> None:
    folder, terms = archive(1) / "s000", tmp_path / "terms.tsv"
    terms.write_text("id\tuk\npelabuhan\tпорт\n")
    settings = Settings(glossary=(str(terms),))
    before = key(folder, settings)
    terms.write_text("id\tuk\npelabuhan\tгавань\n")
    assert key(folder, settings) != before


CHANGED = [
    {"select": ("numbers",)},
    {"ignore": ("NUM",)},
    {"severity": (("numbers", "note"),)},
    {"floor": 0.4},
    {"sure": 0.9},
    {"sense_table": False},
    {"per_pair": (Override("id-uk", ignore=("NUM",)),)},
]


@pytest.mark.parametrize("change", CHANGED, ids=lambda change: next(iter(change)))
def test_settings_that_judge_count(archive: Made, change: dict[str, object]) -> None:
    folder = archive(1) / "s000"
    assert key(folder) != key(folder, replace(Settings(), **change))


def test_settings_of_the_verdict_do_not(archive: Made) -> None:
    folder = archive(1) / "s000"
    stricter = Settings(fail_on="note", max_warnings=0, strict_suppressions=True, cache="none")
    assert key(folder) == key(folder, stricter)


def test_every_setting_is_known_to_judge_or_not() -> None:
    """A new setting counts unless it is named as one that does not."""
    judging = {"model", "select", "ignore", "severity", "floor", "sure", "sense_table", "glossary",
               "per_path", "per_pair", "markdown_read", "markdown_skip"}  # fmt: skip
    assert {*Settings.__dataclass_fields__} == judging | {*keys.AFTERWARDS}


def test_the_model_and_the_program_count(archive: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = archive(1) / "s000"
    before = key(folder)
    assert key(folder, model="m2") != before
    monkeypatch.setattr(keys, "_program", lambda: "another version")
    assert key(folder) != before
