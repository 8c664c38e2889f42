"""Alignments from a file: used as they are, refused where they do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.align import given
from qa.problems import InputError
from qa.records import Article, Segment, Version


def version(lang: str, *texts: str) -> Version:
    segments, start = [], 0
    for text in texts:
        segments.append(Segment(start, start + len(text), text, 0))
        start += len(text) + 1
    article = Article(f"{lang}.txt", lang, " ".join(texts))
    return Version(article, tuple(segments), tuple(() for _ in texts))


SOURCE = version("id", "Hujan turun.", "Jalan licin.", "Sekolah libur.")
TARGET = version("uk", "Йшов дощ, і дороги слизькі.", "У школах канікули.")
TABLE = """source_segments\ttarget_segments\tsource\ttarget
1,2\t1\tHujan turun. Jalan licin.\tЙшов дощ, і дороги слизькі.
3\t2\tSekolah libur.\tУ школах канікули.
"""
EXPECTED = [((0, 1), (0,)), ((2,), (1,))]


def written(folder: Path, text: str, name: str = "alignment.tsv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        TABLE.replace("\n", "\r\n"),
        "\ufeff" + TABLE,
        '{"source": [1, 0], "target": [0]}\n{"source": [2], "target": [1]}\n',
        '{"type": "run"}\n[[0, 1], [0]]\n[[2], [1]]\n',
        "[0, 1]:[0]:0.231\n[2]:[1]\n",
    ],
)
def test_every_form_gives_the_same_beads(tmp_path: Path, text: str) -> None:
    found = given.read(written(tmp_path, text), SOURCE, TARGET)
    assert [(b.source, b.target) for b in found.beads] == EXPECTED
    assert all(b.posterior == 1.0 for b in found.beads)
    assert given.was(found)


def test_what_no_line_names_is_left_alone(tmp_path: Path) -> None:
    found = given.read(written(tmp_path, "[0]:[1]\n"), SOURCE, TARGET)
    alone = [(b.source, b.target) for b in found.beads if not (b.source and b.target)]
    assert alone == [((1,), ()), ((2,), ()), ((), (0,))]


def test_beads_out_of_order_are_crossing(tmp_path: Path) -> None:
    found = given.read(written(tmp_path, "[0]:[1]\n[1, 2]:[0]\n"), SOURCE, TARGET)
    assert [b.crossing for b in found.beads] == [True, True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[0]:[0]\n[3]:[1]\n", ":2: names source sentence 4 of 3"),
        ("[0]:[0]\n[1]:[0]\n", ":2: target sentence 1 is named twice"),
        ("satu dua\n", ":1: expected numbers"),
        ('{"source": [0]}\n', ":1: expected numbers"),
        ('{"source": "0", "target": [0]}\n', ":1: expected numbers"),
        ("{\n", ":1: expected numbers"),
        (TABLE.replace("3\t2", "x\t2"), ":3: expected numbers"),
        (TABLE.replace("libur", "ramai"), ":3: the source text is not that of id.txt"),
    ],
)
def test_what_does_not_fit_names_the_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        given.read(written(tmp_path, text), SOURCE, TARGET)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "alignment.tsv"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="UTF-8"):
        given.read(file, SOURCE, TARGET)


def test_the_nearest_name_beside_the_texts_is_taken(tmp_path: Path) -> None:
    assert given.beside(tmp_path, "id", "uk") is None
    general = written(tmp_path, TABLE)
    assert given.beside(tmp_path, "id", "uk") == general
    own = written(tmp_path, TABLE, "alignment.id-uk.tsv")
    assert given.beside(tmp_path, "id", "uk") == own
    assert given.beside(tmp_path, "en", "uk") == general
