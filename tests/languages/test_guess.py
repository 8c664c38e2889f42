"""Which language a text is in: stories of every language, and close neighbours."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from qa import languages, read
from qa.problems import InputError

HERE = Path(__file__).parent
STORIES = sorted(HERE.glob("*/story.toml"))


@pytest.mark.parametrize("file", STORIES, ids=lambda f: f.parent.name)
def test_a_story_is_told_to_be_in_its_language(file: Path) -> None:
    story = tomllib.loads(file.read_text(encoding="utf-8"))
    for side, lang in (("source", file.parent.name), ("target", story["other"])):
        found = languages.guess("\n".join(story[side]))
        assert (found.lang, found.confidence > 0.9) == (lang, True)


NEIGHBOURS = {
    "id": "Harga beras naik karena panen gagal, kata menteri pada hari Senin di Jakarta.",
    "ms": "Harga beras naik kerana tuaian gagal, kata menteri pada hari Isnin di Kuala Lumpur.",
    "uk": "Ціна на рис зросла, бо врожай загинув, сказав міністр у понеділок у Києві.",
    "ru": "Цена на рис выросла, потому что урожай погиб, сказал министр в понедельник.",
    "zh": "部长周一表示，大米价格上涨。",
}


@pytest.mark.parametrize("lang", NEIGHBOURS)
def test_neighbours_are_told_apart(lang: str) -> None:
    assert languages.guess(NEIGHBOURS[lang]).lang == lang


def test_japanese_and_korean_are_not_taken_for_chinese() -> None:
    assert languages.guess("大臣は月曜日に米の価格が上がったと述べた。").lang == "ja"
    assert languages.guess("장관은 월요일에 쌀 가격이 올랐다고 말했다.").lang == "ko"


def test_a_text_said_to_be_in_a_neighbour_is_believed() -> None:
    text = "Harga beras naik di pasar dan orang tidak akan membeli lagi. " * 20
    assert read.from_text(text, "ms", "x").lang == "ms"
    with pytest.raises(InputError, match="reads as Indonesian"):
        read.from_text(text, "pl", "x")


def test_a_region_has_the_language_of_its_base() -> None:
    assert languages.get("zh-TW") is languages.get("zh")
    assert not languages.get("xx-YY").known
