"""Words whose initials are the letters of an acronym."""

from __future__ import annotations

from qa.checks._acronyms.cover import spelling
from qa.initials.words import words


def test_initials_are_found_and_letters_without_capitals_have_none() -> None:
    said = words("The World Health Organization said so.", "en")
    assert any(len(run) == 3 for run in spelling("WHO", said))
    assert list(spelling("who", said)) == []
