"""Asking the reviewer, doing what was asked for, and looking at what others do meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual import on
from textual.app import SuspendNotSupported
from textual.widgets import Input

from qa.cli._review.face import Face
from qa.cli._review.rows import Findings
from qa.cli._review.session import Session
from qa.problems import CannotJudge, InputError
from qa.report._untrusted import short

LOOK = 1.0
"""Seconds between looks at the files that others may write."""


class Asking(Face):
    """The face with a prompt that opens, and with work that may fail."""

    def __init__(self, session: Session, wanted: str = "", theme: str = "dark") -> None:
        super().__init__(session, wanted, theme)
        self._asked: Callable[[str], None] | None = None

    def on_mount(self) -> None:
        """Begin to look for what others write."""
        self.set_interval(LOOK, self.look)

    def action_next(self) -> None:
        """To the next undecided finding, from the top if need be."""
        listed = self.query_one(Findings)
        row, number = listed.cursor_row, len(self.shown)
        for step in range(1, number + 1):
            if self.shown[(row + step) % number].undecided:
                listed.move_cursor((row + step) % number)
                return
        self.say("nothing here is undecided")

    # The prompt.

    def _ask(self, question: str, offered: str, then: Callable[[str], None]) -> None:
        prompt = self.query_one("#prompt", Input)
        self._asked = then
        prompt.value = offered
        prompt.cursor_position = len(offered)
        prompt.add_class("asking")
        prompt.focus()
        self.say(f"{question}   (enter: yes, escape: no)")

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        then = self._asked
        self._close()
        if then is not None:
            then(event.value)

    def _close(self) -> None:
        self._asked = None
        self.say("")
        self.query_one("#prompt", Input).remove_class("asking")
        self.query_one(Findings).focus()

    # Work that may fail, and the world outside.

    def _do(self, work: Callable[[], str], *, onward: bool = True) -> None:
        try:
            said = work()
        except (InputError, CannotJudge) as problem:
            said, onward = f"not done: {problem}", False
        self.refresh_rows()
        if onward:
            self.action_next()
        self.say(said)
        self.look()

    def look(self) -> None:
        """See whether others have written, and say so."""
        try:
            news = self.session.news()
        except InputError as problem:
            news = [str(problem)]
        if news:
            self.refresh_rows()
            self.notify(short("; ".join(news)), markup=False)

    @contextmanager
    def _outside(self) -> Iterator[None]:
        """Give the terminal away for a while; where there is none, nothing is to be given."""
        try:
            with self.suspend():
                yield
        except SuspendNotSupported:
            yield
