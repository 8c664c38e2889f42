"""Both sides of the pair under review, each with its place, its neighbours and its sentence."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from qa.cli._review import pair
from qa.cli._review.items import Item
from qa.cli._review.pair import Cursor, Palette
from qa.records import SIDES, Side


def laid_out(
    item: Item, cursor: Cursor | None, palette: Palette, around: int, room: int
) -> dict[Side, Text]:
    """The text of each side. `around` characters of each neighbour are shown.

    Where the sides stand abreast in columns of `room` cells, both sentences begin on the same
    line; `room` 0 says that they do not.
    """
    heads = {side: _head(item, side, palette, around) for side in SIDES}
    rows = {side: _rows(head, room) for side, head in heads.items()}
    most = max(rows.values())
    return {
        side: Text.assemble(
            heads[side],
            "\n" * (most - rows[side] + 1 if room else 1),
            _body(item, side, cursor, palette, around),
        )
        for side in SIDES
    }


def _head(item: Item, side: Side, palette: Palette, around: int) -> Text:
    place = Text(pair.where(item, side), "bold" if palette.plain else f"bold {palette.grey}")
    return _joined(place, pair.neighbour(item, side, -1, palette, around))


def _body(item: Item, side: Side, cursor: Cursor | None, palette: Palette, around: int) -> Text:
    sentence = pair.sentence(item, side, cursor, palette)
    return _joined(sentence, pair.neighbour(item, side, 1, palette, around))


def _joined(*parts: Text) -> Text:
    return Text("\n").join(part for part in parts if part.plain)


def _rows(text: Text, room: int) -> int:
    """How many lines a text takes in a column."""
    return len(text.wrap(Console(width=room), room)) if room else 1
