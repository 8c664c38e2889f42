"""Reports as bytes: nothing that a writer shows may be lost on the way."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import full, outcome, saying, unjudged

from qa import folders, report
from qa.records import Article, Bead, Consent, Report
from qa.report import Look
from qa.scale import packed
from qa.settings import Settings

STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"


@pytest.fixture(scope="module")
def real() -> Report:
    return next(folders.check_stories([STORY], Settings(model="none")))


@pytest.mark.parametrize("made", [full(), unjudged()], ids=["full", "unjudged"])
def test_what_is_packed_comes_back(made: Report) -> None:
    slim = packed.slim(made)
    assert packed.unpack(packed.pack(slim)) == slim


def test_a_real_report_comes_back_slim(real: Report) -> None:
    back = packed.unpack(packed.pack(real))
    assert back == packed.slim(real)
    assert back.findings == real.findings
    assert b"\n" not in packed.pack(real)


def test_consents_come_back() -> None:
    made = packed.slim(full())
    pair = made.comparison
    article = replace(pair.source.article, consents=(Consent("acronyms: usual", 3, 0, 9),))
    version = replace(pair.source, article=article)
    made = replace(made, comparison=replace(pair, source=version))
    assert packed.unpack(packed.pack(made)) == made


def test_fixes_come_back() -> None:
    made = packed.slim(full())
    made = replace(made, findings=tuple(replace(f, fix="МВФ") for f in made.findings))
    assert packed.unpack(packed.pack(made)) == made


def test_no_field_is_new_to_it() -> None:
    """What a record gains must be packed too, or be left out on purpose: then change this test."""
    names = {kind: [field.name for field in fields(kind)] for kind in (Article, Bead)}
    assert names[Article] == [
        "path",
        "lang",
        "text",
        "marks",
        "declared",
        "notices",
        "consents",
        "hidden",
    ]
    assert len(names[Bead]) == 7
    assert [field.name for field in fields(Report)] == [
        "signature", "title", "comparison", "findings", "notices", "unjudged", "suppressed",
        "broken",
    ]  # fmt: skip


@pytest.mark.parametrize("name", report.names())
def test_every_writer_says_the_same_of_both(real: Report, name: str) -> None:
    look = Look(every_bead=True)
    back = packed.unpack(packed.pack(real))
    write = report.writer(name).render
    assert write(outcome(back), look) == write(outcome(real), look)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1, max_size=30))
def test_no_text_is_lost(words: str) -> None:
    slim = packed.slim(saying(words))
    assert packed.unpack(packed.pack(slim)) == slim


@pytest.mark.parametrize("data", [b"", b"{}", b"[1, 2]", b"null", b"\xff"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        packed.unpack(data)
