"""The review as questions and answers on a plain terminal, for screen readers and scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qa.cli import _page, _print
from qa.cli._review import editor, known, pair
from qa.cli._review.items import Item, Query, progress
from qa.cli._review.session import Session
from qa.problems import CannotJudge, InputError
from qa.records import SIDES
from qa.report._untrusted import short
from qa.report._view import of_finding

QUESTION = (
    "accept, confirm, skip, token, comment (m), edit, undo, page, neighbours, quit (first letter)? "
)
Ask = Callable[[str], str]


class Ended(Exception):  # noqa: N818 - no error: the reviewer has gone
    """No more answers will come."""


class Interview:
    """Asks of one finding after another; every answer is written before the next question."""

    def __init__(self, session: Session, query: Query, ask: Ask = input) -> None:
        self.session, self.query, self._ask = session, query, ask
        self._reasons: dict[str, str] = {}
        self._answers: dict[str, Callable[[Item], bool]] = {
            "a": self._accept,
            "c": self._confirm,
            "s": self._skip,
            "t": self._token,
            "m": self._comment,
            "e": self._edit,
            "u": self._undo,
            "p": self._rule,
            "n": self._neighbours,
        }

    def run(self) -> None:
        """From the first open finding to the last, or to the reviewer's quit."""
        for reason in self.session.unjudged:
            _print.show(f"Could not judge: {short(reason)}\n")
        try:
            while (item := self._next()) is not None:
                _print.show("\n" + "".join(f"{line}\n" for line in self._shown(item)))
                while not self._answered(item):
                    pass
        except Ended:
            _print.show("\n")
        _print.show(f"{progress(self.session.items)}\n")

    def _next(self) -> Item | None:
        fitting = (item for item in self.session.items if self.query.fits(item))
        return next((item for item in fitting if item.undecided), None)

    def _answered(self, item: Item) -> bool:
        """Ask once; whether it is time to look for the next finding."""
        for line in self._news():
            _print.show(f"{short(line)}\n")
        answer = self._asked(QUESTION).casefold()[:1]
        if answer == "q":
            raise Ended
        if answer not in self._answers:
            return False
        try:
            return self._answers[answer](item)
        except (InputError, CannotJudge) as problem:
            _print.show(f"Not done: {short(str(problem))}\n")
            return False

    def _news(self) -> list[str]:
        try:
            return self.session.news()
        except InputError as problem:
            return [str(problem)]

    def _asked(self, question: str) -> str:
        try:
            return self._ask(question).strip()
        except EOFError:
            raise Ended from None

    def _shown(self, item: Item) -> Iterator[str]:
        number = self.session.items.index(item) + 1
        severity, rule = item.finding.severity, item.rule
        yield f"Finding {number} of {len(self.session.items)}, story {short(item.story)}."
        yield f"{severity.capitalize()} {rule.code} {rule.name}: {short(item.finding.message)}"
        for side, view in zip(SIDES, of_finding(item.report.comparison, item.finding), strict=True):
            yield f"{side.capitalize()}, {short(view.lang)}, {view.where}: {view.bracketed}"
        for label, text in item.finding.evidence:
            yield f"{short(label)}: {short(text)}"
        yield f"Figures: {pair.figures(item)}."
        if item.finding.remedy:
            yield f"To do: {short(item.finding.remedy)}"
        if item.comment:
            yield f"Your comment: {short(item.comment)}"

    # Answers: whether the finding is done with.

    def _accept(self, item: Item) -> bool:
        offered = item.comment or self._reasons.get(item.finding.check, "")
        hint = f"(enter: {short(offered, 60)}) " if offered else ""
        reason = self._asked(f"why is this right? {hint}") or offered
        told = self.session.decide(item, reason, confirmed=False)
        self._reasons[item.finding.check] = reason
        return self._said(told)

    def _confirm(self, item: Item) -> bool:
        return self._said(self.session.decide(item, item.comment, confirmed=True))

    def _skip(self, item: Item) -> bool:
        self.session.skip(item)
        return True

    def _token(self, item: Item) -> bool:
        token, counterpart = known.token(item)
        if token:
            what = f"{token} = {counterpart}" if counterpart else token
            _print.show(f"in all of this story: {short(what)}\n")
        return self._said(self.session.accept_token(item, self._asked("why is this right? ")))

    def _comment(self, item: Item) -> bool:
        return self._said(self.session.comment(item, self._asked("comment: ")))

    def _edit(self, item: Item) -> bool:
        return self._said(self.session.edit(item, editor.edit))

    def _undo(self, item: Item) -> bool:
        return self._said("taken back" if self.session.undo() else "nothing to take back")

    def _rule(self, item: Item) -> bool:
        _print.show(_page.as_text(item.rule, _print.width(), False))
        return False

    def _neighbours(self, item: Item) -> bool:
        plain = pair.Palette("", "", "", "", plain=True)
        for step, where in ((-1, "before"), (1, "after")):
            for side in SIDES:
                words = pair.neighbour(item, side, step, plain).plain.removeprefix("· ")
                _print.show(f"{side.capitalize()} {where}: {words or 'nothing'}\n")
        return False

    @staticmethod
    def _said(words: str) -> bool:
        _print.show(f"{short(words)}\n")
        return True
