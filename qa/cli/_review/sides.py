"""What is said of the finding under review: message, both sides with their neighbours, evidence."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from qa.cli._review import pair
from qa.cli._review.items import Item
from qa.cli._review.pair import Cursor, Palette
from qa.records import SIDES, Side
from qa.report._untrusted import short
from qa.report.text import SIGNS


def laid_out(
    item: Item, cursor: Cursor | None, palette: Palette, around: int, room: int
) -> dict[Side, Text]:
    """The text of each side. `around` characters of each neighbour are shown.

    Where the sides stand abreast in columns of `room` cells, both sentences begin on the same
    line; `room` 0 says that they do not.
    """
    heads = {side: _head(item, side, palette, around) for side in SIDES}
    taken = {side: rows(head, room) for side, head in heads.items()}
    most = max(taken.values())
    return {
        side: Text.assemble(
            heads[side],
            "\n" * (most - taken[side] + 1 if room else 1),
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


def rows(text: Text, room: int) -> int:
    """How many lines a text takes in a column of `room` cells; 1 if that is 0."""
    return len(text.wrap(Console(width=room), room)) if room else 1


def height(texts: Iterable[Text], room: int, abreast: bool) -> int:
    """How many lines both sides take."""
    each = [rows(text, room) for text in texts]
    return max(each) if abreast else sum(each)


def message(item: Item, palette: Palette) -> Text:
    """What the finding says, after its severity and rule."""
    severity = item.finding.severity
    title = f"{SIGNS[severity]} {severity} {item.rule.code}  "
    return Text.assemble((title, palette.of(severity)), short(item.finding.message))


def evidence(item: Item) -> Text:
    """The reasons in words and numbers, what has been decided, and the fingerprint."""
    told = [f"{short(label, 30)}: {short(text)}" for label, text in item.finding.evidence]
    if item.finding.remedy:
        told.append(f"→ {short(item.finding.remedy)}")
    told.append(f"{pair.figures(item)}; {item.fingerprint}")
    if item.entry is not None:
        who = " ".join(filter(None, (item.entry.by, item.entry.date)))
        told.append(f"{item.state} by {short(who) or 'somebody'}: {short(item.entry.reason)}")
    elif item.comment:
        told.append(f"comment for your decision: {short(item.comment)}")
    return Text("\n".join(told))
