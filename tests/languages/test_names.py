"""Names, acronyms and news in languages for which there is no table of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from building import comparison

import qa
from qa.checks import doubled
from qa.records import Report
from qa.settings import Settings

HERE = Path(__file__).parent


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def checked(source: list[str], target: list[str], langs: tuple[str, str]) -> Report:
    texts = ("\n".join(source), "\n".join(target))
    return qa.check(*texts, source_lang=langs[0], target_lang=langs[1])


@pytest.mark.parametrize("pair", table("names")["pair"], ids=lambda p: "-".join(p["langs"]))
def test_what_languages_call_by_other_names_is_no_error(pair: dict[str, Any]) -> None:
    report = checked(pair["source"], pair["target"], pair["langs"])
    assert not report.unjudged
    assert [f"{f.check}: {f.message}" for f in report.findings] == []


@pytest.mark.parametrize("pair", table("news")["pair"], ids=lambda p: "-".join(p["langs"]))
def test_news_raise_no_false_alarm(pair: dict[str, Any]) -> None:
    report = checked(pair["source"], pair["target"], pair["langs"])
    assert not report.unjudged
    assert [f"{f.check}: {f.message}" for f in report.findings if f.severity != "note"] == []


def test_an_acronym_taken_for_another_is_an_error_abroad_too() -> None:
    story = table("letters")
    (finding,) = checked(story["source"], story["target"], ("vi", "uk")).findings
    assert (finding.check, finding.severity, finding.bead) == ("acronyms", "error", 1)
    assert "Ministry of Education" in finding.message
    kept = [line.replace("Міністерство освіти", "MoE") for line in story["target"]]
    assert not checked(story["source"], kept, ("vi", "uk")).findings


@pytest.mark.parametrize("langs", [("de", "en"), ("fr", "es"), ("ms", "id"), ("en", "fr")])
def test_another_surname_is_a_warning_where_names_stay_as_they_are(langs: tuple[str, str]) -> None:
    ferry = table("ferry")
    other = [line.replace("Lindqvist", "Hagström") for line in ferry[langs[1]]]
    found = checked(ferry[langs[0]], other, langs).findings
    wanted = [] if "de" in langs else [("names", "warning")]
    assert [(f.check, f.severity) for f in found] == wanted


def test_doubled_words_of_a_language_are_left_alone() -> None:
    source = ["Nous nous sommes vus hier à la gare.", "Il a dit le le mot de trop."]
    target = ["We saw each other at the station yesterday.", "He said the word too many."]
    (finding,) = doubled.run(comparison(source, target, ("fr", "en")), Settings())
    assert finding.bead == 1
