from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qa.scale.store import FOLDERS, Store

KEY = "ab" + "0" * 62


def test_what_was_written_is_read(tmp_path: Path) -> None:
    store = Store(tmp_path / "new")
    assert store.read(KEY) is None
    store.write(KEY, [b"one", b"two"])
    assert store.read(KEY) == [b"one", b"two"]
    assert store.read("ab" + "1" * 62) is None


def test_no_file_is_left_beside(tmp_path: Path) -> None:
    Store(tmp_path).write(KEY, [b"one"])
    assert [file.name for file in (tmp_path / "ab").iterdir()] == [KEY[2:]]


@pytest.mark.parametrize("keep", [0, 5, 16, -1])
def test_half_a_file_counts_as_none(tmp_path: Path, keep: int) -> None:
    store = Store(tmp_path)
    store.write(KEY, [b"one" * 50])
    file = tmp_path / "ab" / KEY[2:]
    file.write_bytes(file.read_bytes()[:keep])
    assert store.read(KEY) is None


def test_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(KEY, [b"one report"])
    file = tmp_path / "ab" / KEY[2:]
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert store.read(KEY) is None, place


def test_a_file_under_another_name_is_not_believed(tmp_path: Path) -> None:
    store, other = Store(tmp_path), "ab" + "f" * 62
    store.write(KEY, [b"clean"])
    (tmp_path / "ab" / KEY[2:]).rename(tmp_path / "ab" / other[2:])
    assert store.read(other) is None


def test_what_was_not_asked_for_the_longest_goes(tmp_path: Path) -> None:
    store = Store(tmp_path, most=FOLDERS * 400)
    keys = [f"ab{number:060x}00" for number in range(9)]
    for age, key in enumerate(keys):
        store.write(key, [os.urandom(80)])
        if store.read(key):
            os.utime(tmp_path / "ab" / key[2:], (age, age))
    left = {key for key in keys if store.read(key)}
    assert left == set(keys[-len(left) :])
    assert 0 < len(left) < 5


def test_a_place_that_cannot_be_written_is_an_empty_store(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    store = Store(file)
    store.write(KEY, [b"one"])
    assert store.read(KEY) is None


def test_runs_side_by_side_see_whole_entries_only(tmp_path: Path) -> None:
    value = [b"x" * 5000]

    def work(_: int) -> bool:
        store = Store(tmp_path)
        store.write(KEY, value)
        return store.read(KEY) == value

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(60)))
