"""Whole stories in two clean versions, as translators write them, and errors planted into them.

Each folder holds the two versions of a story of our own. What a rule says of them as they are is a
false alarm: there is none but those of known.toml (notes aside).
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import qa
from qa.records import Finding, Report

HERE = Path(__file__).parent
STORIES = sorted(folder.name for folder in HERE.iterdir() if list(folder.glob("*.txt")))
ORDER = ("en", "id", "uk")


def table(name: str) -> list[dict[str, Any]]:
    (rows,) = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")).values()
    return rows


def texts(story: str) -> dict[str, str]:
    files = sorted((HERE / story).glob("*.txt"), key=lambda file: ORDER.index(file.stem))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def check(versions: dict[str, str]) -> Report:
    (first, source), (second, target) = versions.items()
    report = qa.check(source, target, source_lang=first, target_lang=second)
    assert not report.unjudged
    return report


@cache
def clean(story: str) -> Report:
    return check(texts(story))


def told(report: Report, finding: Finding) -> dict[str, str]:
    pair = report.comparison
    sides = (("source", finding.source_span), ("target", finding.target_span))
    under = {
        side: pair.version(side).article.text[span.start : span.end] if span else ""
        for side, span in sides
    }
    return {"rule": finding.check, **under}


def is_known(story: str, seen: dict[str, str]) -> bool:
    rows = (row for row in table("known") if row["story"] == story)
    return any(all(seen[key] == row[key] for key in row if key != "story") for row in rows)


@pytest.mark.parametrize("story", STORIES)
def test_clean_versions_are_left_alone(story: str) -> None:
    report = clean(story)
    loud = [told(report, f) for f in report.findings if f.severity != "note"]
    assert [seen for seen in loud if not is_known(story, seen)] == []


@pytest.mark.parametrize("story", STORIES)
def test_clean_versions_are_judged_whole(story: str) -> None:
    beads = clean(story).comparison.alignment.beads
    assert all(bead.source and bead.target and bead.posterior > 0.5 for bead in beads)


@pytest.mark.parametrize("row", table("planted"), ids=lambda r: f"{r['story']}-{r['put'][:30]}")
def test_a_planted_error_is_found(row: dict[str, Any]) -> None:
    versions = texts(row["story"])
    assert row["find"] in versions[row["lang"]]
    versions[row["lang"]] = versions[row["lang"]].replace(row["find"], row["put"], 1)
    before = [(f.check, f.severity, f.message) for f in clean(row["story"]).findings]
    after = [(f.check, f.severity, f.message) for f in check(versions).findings]
    new = [
        (rule, severity)
        for rule, severity, message in after
        if (rule, severity, message) not in before
    ]
    assert (row["rule"], row["severity"]) in new
