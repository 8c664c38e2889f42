"""The colours of the review stand out from the backgrounds of both themes."""

from __future__ import annotations

import pytest
from contrast import contrast
from textual.theme import BUILTIN_THEMES

from qa.cli._review.pair import DARK, LIGHT, Palette


@pytest.mark.parametrize(("theme", "palette"), [("textual-dark", DARK), ("textual-light", LIGHT)])
@pytest.mark.parametrize("name", ["error", "warning", "note", "grey"])
def test_contrast(theme: str, palette: Palette, name: str) -> None:
    drawn = BUILTIN_THEMES[theme].to_color_system().generate()
    for behind in ("background", "surface"):
        assert contrast(getattr(palette, name), drawn[behind]) >= 4.5, behind
