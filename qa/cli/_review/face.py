"""What `qa review` looks like: a list, a pair of sentences, and the keys."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import Input, Static

from qa.cli._review import pair, sides
from qa.cli._review.items import Item, progress, query
from qa.cli._review.keys import KEYS, foot
from qa.cli._review.pair import Cursor
from qa.cli._review.rows import GAP, Findings, joined
from qa.cli._review.session import Session
from qa.records import Side
from qa.report._untrusted import short
from qa.report.text import SIGNS

WIDE = 100
"""Both sides abreast from so many columns."""
LOW = {True: 26, False: 34}
"""Below so many lines, with sides abreast or not, there are no blank lines around the pair."""
BLANK = 3
"""Lines that are blank around message, pair and evidence where there is room."""
HINT = "← → go from word to word, tab to the other side, space shows what is below"
STATES = {"open": " ", "accepted": "✓", "confirmed": "!", "baseline": "·"}


class Face(App[None]):
    """The list above, the pair below, the keys at the foot; what keys do is not known here."""

    CSS_PATH = "review.tcss"
    TITLE = "qa review"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [  # noqa: RUF012 - as Textual wants it
        (key.replace("/", "slash").replace("?", "question_mark"), name, name) for key, name in KEYS
    ]

    def __init__(self, session: Session, wanted: str = "", theme: str = "dark") -> None:
        super().__init__()
        self.session, self.wanted = session, wanted
        self.theme = f"textual-{theme}"
        self.shown: list[Item] = []
        self._known, self._filled = 0, (0, 0)
        self._worded = self._stories = False
        self.cursor: Cursor | None = None
        self.side: Side = "target"

    # What is on the screen.

    def compose(self) -> ComposeResult:
        """List, pair, prompt and keys."""
        yield Static(id="head", markup=False)
        yield Static(id="columns", markup=False)
        yield Findings(self._row, "list")
        with VerticalScroll(id="pair"):
            yield Static(id="message", markup=False)
            with Horizontal(id="sides"):
                yield Static(id="source", markup=False)
                yield Static(id="target", markup=False)
            yield Static(id="evidence", markup=False)
        yield Static(id="status", markup=False)
        yield Input(id="prompt", compact=True)
        yield Static(foot(self.size.width), id="keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self._layout(self.size.width)
        self.fill()
        self.query_one(Findings).focus()
        self.say("")
        for reason in self.session.unjudged:
            self.say(f"could not judge: {reason}")

    def on_resize(self, event: Resize) -> None:
        """Lay both sides abreast where there is room; let the list fill the width."""
        if self._filled not in ((0, 0), tuple(event.size)):
            self._layout(event.size.width)
            self.fill()

    def _layout(self, width: int) -> None:
        self.screen.set_class(width >= WIDE, "wide")
        self.screen.set_class(self._low, "low")
        self.query_one("#keys", Static).update(foot(width))

    def _columns(self) -> Iterator[tuple[str, int]]:
        """The columns of the list and their widths, which together fill the screen."""
        yield from (("", 1), ("", 1), ("rule", 18))
        taken = 20 + 3 * GAP
        if self._stories:
            story = 22 if self.size.width >= WIDE else 12
            yield "story", story
            taken += story + GAP
        yield "finding", max(10, self.size.width - taken - 2 * GAP)

    @property
    def palette(self) -> pair.Palette:
        """Colours for the theme, none where the reader wants none."""
        if self.no_color:
            return pair.Palette("default", "default", "default", "default", plain=True)
        return pair.LIGHT if self.theme.endswith("light") else pair.DARK

    @property
    def item(self) -> Item | None:
        """The finding under the cursor of the list."""
        row = self.query_one(Findings).cursor_row
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def fill(self, stay: Item | None = None) -> None:
        """The list anew, by the filter; the cursor stays on a finding if that is still shown."""
        stay = stay or self.item
        listed, chosen = self.query_one(Findings), query(self.wanted)
        self.shown = [item for item in self.session.items if chosen.fits(item)]
        self._stories = len({item.story for item in self.session.items}) > 1
        self._known, self._filled = len(self.session.items), (self.size.width, self.size.height)
        names, widths = zip(*self._columns(), strict=True)
        self.query_one("#columns", Static).update(joined([Text(name) for name in names], widths))
        keys = [item.key for item in self.shown]
        row = keys.index(stay.key) if stay and stay.key in keys else listed.cursor_row
        listed.fill(len(self.shown), row, widths)
        self.show()

    def refresh_rows(self) -> None:
        """The states anew, the rows where they are: what was decided stays in sight."""
        now = {item.key: item for item in self.session.items}
        if len(now) != self._known or any(item.key not in now for item in self.shown):
            self.fill()
            return
        self.shown = [now[item.key] for item in self.shown]
        self.query_one(Findings).refresh()
        self.show()

    def _row(self, number: int) -> list[Text]:
        """The cells of a row."""
        item = self.shown[number]
        style = self.palette.grey if item.state in ("accepted", "baseline") else ""
        state = "→" if item.skipped and item.state == "open" else STATES[item.state]
        said = [f"{item.rule.code} {item.rule.name}", short(item.finding.message, 200)]
        said[1:1] = [short(item.story, 60)] if self._stories else []
        severity = item.finding.severity
        signs = [Text(state, "bold"), Text(SIGNS[severity], self.palette.of(severity))]
        return [*signs, *(Text(cell, style) for cell in said)]

    def show(self) -> None:
        """The pair of the finding under the cursor, and how far the review has come."""
        hidden = len(self.session.items) - len(self.shown)
        filtered = f"; {hidden} hidden by: {short(self.wanted)}" if self.wanted else ""
        head = f"qa review   {progress(self.session.items)}{filtered}"
        if self.session.unjudged:
            head += f"; could not judge {len(self.session.unjudged)}"
        self.query_one("#head", Static).update(Text(head, no_wrap=True, overflow="ellipsis"))
        item = self.item
        if item is None:
            for name in ("message", "source", "target", "evidence"):
                self.query_one(f"#{name}", Static).update("")
            empty = "no finding fits the filter" if self.session.items else "no findings"
            self.query_one("#message", Static).update(Text(empty))
            return
        message, reasons = sides.message(item, self.palette), sides.evidence(item)
        self.query_one("#message", Static).update(message)
        self.query_one("#evidence", Static).update(reasons)
        width = self.size.width - 4
        self._show_sides(item, sides.rows(message, width) + sides.rows(reasons, width))
        if (line := pair.told(item, self.cursor)) or self._worded:
            self.say(line)
            self._worded = bool(line)

    def _show_sides(self, item: Item, taken: int) -> None:
        """Both sides, with as much of their neighbours as leaves message and evidence in sight."""
        wide = self.size.width >= WIDE
        least = self.size.width // 2 - 6 if wide else self.size.width - 4
        room = self.query_one("#target").content_size.width or least
        height = self.query_one("#pair").content_size.height or self.size.height // 2
        for around in (pair.AROUND, max(20, room - 14)):
            texts = sides.laid_out(item, self.cursor, self.palette, around, wide * room)
            if sides.height(texts.values(), room, wide) + taken + BLANK <= height:
                break
        for side, text in texts.items():
            self.query_one(f"#{side}", Static).update(text)

    @property
    def _low(self) -> bool:
        return self.size.height < LOW[self.size.width >= WIDE]

    def say(self, words: str) -> None:
        """A line for the reviewer, above the keys; without words, what else could be done."""
        self._worded = False
        told = Text(short(words)) if words else Text(HINT, "dim", no_wrap=True, overflow="ellipsis")
        self.query_one("#status", Static).update(told)
