"""`qa score` on small texts, without a model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Qa = Callable[..., Any]
TRUSTED = """The port of Odesa shipped 412 containers in May.
A strike stopped the cranes on 14 May for two days.
The union asked for 9 percent more; the port offered 4.
Both sides meet again on 3 June in Kyiv.
"""
DRAFT = """The port of Odesa sent 412 containers in May.
A strike halted cranes on 14 May for two days.
The union wanted 9 percent more; the port offered 4.
Both sides meet again on 3 June in Kyiv.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    trusted, draft = tmp_path / "trusted.en.txt", tmp_path / "draft.en.txt"
    trusted.write_text(TRUSTED, "utf-8")
    draft.write_text(DRAFT, "utf-8")
    return trusted, draft


def test_a_draft_is_scored_with_signatures(qa: Qa, files: tuple[Path, Path]) -> None:
    run = qa("score", *files, "--lang", "en", "--no-model", "--all")
    assert run.code == 0
    assert "chrF++" in run.out
    assert "TER|nrefs:1" in run.out
    assert "4 units" in run.out


def test_two_candidates_are_tested_against_each_other(qa: Qa, files: tuple[Path, Path]) -> None:
    trusted, draft = files
    run = qa(
        "score", trusted, trusted, draft, "--lang", "en", "--no-model", "--output-format", "json"
    )
    first, second = json.loads(run.out)["candidates"]
    assert first["figures"][0]["value"] == pytest.approx(100)
    assert second["figures"][0]["value"] < 100
    assert second["figures"][0]["p_value"] is not None


def test_another_language_is_refused(qa: Qa, files: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "other.uk.txt"
    other.write_text(
        "Порт Одеси відправив 412 контейнерів у травні. Страйк зупинив крани.\n", "utf-8"
    )
    run = qa("score", files[0], other, "--no-model")
    assert run.code == 2
    assert "Ukrainian" in run.err


PAIR = """title = "Port"
[versions]
en = "en.txt"
uk = "uk.txt"
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "port"
    folder.mkdir()
    (folder / "pair.toml").write_text(PAIR + '[trusted]\nen = "en.trusted.txt"\n', "utf-8")
    (folder / "en.txt").write_text(DRAFT, "utf-8")
    (folder / "en.trusted.txt").write_text(TRUSTED, "utf-8")
    (folder / "uk.txt").write_text("Порт Одеси відправив 412 контейнерів.\n", "utf-8")
    return folder


def test_a_story_is_scored_against_its_trusted_version(qa: Qa, story: Path) -> None:
    run = qa("score", story, "--no-model")
    assert run.code == 0
    assert "en.txt" in run.out
    assert "4 units" in run.out


def test_a_draft_is_held_against_the_version_of_the_story(qa: Qa, story: Path) -> None:
    draft = story / "draft.txt"
    draft.write_text(TRUSTED, "utf-8")
    run = qa("score", story / "pair.toml", draft, "--no-model", "--output-format", "json")
    first, second = json.loads(run.out)["candidates"]
    assert first["path"].endswith("en.txt")
    assert second["figures"][0]["value"] == pytest.approx(100)


@pytest.mark.parametrize("options", [(), ("--lang", "uk")])
def test_a_story_without_a_trusted_version_says_how_to_name_one(
    qa: Qa, story: Path, options: tuple[str, ...]
) -> None:
    if not options:
        (story / "pair.toml").write_text(PAIR, "utf-8")
    run = qa("score", story, *options, "--no-model")
    assert run.code == 2
    assert "[trusted]" in run.err


def test_a_trusted_version_of_no_version_is_refused(qa: Qa, story: Path) -> None:
    (story / "pair.toml").write_text(PAIR + '[trusted]\nfr = "en.txt"\n', "utf-8")
    run = qa("score", story, "--no-model")
    assert run.code == 2
    assert "no version in fr" in run.err
