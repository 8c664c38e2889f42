"""The list of findings: only the rows that are in sight are drawn, so that any number is quick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.text import Text
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

GAP = 2
"""Cells between two columns."""


class Findings(ScrollView, can_focus=True):
    """Rows of cells, one of them under the cursor; `draw` gives the cells of a row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "step(-1)", "previous"),
        ("down", "step(1)", "next"),
        ("pageup", "page(-1)", "page up"),
        ("pagedown", "page(1)", "page down"),
        ("home", "first", "first"),
        ("end", "last", "last"),
    ]

    class Moved(Message):
        """Another row is under the cursor."""

    def __init__(self, draw: Callable[[int], Sequence[Text]], name: str) -> None:
        super().__init__(id=name)
        self._draw = draw
        self.row_count, self.cursor_row = 0, 0
        self.widths: tuple[int, ...] = ()

    def fill(self, number: int, row: int, widths: tuple[int, ...]) -> None:
        """Show so many rows in columns of these widths, the cursor on that one."""
        self.row_count, self.widths = number, widths
        self.virtual_size = Size(self.size.width, number)
        self.refresh(layout=True)
        self.move_cursor(row)

    def move_cursor(self, row: int) -> None:
        """The cursor to a row, or to the nearest there is."""
        row = max(0, min(row, self.row_count - 1))
        self.refresh()
        self.scroll_to_region(Region(0, row, 1, 1), animate=False, force=True)
        if row != self.cursor_row:
            self.cursor_row = row
            self.post_message(self.Moved())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as its rows; the style sheet says how high at most."""
        return max(1, self.row_count)

    def on_resize(self, event: Resize) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(event.size.width, self.row_count)
        self.move_cursor(self.cursor_row)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        row = y + self.scroll_offset.y
        if row >= self.row_count:
            return Strip.blank(self.size.width, self.rich_style)
        line = joined(self._draw(row), self.widths)
        line.style = self.rich_style
        line.truncate(self.size.width, pad=True)
        if row == self.cursor_row:
            line.stylize("bold reverse")
        parts = [part for part in line.render(self.app.console) if isinstance(part, Segment)]
        return Strip(parts).adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: Click) -> None:
        """A click is as good as the arrow keys."""
        self.move_cursor(event.y + self.scroll_offset.y)

    def action_step(self, step: int) -> None:
        """To the row before or after."""
        self.move_cursor(self.cursor_row + step)

    def action_page(self, step: int) -> None:
        """A screenful on."""
        self.move_cursor(self.cursor_row + step * max(1, self.size.height - 1))

    def action_first(self) -> None:
        """To the first row."""
        self.move_cursor(0)

    def action_last(self) -> None:
        """To the last row."""
        self.move_cursor(self.row_count - 1)


def joined(cells: Sequence[Text], widths: Sequence[int]) -> Text:
    """Cells as one line, each cut or filled to its width."""
    line = Text(" ", no_wrap=True)
    for cell, width in zip(cells, widths, strict=True):
        cell.truncate(width, overflow="ellipsis", pad=True)
        line.append_text(cell).append(" " * GAP)
    return line
