"""The stretches of a text that may have been left out or added."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from qa.checks._coverage.clauses import LEAST, MOST, MOST_JOINTS, gains, stretches

TEXT = "Jembatan ditutup, karena banjir merusak tiang. Warga memutar lewat desa."


def texts(kind: str) -> list[str]:
    return [TEXT[one.start : one.end].strip(" ,.") for one in stretches(TEXT) if one.kind == kind]


def test_stretches_end_at_joints() -> None:
    assert "karena banjir merusak tiang" in texts("clause")
    assert all(LEAST < one.end - one.start < MOST * len(TEXT) for one in stretches(TEXT))


def test_whole_sentences_are_told_from_clauses() -> None:
    assert texts("sentence") == [
        "Jembatan ditutup, karena banjir merusak tiang",
        "Warga memutar lewat desa",
    ]


def test_a_text_of_very_many_joints_is_no_sentence() -> None:
    assert stretches("satu, dua tiga empat, " * (MOST_JOINTS // 3))
    assert not stretches("satu, dua tiga empat, " * MOST_JOINTS)


def test_a_text_comes_nearer_without_what_the_other_lacks() -> None:
    def cosines(ours: list[str], theirs: list[str]) -> list[list[float]]:
        bags = [[set(text.split()) for text in side] for side in (ours, theirs)]
        return [[len(a & b) / len(a | b) for b in bags[1]] for a in bags[0]]

    found = stretches(TEXT)
    risen = gains(TEXT, "Warga memutar lewat desa.", found, cosines)  # type: ignore[arg-type]
    best = max(zip(risen, found, strict=True))[1]
    assert TEXT[best.start : best.end] == "Jembatan ditutup, karena banjir merusak tiang"


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="abc ,.;:—()", max_size=200))
def test_stretches_lie_inside_any_text(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in stretches(text))
