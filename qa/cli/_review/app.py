"""What the keys of `qa review` do: each is handed on to the `Session`."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.containers import VerticalScroll
from textual.events import Click, Key, MouseMove

from qa.cli import _page
from qa.cli._review import editor, known, pair
from qa.cli._review.asking import Asking
from qa.cli._review.page import HELP, ReviewPage
from qa.cli._review.pair import Cursor
from qa.cli._review.rows import Findings
from qa.cli._review.session import Session
from qa.report._untrusted import short


class ReviewApp(Asking):
    """The whole application."""

    def __init__(self, session: Session, wanted: str = "", theme: str = "dark") -> None:
        super().__init__(session, wanted, theme)
        self._reasons: dict[str, str] = {}

    # Moving about.

    @on(Findings.Moved)
    def _moved(self) -> None:
        self.cursor = None
        self.query_one("#pair", VerticalScroll).scroll_home(animate=False)
        self.show()

    def on_key(self, event: Key) -> None:
        """Arrows go from word to word, tab to the other side."""
        if event.key not in ("left", "right", "tab", "escape") or self.screen.is_modal:
            return
        if event.key == "escape":
            self._close()
            return
        if self._asked is not None:
            return
        event.stop()
        event.prevent_default()
        self._step(event.key)

    def _step(self, key: str) -> None:
        item = self.item
        if item is None:
            return
        if key == "tab":
            self.side = "source" if self.side == "target" else "target"
        links = pair.side_of(pair.words_of(item), self.side)
        if not links:
            self.say("the model knows no words of this pair")
            return
        same = self.cursor is not None and self.cursor.side == self.side
        number = self.cursor.number if self.cursor is not None and same else -1
        number = number + {"left": -1, "right": 1, "tab": 1}[key]
        self.cursor = Cursor(self.side, number % len(links))
        self.show()

    def on_mouse_move(self, event: MouseMove) -> None:
        """The word under the mouse is linked."""
        meta = event.style.meta
        if "word" in meta:
            seen = Cursor(meta["side"], meta["word"])
            if seen != self.cursor:
                self.cursor = seen
                self.show()

    def on_click(self, event: Click) -> None:
        """A click on a word is as good as a look."""
        if "word" in event.style.meta:
            self.side = event.style.meta["side"]
            self.cursor = Cursor(self.side, event.style.meta["word"])
            self.show()

    def action_more(self) -> None:
        """What is below in the pair; from the end, back to its start."""
        pane = self.query_one("#pair", VerticalScroll)
        if pane.scroll_offset.y >= pane.max_scroll_y:
            pane.scroll_home(animate=False)
        else:
            pane.scroll_page_down(animate=False)

    # Decisions.

    def action_accept(self) -> None:
        """Ask why, then accept."""
        if (item := self.item) is not None:
            offered = item.comment or self._reasons.get(item.finding.check, "")
            self._ask(f"why is this right? ({item.rule.name})", offered, self._accept)

    def _accept(self, reason: str) -> None:
        if (item := self.item) is not None and reason.strip():
            self._reasons[item.finding.check] = reason
            self._do(lambda: self.session.decide(item, reason.strip(), confirmed=False))
        else:
            self.say("not accepted: it needs a reason")

    def action_confirm(self) -> None:
        """It is an error indeed."""
        if (item := self.item) is not None:
            self._do(lambda: self.session.decide(item, item.comment, confirmed=True))

    def action_skip(self) -> None:
        """Not now."""
        if (item := self.item) is not None:
            self.session.skip(item)
            self.refresh_rows()
            self.action_next()

    def action_token(self) -> None:
        """Ask why, then accept these words in the whole story."""
        if (item := self.item) is None:
            return
        token, counterpart = known.token(item)
        if not token:
            self.say("this finding is of a whole sentence: accept it as it is")
            return
        words = (
            f"{short(token, 40)} = {short(counterpart, 40)}" if counterpart else short(token, 40)
        )
        self._ask(f"in all of this story: {words}. Why is it right?", item.comment, self._token)

    def _token(self, reason: str) -> None:
        if (item := self.item) is not None and reason.strip():
            self._do(lambda: self.session.accept_token(item, reason.strip()))
        else:
            self.say("not accepted: it needs a reason")

    def action_comment(self) -> None:
        """Words to the judgement."""
        if (item := self.item) is not None:
            before = item.entry.reason if item.entry else item.comment
            self._ask("comment", before, self._comment)

    def _comment(self, words: str) -> None:
        if (item := self.item) is not None:
            self._do(lambda: self.session.comment(item, words.strip()), onward=False)

    def action_undo(self) -> None:
        """Take the last step back, and go where it was."""

        def undo() -> str:
            item = self.session.undo()
            if item is None:
                return "nothing to take back"
            self.refresh_rows()
            keys = [shown.key for shown in self.shown]
            if item.key in keys:
                self.query_one(Findings).move_cursor(keys.index(item.key))
            return "taken back"

        self._do(undo, onward=False)

    def action_edit(self) -> None:
        """The target in the reviewer's editor; then the story is checked again."""
        if (item := self.item) is None:
            return

        def edit(file: Path, line: int) -> None:
            with self._outside():
                editor.edit(file, line)

        self._do(lambda: self.session.edit(item, edit), onward=False)

    def action_recheck(self) -> None:
        """Check the story again."""
        if (item := self.item) is not None:
            self._do(lambda: self.session.recheck(item), onward=False)

    def action_filter(self) -> None:
        """Ask what to show."""
        self._ask("rule:… severity:… state:… story:… words", self.wanted, self._filter)

    def _filter(self, wanted: str) -> None:
        self.wanted = wanted.strip()
        self.fill()

    def action_open_only(self) -> None:
        """Only undecided, or all."""
        words = self.wanted.split()
        only = "state:open"
        words = [w for w in words if w != only] if only in words else [*words, only]
        self._filter(" ".join(words))

    def action_page(self) -> None:
        """The page of the rule."""
        if (item := self.item) is not None:
            width = max(40, min(self.size.width * 9 // 10, 100) - 8)
            self.push_screen(ReviewPage(_page.as_text(item.rule, width, False)))

    def action_help(self) -> None:
        """What the keys do."""
        self.push_screen(ReviewPage(HELP))

    def action_light(self) -> None:
        """The other background."""
        self.theme = "textual-dark" if self.theme.endswith("light") else "textual-light"
        self.fill()
