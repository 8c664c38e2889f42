from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa.embed import cache
from qa.embed.cache import VectorCache


def row(value: float) -> cache.Row:
    return np.full(8, value, np.float32)


def test_what_is_written_is_read_by_the_same_model_only(tmp_path: Path) -> None:
    VectorCache("one", tmp_path).write({"Satu.": row(1), "Dua.": row(2)})
    found = VectorCache("one", tmp_path).read(["Dua.", "Tiga.", "Satu."])
    assert {text: vector[0] for text, vector in found.items()} == {"Satu.": 1, "Dua.": 2}
    assert VectorCache("other", tmp_path).read(["Satu."]) == {}


def test_a_damaged_file_counts_as_missing(tmp_path: Path) -> None:
    VectorCache("one", tmp_path).write({"Satu.": row(1)})
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-9])
    assert VectorCache("one", tmp_path).read(["Satu."]) == {}


def test_it_stays_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 1)
    VectorCache("one", tmp_path).write({str(n): row(n) for n in range(600)})
    assert sum(path.is_file() for path in tmp_path.rglob("*")) <= 256


def test_a_folder_that_cannot_be_written_is_an_empty_cache(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    VectorCache("one", blocked).write({"Satu.": row(1)})
    assert VectorCache("one", blocked).read(["Satu."]) == {}
