"""Two piles of texts with the real stories among others, which must stay alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa import match
from qa.problems import CannotJudge
from qa.read import story as stories
from qa.settings import Settings

ROOT = Path(__file__).parents[2]
STORY = ROOT / "pairs" / "znews-deepseek"
ALONE = ROOT / "tests" / "articles"
Qa = Callable[..., Any]
PORT = {
    "id": "Pelabuhan baru dibuka pada 3 Juni di Semarang.\nBiaya pembangunannya 40 juta dolar.\n"
    "Wali kota memuji para pekerja.\n",
    "uk": "Новий порт відкрили 3 червня в Семаранзі.\nЙого будівництво коштувало 40 мільйонів "
    "доларів.\nМіський голова похвалив робітників.\n",
}


@pytest.fixture
def piles(tmp_path: Path) -> tuple[Path, Path]:
    """Indonesian texts and Ukrainian ones; two of each belong together, the names say nothing."""
    ours, theirs = tmp_path / "a", tmp_path / "b"
    ours.mkdir()
    theirs.mkdir()
    for file in ALONE.glob("*.id.txt"):
        shutil.copy(file, ours)
    shutil.copy(STORY / "id.txt", ours / "zz.txt")
    shutil.copy(STORY / "uk.txt", theirs / "aa.txt")
    (ours / "port.txt").write_text(PORT["id"], encoding="utf-8")
    (theirs / "zz.txt").write_text(PORT["uk"], encoding="utf-8")
    return ours, theirs


def test_versions_find_each_other_and_others_stay_alone(
    qa: Qa, piles: tuple[Path, Path], tmp_path: Path
) -> None:
    ours, theirs = piles
    done = qa("match", ours, theirs, "--write", tmp_path / "pairs")
    assert done.code == 0, done.err
    rows = [line.split("\t") for line in done.out.splitlines()[1:]]
    paired = {(Path(r[2]).name, Path(r[3]).name) for r in rows if not r[4]}
    assert paired == {("zz.txt", "aa.txt"), ("port.txt", "zz.txt")}
    alone = {Path(r[2]).name for r in rows if r[4] == "no mate"}
    assert alone == {file.name for file in ALONE.glob("*.id.txt")}
    found = list(stories.find([tmp_path / "pairs"]))
    assert [story.title for story in found] == ["port", "zz"]
    text = tmp_path / "pairs" / "zz" / "uk.txt"
    assert text.read_bytes() == (STORY / "uk.txt").read_bytes()


def test_what_is_written_is_never_written_over(
    qa: Qa, piles: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "pairs" / "zz").mkdir(parents=True)
    done = qa("match", *piles, "--write", tmp_path / "pairs")
    assert done.code == 2
    assert "is there already" in done.err


def test_a_second_copy_makes_the_pair_unsure(qa: Qa, piles: tuple[Path, Path]) -> None:
    ours, theirs = piles
    shutil.copy(theirs / "aa.txt", theirs / "copy.txt")
    done = qa("match", ours, theirs)
    row = next(line for line in done.out.splitlines() if "aa.txt" in line)
    assert row.startswith("0.50\t")
    assert row.endswith("unsure")


def test_a_text_that_cannot_be_read_is_told_and_the_others_are_paired(
    qa: Qa, piles: tuple[Path, Path]
) -> None:
    (piles[0] / "broken.txt").write_bytes(b"\x00\x01\x02" * 40)
    done = qa("match", *piles)
    assert done.code == 0
    assert "broken.txt" in done.err


def test_nothing_to_pair(qa: Qa, piles: tuple[Path, Path], tmp_path: Path) -> None:
    assert qa("match", piles[0], piles[0]).code == 3
    assert qa("match", piles[0], tmp_path / "nowhere").code == 2
    with pytest.raises(CannotJudge):
        list(match.match([], [], Settings(model="none")))
