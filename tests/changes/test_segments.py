from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.changes import compare, segments
from qa.records import Changed

OLD = ["Satu.", "Dua ekor.", "Tiga.", "Empat."]


@pytest.mark.parametrize(
    ("new", "changed"),
    [
        (OLD, Changed()),
        (["Satu.", "Dua  ekor.", "Tiga.", "Empat."], Changed()),
        (["Satu.", "Dua.", "Tiga.", "Empat."], Changed({1}, set(), {1})),
        (["Satu.", "Dua ekor!", "Tiga.", "Empat."], Changed({1}, set(), set())),
        (["Satu.", "dua ekor.", "Tiga.", "Empat."], Changed({1}, set(), set())),
        (["Satu.", "Tiga.", "Empat."], Changed(set(), {1}, set())),
        (["Satu.", "Dua ekor.", "Tiga."], Changed(set(), {3}, set())),
        (["Nol.", *OLD], Changed({0}, set(), {0})),
        (["Satu.", "Lain.", "Empat."], Changed({1}, {2}, {1})),
        ([], Changed(set(), {0}, set())),
    ],
)
def test_what_changed(new: list[str], changed: Changed) -> None:
    assert compare(OLD, new) == changed


def test_all_is_new_where_nothing_was() -> None:
    assert compare([], OLD) == Changed({0, 1, 2, 3}, set(), {0, 1, 2, 3})


def test_texts_too_long_to_be_matched_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST", 1)
    assert compare(["a", "b", "c"], ["x", "b", "b", "c"]).segments == {0, 1}


LINES = st.lists(st.sampled_from(["a b", "b", "c", "A b"]), max_size=6)


@settings(max_examples=80, deadline=None)
@given(LINES, LINES)
def test_indices_are_of_the_new_segments(old: list[str], new: list[str]) -> None:
    changed = compare(old, new)
    assert changed.segments <= set(range(len(new)))
    assert changed.gaps <= set(range(len(new) + 1))
    assert changed.reworded <= changed.segments
    assert (not changed.segments and not changed.gaps) == (old == new)
