"""What is known of one side of an alignment."""

from __future__ import annotations

import numpy as np

from qa.align import scoring, text
from qa.embed import Vectors

LINES = ["Satu kota.", "Dua desa.", "Tiga sungai."]


def encode(lines: object) -> Vectors:
    return np.eye(len(list(lines)), 4, dtype=np.float32)  # type: ignore[call-overload]


def test_the_kinds_of_evidence_are_those_that_are_there() -> None:
    assert text.read(LINES).kinds == frozenset()
    assert text.read(LINES, encode).kinds == {"likeness"}
    assert text.read(LINES, vectors=encode(LINES)).kinds == {"likeness"}
    assert text.read(LINES, encode, encode).kinds == {"likeness", "words"}
    assert text.read(LINES, encode, encode).part(0, 2).kinds == {"likeness", "words"}


def test_paragraphs_are_evidence_where_both_texts_have_some() -> None:
    split, whole = (text.read(LINES, paragraphs=marks) for marks in ((0, 1, 1), (0, 0, 0)))
    assert "paragraph" in scoring.table(split, split).by_name
    assert "paragraph" not in scoring.table(split, whole).by_name
    assert "paragraph" not in scoring.table(whole, split).by_name
