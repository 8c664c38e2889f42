from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.settings import fits


@pytest.mark.parametrize(
    ("pattern", "path", "wanted"),
    [
        ("archive/**", "archive/2023/a.md", True),
        ("archive/**", "archive/a.md", True),
        ("archive", "archive/2023/a.md", True),
        ("archive", "archives/a.md", False),
        ("**/old/*.md", "content/uk/old/a.md", True),
        ("**/old/*.md", "old/a.md", True),
        ("*.md", "a.md", True),
        ("*.md", "b/a.md", False),
        ("content/*/a.md", "content/uk/b/a.md", False),
        ("a?.txt", "ab.txt", True),
        ("./a/**", "a/b", True),
    ],
)
def test_what_a_pattern_fits(pattern: str, path: str, wanted: bool) -> None:
    assert fits(pattern, path) is wanted


def test_many_stars_take_no_longer_than_few() -> None:
    assert not fits("/".join(["**", "a"] * 30) + "/c", "/".join("a" * 200))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from("ab"), min_size=1, max_size=5))
def test_a_path_fits_itself_and_what_stands_above(parts: list[str]) -> None:
    path = "/".join(parts)
    assert fits(path, path)
    assert fits("**", path)
    assert fits(f"**/{parts[-1]}", path)
