"""Sentences: hard cases of each language, whole articles, and what must hold for any text."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.problems import InputError
from qa.read import from_text, read
from qa.records import Article
from qa.segment import LONGEST, MOST, segment

HERE = Path(__file__).parent
PAIR = HERE.parents[1] / "pairs" / "znews-deepseek"
CASES = [
    (lang, paragraph)
    for lang in ("id", "uk", "en")
    for paragraph in tomllib.loads((HERE / f"{lang}.toml").read_text("utf-8"))["paragraphs"]
]
ARTICLES = sorted((HERE / "articles").glob("*.txt"))


@pytest.mark.parametrize(
    ("lang", "sentences"), CASES, ids=lambda x: x if len(x) == 2 else x[0][:30]
)
def test_a_paragraph_falls_into_its_sentences(lang: str, sentences: list[str]) -> None:
    article = Article("x", lang, " ".join(sentences))
    assert [s.text for s in segment(article)] == sentences


@pytest.mark.parametrize("file", ARTICLES, ids=lambda f: f.stem)
def test_articles_fall_into_the_sentences_that_a_reader_sees(file: Path) -> None:
    seen = file.with_suffix(".sentences").read_text("utf-8").splitlines()
    article = read(file, file.suffixes[0][1:])
    assert [f"{s.paragraph} {s.text}" for s in segment(article)] == seen


def test_both_versions_of_the_story_have_the_same_shape() -> None:
    source, target = (segment(read(PAIR / f"{lang}.txt", lang)) for lang in ("id", "uk"))
    assert [s.paragraph for s in source] == [s.paragraph for s in target]
    assert len(source) == 19


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="Аа б.!?…»«”\"' –-)(\n15§|Z[]", max_size=80) | st.text(max_size=40))
def test_segments_slice_back_in_order_and_lose_no_letter(text: str) -> None:
    article = Article("x", "uk", text)
    found = segment(article)
    assert all(article.text[s.start : s.end] == s.text for s in found)
    assert all(s.text == s.text.strip() and any(c.isalnum() for c in s.text) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    kept = {i for s in found for i in range(s.start, s.end)}
    assert not [c for i, c in enumerate(text) if c.isalnum() and i not in kept]


@pytest.mark.parametrize(
    "hostile",
    ["a.b" * 5000, "((((" * 4000 + "x.)" * 99, "x!) X!) " * 2000, ". " * 9000 + "x", "р. Я " * 4000,
     "…" * 19000 + "x", "“x.” – Y " * 2000, "!x" * 9000, "(" * 19000 + "x.) Y"],
)  # fmt: skip
def test_hostile_texts_end_in_time(hostile: str) -> None:
    assert segment(Article("x", "uk", hostile))


@pytest.mark.parametrize("text", ["a" * 5_000_000, "слово " * 800_000, "Це так. " * (MOST + 1)])
def test_what_is_no_prose_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(InputError, match=r"x\.txt:1: .*no article") as caught:
        segment(from_text(text, "uk", "x.txt"))
    assert "\n" not in str(caught.value)


def test_a_long_sentence_is_still_one() -> None:
    text = "слово " * (LONGEST // 10) + "кінець."
    assert len(segment(Article("x", "uk", text))) == 1


def test_a_language_without_a_file_gets_the_common_rules() -> None:
    text = "Pan J. Nowak przyszedł o 12.30. Nikt nie czekał! 第一句。第二句。"
    found = [s.text for s in segment(Article("x", "pl", text))]
    assert found == ["Pan J. Nowak przyszedł o 12.30.", "Nikt nie czekał!", "第一句。", "第二句。"]
