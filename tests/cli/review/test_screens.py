"""What the whole screen shows, kept as text beside this file.

QA_SCREENS=write writes the files anew; look at them before they are committed.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
import reviewing

from qa.cli._review.app import ReviewApp
from qa.suppress import entries

SCREENS = Path(__file__).with_name("screens")
WRITE = os.environ.get("QA_SCREENS") == "write"
CASES = {
    "narrow": ((80, 24), ()),
    "wide": ((120, 30), ()),
    "words": ((100, 26), ("right", "tab")),
    "decided": ((100, 26), ("c", "a", *"cut by the desk", "enter", "up")),
    "asked": ((80, 24), ("a", *"the house style")),
    "filtered": ((80, 24), ("slash", *"severity:warning", "enter")),
    "help": ((100, 40), ("question_mark",)),
}


def shown(size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """The screen after these keys, as plain text."""

    async def run() -> str:
        app = ReviewApp(reviewing.session(Path("bank"), reviewing.report_of(Path("bank"))))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            strips = app.screen._compositor.render_strips()
            lines = ("".join(part.text for part in strip).rstrip() for strip in strips)
            return "\n".join(lines) + "\n"

    return asyncio.run(run())


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "plain"])
def test_the_screen_is_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, colour: bool
) -> None:
    """Without colour the marks are brackets; all else is the same."""
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    size, keys = CASES[name]
    seen = shown(size, keys).replace(_today(folder), "DATE")
    file = SCREENS / f"{name}{'' if colour else '-plain'}.txt"
    if WRITE:
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")


def _today(folder: Path) -> str:
    """The date that decisions bear, if there are any."""
    file = folder / entries.FILE
    return entries.read(file)[0].date if file.is_file() else "no date"
