"""The same story in every format: the same findings, at the right places of the file."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import planted
import pytest
from read.written import BILINGUAL, WRITERS

from qa import flow, units
from qa.records import SIDES, Report
from qa.settings import Settings

PLAIN = Settings(model="none")


@cache
def as_plain_text() -> Report:
    folder = planted.STORY
    return flow.check_files(folder / "id.txt", folder / "uk.txt", PLAIN, "id", "uk")


def said(report: Report) -> list[tuple[str, ...]]:
    """Check, message and sentences of each finding; lines are counted otherwise in each format."""
    pair = report.comparison
    return [
        (
            finding.check,
            re.sub(r"line \d+", "line", finding.message),
            pair.source.words_of(pair.alignment.beads[finding.bead].source),
            pair.target.words_of(pair.alignment.beads[finding.bead].target),
        )
        for finding in report.findings
    ]


def sentences(report: Report) -> list[list[str]]:
    return [
        [" ".join(segment.text.split()) for segment in report.comparison.version(side).segments]
        for side in SIDES
    ]


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_the_story_says_the_same_in_every_format(suffix: str, tmp_path: Path) -> None:
    story, files = planted.as_it_is(), []
    for lang, text in (("id", story.source), ("uk", story.target)):
        files.append(tmp_path / f"{lang}{suffix}")
        files[-1].write_bytes(WRITERS[suffix](text, lang))
    report = flow.check_files(*files, PLAIN, "id", "uk")
    assert not report.unjudged
    assert sentences(report) == sentences(as_plain_text())
    assert said(report) == said(as_plain_text())
    assert said(report)
    for side, text, words in (("source", story.source, "MoE"), ("target", story.target, "Мін")):
        article = report.comparison.version(side).article
        line, column = article.place(getattr(report.findings[0], f"{side}_span").start)
        if suffix in PACKED:
            lines = [line.strip() for line in text.splitlines() if line.strip()]
        else:
            lines = Path(article.path).read_bytes().decode("utf-8-sig").splitlines()
        assert lines[line - 1][column - 1 :].startswith(words)


PACKED = (".docx", ".odt", ".epub")
"""Formats in which a line is a paragraph."""


@pytest.mark.parametrize("suffix", sorted(BILINGUAL))
def test_the_story_says_the_same_in_every_bilingual_format(suffix: str, tmp_path: Path) -> None:
    plain = as_plain_text().comparison
    assert all(len(b.source) == len(b.target) == 1 for b in plain.alignment.beads)
    pairs = list(zip(*sentences(as_plain_text()), strict=True))
    file = tmp_path / f"story{suffix}"
    file.write_bytes(BILINGUAL[suffix](pairs))
    report = units.check(file, PLAIN)
    assert not report.unjudged
    assert [a.article.lang for a in (report.comparison.source, report.comparison.target)] == [
        "id",
        "uk",
    ]
    assert sentences(report) == sentences(as_plain_text())
    assert said(report) == said(as_plain_text())
    lines = file.read_bytes().decode("utf-8-sig").splitlines()
    for side, words in (("source", "MoE"), ("target", "Міністерство")):
        article = report.comparison.version(side).article
        line, column = article.place(getattr(report.findings[0], f"{side}_span").start)
        assert lines[line - 1][column - 1 :].startswith(words)


@pytest.mark.parametrize("suffix", [".json", ".yml"])
def test_the_story_says_the_same_in_two_files_of_messages(suffix: str, tmp_path: Path) -> None:
    files = []
    for lang, texts in zip(("id", "uk"), sentences(as_plain_text()), strict=True):
        files.append(tmp_path / f"story.{lang}{suffix}")
        files[-1].write_text(
            json.dumps({lang: {f"k{n}": {"text": t} for n, t in enumerate(texts)}}), "utf-8"
        )
    report = units.check_by_keys(*files, PLAIN)
    assert sentences(report) == sentences(as_plain_text())
    assert said(report) == said(as_plain_text())
    assert said(report)
