"""Every language with a file: numbers, sentences, and a story checked from end to end.

tests/languages/CODE/ holds `values.toml` (what stretches of text say), `misses.toml` (those that
are read wrong so far), `sentences.toml` (paragraphs as the sentences they fall into) and
`story.toml` (a story with its version in a language at home, and errors to plant in it). Those of
the languages at home stand in tests/facts and tests/segment.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import qa
from qa import facts, languages
from qa.records import Article, Report
from qa.segment import segment

HERE = Path(__file__).parent
ABROAD = [code for code in languages.codes() if code not in languages.HOME]
KINDS = ("number", "period", "date", "weekday", "time", "code", "address")


def table(lang: str, name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / lang / f"{name}.toml").read_text(encoding="utf-8"))


VALUES = [(lang, value) for lang in ABROAD for value in table(lang, "values")["value"]]
MISSES = [(lang, value) for lang in ABROAD for value in table(lang, "misses")["value"]]
PARAGRAPHS = [
    (lang, found.get("joined_by", " "), sentences)
    for lang in ABROAD
    for found in [table(lang, "sentences")]
    for sentences in found["paragraphs"]
]
PLANTED = [(lang, error) for lang in ABROAD for error in table(lang, "story")["planted"]]


@pytest.mark.parametrize(("lang", "wanted"), VALUES, ids=lambda v: v if len(v) == 2 else None)
def test_a_stretch_says_its_values(lang: str, wanted: dict[str, Any]) -> None:
    found = [fact for fact in facts.find(wanted["text"], lang) if fact.kind in KINDS]
    parts = [(f.kind, f.value, f.unit or f.detail("part")) for f in found]
    assert [" ".join(filter(None, part)) for part in parts] == wanted["facts"]


@pytest.mark.parametrize(("lang", "wanted"), MISSES, ids=lambda v: v if len(v) == 2 else None)
@pytest.mark.xfail(reason="not read so far", strict=True)
def test_a_known_miss(lang: str, wanted: dict[str, Any]) -> None:
    test_a_stretch_says_its_values(lang, wanted)


@pytest.mark.parametrize(("lang", "joint", "sentences"), PARAGRAPHS)
def test_a_paragraph_falls_into_its_sentences(lang: str, joint: str, sentences: list[str]) -> None:
    article = Article("x", lang, joint.join(sentences))
    assert [s.text for s in segment(article)] == sentences


def checked(lang: str, source: list[str], target: list[str]) -> Report:
    other = table(lang, "story")["other"]
    texts = ("\n".join(source), "\n".join(target))
    return qa.check(*texts, source_lang=lang, target_lang=other)


@cache
def clean(lang: str) -> Report:
    story = table(lang, "story")
    return checked(lang, story["source"], story["target"])


@pytest.mark.parametrize("lang", ABROAD)
def test_a_good_translation_is_aligned_and_gives_nothing(lang: str) -> None:
    report = clean(lang)
    assert not report.unjudged
    assert [f"{f.check}: {f.message}" for f in report.findings] == []
    assert all(b.source == b.target for b in report.comparison.alignment.beads)


@pytest.mark.parametrize("lang", ABROAD)
def test_what_the_model_and_the_rules_do_not_know_is_said_once(lang: str) -> None:
    name = languages.name(lang)
    told = [notice for notice in clean(lang).notices if name in notice]
    assert len([notice for notice in told if notice.startswith("the model does not know")]) == 1
    assert len([notice for notice in told if notice.startswith("rules were measured")]) == 1
    assert not clean(lang).comparison.words


@pytest.mark.parametrize("lang", ABROAD)
def test_another_story_is_not_judged(lang: str) -> None:
    other = table(lang, "story")["other"]
    ferry = tomllib.loads((HERE / "ferry.toml").read_text(encoding="utf-8"))[other]
    report = checked(lang, table(lang, "story")["source"], ferry)
    assert "are not versions of one story" in report.unjudged


@pytest.mark.parametrize(
    ("lang", "error"), PLANTED, ids=lambda v: v if isinstance(v, str) else v["now"]
)
def test_a_planted_error_is_found_and_nothing_else(lang: str, error: dict[str, str]) -> None:
    story = table(lang, "story")
    hurt = {side: list(story[side]) for side in ("source", "target")}
    (index,) = (i for i, s in enumerate(hurt[error["side"]]) if error["was"] in s)
    hurt[error["side"]][index] = hurt[error["side"]][index].replace(error["was"], error["now"])
    (finding,) = checked(lang, hurt["source"], hurt["target"]).findings
    assert (finding.check, finding.severity) == (error["check"], "error")
    assert finding.bead == index
