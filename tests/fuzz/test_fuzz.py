"""Every reader, the parser of numbers, the segmenter and the files of suppressions, fuzzed.

A few inputs in every run; HYPOTHESIS_PROFILE=fuzz makes it thousands (FUZZ says how many).
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz import seeds, targets
from qa import read

BROKE = Path(__file__).with_name("broke")
ALIKE = {".htm", ".xhtml", ".xht", ".markdown", ".mdown", ".mkd", ".docm", ".ott", ".pot", ".tab"}
ALIKE |= {".sdlxliff", ".mxliff", ".mqxliff", ".yml", ".arb"}
"""Suffixes of formats that are tried by another one."""
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "")
MANY = settings.get_profile("fuzz").max_examples if PROFILE == "fuzz" else 20
EVERY = {n: t for n, t in targets.every().items() if n.removeprefix("read") not in ALIKE}


def inputs(name: str) -> st.SearchStrategy[bytes]:
    """Bytes of three kinds: any, signs of the format in any order, and a sound file that is cut."""
    signs = st.lists(st.sampled_from(seeds.signs(name)), max_size=40).map("".join)
    sound = st.sampled_from(seeds.of(name))
    return st.one_of(
        st.binary(max_size=200),
        signs.map(str.encode),
        st.builds(_cut, sound, st.integers(0, 9999), st.integers(0, 60), signs.map(str.encode)),
    )


def _cut(whole: bytes, at: int, size: int, put: bytes) -> bytes:
    at %= len(whole)
    return whole[:at] + put + whole[at + size :]


@pytest.mark.parametrize("name", sorted(EVERY))
def test_nothing_but_our_errors_and_places_within(name: str) -> None:
    @settings(max_examples=MANY)
    @given(inputs(name))
    def holds(data: bytes) -> None:
        EVERY[name](data)

    holds()


def test_every_format_has_a_target() -> None:
    assert {n.removeprefix("read") for n in targets.every() if n.startswith("read.")} >= (
        read.BILINGUAL | {".html", ".md", ".srt", ".vtt", ".docx", ".odt", ".epub", ".txt"}
    )


@pytest.mark.parametrize("name", sorted(EVERY))
def test_what_it_starts_from_is_sound(name: str) -> None:
    for data in seeds.of(name):
        EVERY[name](data)


@pytest.mark.parametrize("file", sorted(BROKE.iterdir()), ids=lambda file: file.name)
def test_what_once_broke_it_holds(file: Path) -> None:
    """Files that are named by their target, and by what went wrong with them."""
    targets.every()[file.name.split("--")[0]](file.read_bytes())
