"""One story in every language: each version against each other one, good and with an error."""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

import qa
from qa import languages
from qa.records import Report

FERRY = tomllib.loads((Path(__file__).parent / "ferry.toml").read_text(encoding="utf-8"))
PAIRS = list(combinations(FERRY, 2))


@cache
def report(source: str, target: str, was: str = "", now: str = "") -> Report:
    texts = ["\n".join(FERRY[lang]) for lang in (source, target)]
    texts[1] = texts[1].replace(was, now, 1) if was else texts[1]
    return qa.check(*texts, source_lang=source, target_lang=target)


def test_every_language_has_a_version() -> None:
    assert set(FERRY) == set(languages.codes())


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_versions_are_aligned_and_nothing_is_found(source: str, target: str) -> None:
    found = report(source, target)
    assert not found.unjudged
    assert [f"{f.check}: {f.message}" for f in found.findings] == []
    assert all(bead.source == bead.target for bead in found.comparison.alignment.beads)


@pytest.mark.parametrize(("source", "target"), PAIRS)
@pytest.mark.parametrize(
    ("was", "now", "check"), [("312", "321", "numbers"), ("30", "45", "dates")]
)
def test_a_changed_figure_is_found(
    source: str, target: str, was: str, now: str, check: str
) -> None:
    (finding,) = report(source, target, was, now).findings
    assert (finding.check, finding.severity) == (check, "error")
