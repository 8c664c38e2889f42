"""Lines of styled text for a terminal of one width, with colour or without.

All text is put in as `rich.text.Text`, which knows the width of East Asian and combining
characters and reads no markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

WIDE, WIDEST, NARROWEST = 100, 160, 40
"""Side by side from so many columns; lines no longer and no shorter than these."""


class Canvas:
    """Lays text out in `width` cells; `wide` says whether two sentences fit side by side."""

    def __init__(self, width: int, colour: bool) -> None:
        self.colour = colour
        self.wide = width >= WIDE
        self.width = min(max(width, NARROWEST), WIDEST)
        self._console = Console(
            file=io.StringIO(),
            width=self.width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def printed(self, lines: Iterable[Text]) -> str:
        """The lines as one string, with escapes for colour only if this canvas has colour."""
        with self._console.capture() as captured:
            for line in lines:
                line.rstrip()
                self._console.print(line, soft_wrap=True)
        return captured.get()

    def rule(self, title: Text, style: str) -> Text:
        """A line across the page, with a title near its start."""
        start = Text.assemble(("── ", style), title, " ")
        return Text.assemble(start, ("─" * max(0, self.width - start.cell_len), style))

    def wrapped(self, text: Text, prefix: Text) -> Iterator[Text]:
        """The text in as many lines as it needs, the first after `prefix`, the others below it."""
        room = max(self.width - prefix.cell_len, 10)
        for number, line in enumerate(self.folded(text, room)):
            yield Text.assemble(prefix if not number else " " * prefix.cell_len, line)

    def folded(self, text: Text, room: int) -> list[Text]:
        """The text in lines of at most `room` cells; at least one."""
        return list(text.wrap(self._console, room)) or [Text()]

    def abreast(self, left: Iterable[Text], right: Iterable[Text], margin: Text) -> Iterator[Text]:
        """Two columns of texts after a margin, each text folded, with a line between them."""
        room = (self.width - margin.cell_len - 3) // 2
        lefts = [line for text in left for line in self.folded(text, room)]
        rights = [line for text in right for line in self.folded(text, room)]
        for number in range(max(len(lefts), len(rights))):
            start = lefts[number] if number < len(lefts) else Text()
            start.rstrip()
            start.pad_right(max(0, room - start.cell_len))
            end = rights[number] if number < len(rights) else Text()
            prefix = margin if not number else Text(" " * margin.cell_len)
            yield Text.assemble(prefix, start, (" │ ", "dim"), end)
