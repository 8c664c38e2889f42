"""What the peers fell into, each with text of our own; also texts that are no versions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa.records import Alignment
from qa.settings import Settings

Aligner = Callable[..., Alignment]
HERE = Path(__file__).parent
TRAPS = tomllib.loads((HERE / "traps.toml").read_text(encoding="utf-8"))["trap"]
FLOOR = Settings().floor
ROOT = HERE.parents[1]


def sentences(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [s for line in lines for s in re.split(r"(?<=[.!?])\s+", line.strip()) if s]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda t: t["name"])
def test_trap(trap: dict[str, Any], aligner: Aligner, request: pytest.FixtureRequest) -> None:
    if not trap.get("plain", True) and "plain" in request.node.name:
        pytest.skip("needs a model")
    found = aligner(trap["source"], trap["target"])
    expected = sorted((tuple(s), tuple(t)) for s, t in trap["beads"])
    assert sorted((b.source, b.target) for b in found.beads) == expected
    assert found.fit > FLOOR


def test_what_changes_places_is_marked_as_crossing(
    aligner: Aligner, request: pytest.FixtureRequest
) -> None:
    if "plain" in request.node.name:
        pytest.skip("needs a model")
    for name, crossing in (("two sentences change places", {1, 2}), ("headline", set())):
        trap = next(t for t in TRAPS if t["name"].startswith(name))
        beads = aligner(trap["source"], trap["target"]).beads
        assert {b.source[0] for b in beads if b.crossing} == crossing


def test_a_summary_finds_the_sentences_that_it_keeps(
    aligner: Aligner, request: pytest.FixtureRequest
) -> None:
    source = sentences(ROOT / "pairs/znews-deepseek/id.txt")
    target = sentences(ROOT / "pairs/znews-deepseek/uk.txt")
    kept = [2, 5, 7, 11, 15]
    found = aligner(source, [target[k] for k in kept])
    linked = {(b.source, b.target) for b in found.beads if b.source and b.target}
    right = {((k,), (n,)) for n, k in enumerate(kept)}
    # Without a model there is little to go by; one may be wrong.
    assert len(linked & right) >= (4 if "plain" in request.node.name else 5)
    assert found.fit > FLOOR


def test_half_of_one_version_is_still_a_version(aligner: Aligner) -> None:
    source = sentences(ROOT / "pairs/znews-deepseek/id.txt")
    target = sentences(ROOT / "pairs/znews-deepseek/uk.txt")
    assert aligner(source, target[::2]).fit > FLOOR
    assert aligner(source[:4], target[:4]).fit > FLOOR
    assert aligner(source[6:9], target[6:9]).fit > FLOOR


@pytest.mark.parametrize("side", ["id", "uk"])
def test_the_same_text_on_both_sides_is_aligned_line_by_line(aligner: Aligner, side: str) -> None:
    text = sentences(ROOT / f"pairs/znews-deepseek/{side}.txt")
    found = aligner(text, text)
    assert [(b.source, b.target) for b in found.beads] == [((i,), (i,)) for i in range(len(text))]
    assert found.fit > FLOOR


OTHERS = ("deepseek-disruption", "deepseek-huawei-chips", "deepseek-real-cost")


@pytest.mark.parametrize("name", OTHERS)
def test_texts_on_the_same_subject_are_no_versions(aligner: Aligner, name: str) -> None:
    source = sentences(ROOT / f"tests/articles/{name}.id.txt")
    found = aligner(source, sentences(ROOT / "pairs/znews-deepseek/uk.txt"))
    assert found.fit < FLOOR / 2


def test_texts_with_nothing_in_common_are_no_versions(aligner: Aligner) -> None:
    recipe = [
        "Cuci beras hingga airnya jernih.",
        "Tumis bawang merah dan serai sampai harum.",
        "Masukkan santan, lalu aduk perlahan.",
        "Tutup panci dan kecilkan api.",
        "Sajikan dengan kerupuk dan sambal.",
    ]
    found = aligner(recipe, sentences(ROOT / "pairs/znews-deepseek/uk.txt")[3:9])
    assert found.fit < FLOOR


def test_one_sentence_against_thirty_takes_at_most_four_of_them(aligner: Aligner) -> None:
    thirty = [f"Речення номер {n} розповідає про погоду в місті." for n in range(30)]
    found = aligner(["Presiden menandatangani undang-undang baru."], thirty)
    assert len([b for b in found.beads if not b.source]) >= 26
    assert sorted(j for b in found.beads for j in b.target) == list(range(30))
