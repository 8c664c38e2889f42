"""`qa stories`: what there is, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Qa = Callable[..., Any]
TEXT = {
    "en": "The harbour of Surabaya received more ships in May than ever before.\n",
    "id": "Pelabuhan Surabaya menerima lebih banyak kapal pada bulan Mei dari sebelumnya.\n",
    "uk": "Порт Сурабаї прийняв у травні більше суден, ніж будь-коли раніше.\n",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, langs in (("whole", "en id uk"), ("part", "id uk"), ("lone", "en")):
        for lang in langs.split():
            file = tmp_path / f"content/{lang}/{name}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"---\ntitle: {name}\n---\n\n{TEXT[lang]}", "utf-8")
    settings = 'model = "none"\nstories = ["content/{lang}/*.md"]\nlanguages = ["en", "id", "uk"]\n'
    (tmp_path / "qa.toml").write_text(settings, "utf-8")
    story = tmp_path / "pairs/own"
    story.mkdir(parents=True)
    (story / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n', "utf-8")
    return tmp_path


def test_stories_are_listed_with_what_they_lack(qa: Qa, site: Path) -> None:
    assert qa("stories").out.splitlines() == [
        "content/{lang}/lone.md  en  (no id, uk)",
        "content/{lang}/part.md  id uk  (no en)",
        "content/{lang}/whole.md  en id uk",
        "pairs/own  id uk",
    ]
    assert qa("stories", "--missing", "content/id").out.splitlines() == [
        "content/{lang}/part.md  id uk  (no en)"
    ]


def test_each_version_is_listed_once_where_there_is_a_source(qa: Qa, site: Path) -> None:
    with (site / "qa.toml").open("a") as file:
        file.write('source-language = "en"\n')
    assert "content/{lang}/whole.md  en id uk" in qa("stories").out.splitlines()


def test_a_run_says_in_a_line_what_is_missing(qa: Qa, site: Path) -> None:
    ran = qa("check", "content", "--fail-on", "never")
    assert ran.err == (
        "qa: note: 2 texts lack a version in a language (en 1, id 1, uk 1); "
        "`qa stories --missing` lists them\n"
    )
    assert qa("check", "content/en/whole.md", "content/uk/whole.md").err == ""
