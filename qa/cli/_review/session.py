"""A review without a face: the findings, the decisions, and the files they are written to."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from qa.cli import _acceptances, _judging, _ledger, _rules, _run
from qa.cli._review import known
from qa.cli._review.drafts import Drafts, with_draft
from qa.cli._review.files import Files
from qa.cli._review.items import Item
from qa.cli._review.steps import Done, Edited, Noted, put_back
from qa.fingerprint import fingerprints, sentences
from qa.problems import InputError
from qa.records import Report, Stale
from qa.report import Rule
from qa.settings import Settings, project_of
from qa.suppress import entries
from qa.suppress.entries import Entry

Check = Callable[[Sequence[Path]], tuple[Report, ...]]
"""From paths to reports in which nothing is set aside yet."""


class Session:
    """The findings of a run in `items`, in the order of reports and text, and what is decided."""

    def __init__(self, paths: Sequence[Path], check: Check, settings: Settings) -> None:
        self.paths, self.check, self.settings = tuple(paths), check, settings
        self.rules = {rule.name: rule for rule in _rules.rules()}
        self.author = _judging.author()
        self.items: list[Item] = []
        self.stale: tuple[Stale, ...] = ()
        self.files, self.drafts = Files(), Drafts()
        self._undo: list[Done | Noted | Edited] = []
        self._heard: list[str] = []
        self._debts = False
        self.reports = check(self.paths)
        self._take(self.reports)

    # What is there.

    @property
    def unjudged(self) -> list[str]:
        """Why pairs could not be judged: of their findings nothing is known."""
        return [report.unjudged for report in self.reports if report.unjudged]

    def _take(self, reports: tuple[Report, ...]) -> None:
        self.reports = reports
        self.files.read(reports)
        self.items = [item for report in reports for item in self._items_of(report)]
        self._settle()

    def _items_of(self, report: Report) -> Iterator[Item]:
        home, story = self.files.home(report), known.name(report)
        for finding, mark in zip(report.findings, fingerprints(report), strict=True):
            rule = self.rules.get(finding.check, Rule(finding.check, finding.check))
            said = sentences(report.comparison, finding.bead)
            words = " ".join((rule.name, rule.code, story, finding.message, *said)).casefold()
            item = Item(report, finding, mark, rule, story, said, haystack=words)
            yield with_draft(item, self.drafts.of(item, home))

    def _settle(self, file: Path | None = None) -> None:
        """Bring the states up to date; only of what lies below a file, if one is named."""
        from qa import history, suppress

        self.files.about_to_read()
        where = None if self._debts else file  # a baseline counts over all stories
        concerned = [report for report in self.reports if self._concerns(where, report)]
        today = dt.datetime.now(tz=dt.UTC).astimezone().date()
        folders = _run.covered(self.paths) if file is None else ()
        settled, stale = history.settle(concerned, folders, self.settings, today)
        if file is None:
            self.stale = stale
        book = suppress.load(concerned)
        self._debts = bool(book.debts)
        self.files.took(book)
        said = known.states(concerned, settled, book)
        self.items = [
            known.with_state(item, said[id(item.report)]) if id(item.report) in said else item
            for item in self.items
        ]

    def _concerns(self, file: Path | None, report: Report) -> bool:
        return file is None or self.files.home(report).is_relative_to(file.parent)

    # Decisions. Each is on disk when the method returns.

    def decide(self, item: Item, reason: str, *, confirmed: bool) -> str:
        """Accept or confirm one finding; what was done, in words.

        Raises `InputError` where it cannot be written, `OvertakenError` where somebody else has
        judged it meanwhile.
        """
        source, target = item.sentences
        entry = Entry(item.fingerprint, item.finding.check, source=source, target=target)
        old = [s.fingerprint for s in self.stale if known.renews(s, item)]
        self._write(item, self._stamped(entry, reason, confirmed=confirmed), old)
        return "confirmed" if confirmed else "accepted"

    def accept_token(self, item: Item, reason: str) -> str:
        """Accept the finding's words wherever this rule flags them in this story."""
        token, counterpart = known.token(item)
        if not token:
            raise InputError("this finding is of a whole sentence: accept it as it is")
        entry = _acceptances.wide(item.finding.check, token, counterpart)
        before = sum(i.state == "accepted" for i in self.items)
        self._write(item, self._stamped(entry, reason, confirmed=False))
        more = sum(i.state == "accepted" for i in self.items) - before
        return f"accepted {token}{f' = {counterpart}' if counterpart else ''}: {more} findings"

    def comment(self, item: Item, text: str) -> str:
        """Change what a judgement says; without one, keep the words for the one to come.

        Raises `InputError` where they cannot be written.
        """
        entry = item.entry
        if entry is None or item.state not in ("accepted", "confirmed"):
            self._note(item, replace(item, comment=text))
            return "kept on disk for your decision" if text else "comment taken away"
        self._write(item, replace(_ledger.bare(entry), reason=text), file=self._file_of(item))
        return "comment written"

    def skip(self, item: Item) -> None:
        """Leave it for another day: it comes back in the next session, after a crash it does not.

        Where that cannot be written, it is still skipped.
        """
        after = replace(item, skipped=True)
        try:
            self._note(item, after)
        except InputError:
            self._undo.append(Noted(item))
            self._replace(after)

    def undo(self) -> Item | None:
        """Take the last step back; its finding, None where there is no such step.

        Raises `OvertakenError` where somebody has changed the entry since: it is theirs now, and
        `InputError` where an edited text was changed again.
        """
        if not self._undo:
            return None
        last = self._undo.pop()
        if isinstance(last, Edited):
            put_back(last)
            self.recheck(last.item)
        elif isinstance(last, Done):
            after = last.after
            _ledger.change(last.file, last.before, [after.key], {after.key: after})
            self._settle(last.file)
        self._restore(last.item)
        return last.item

    def close(self) -> None:
        """End the review in order: what was skipped comes back next time."""
        skipped = [(item, self.files.home(item.report)) for item in self.items if item.skipped]
        self.drafts.forget_skips(skipped)

    def _stamped(self, entry: Entry, reason: str, *, confirmed: bool) -> Entry:
        return _acceptances.Said(reason, confirmed, self.author, "").stamped(entry)

    def _write(
        self, item: Item, entry: Entry, overtaken: Sequence[str] = (), file: Path | None = None
    ) -> None:
        if entry.verdict == "accepted" and not entry.reason.strip():
            raise InputError("say why this is right: an acceptance needs a reason")
        file = file or self._file_of(item, entry.key)
        seen = self.files.seen(file, entry.key)
        self._heard += self._news()  # what the reviewer has not seen yet is not overwritten
        before = _ledger.change(file, [entry], overtaken, {entry.key: seen})
        self._undo.append(Done(file, _ledger.bare(entry), before, item))
        _judging.teach_git(project_of(file.parent))
        self._settle(file)
        self._restore(replace(item, comment="", skipped=False))  # the decision has them now

    def _file_of(self, item: Item, key: str = "") -> Path:
        """The file in which an entry stands already, else the one beside the story."""
        key = key or (item.entry.key if item.entry else item.fingerprint)
        return self.files.holding(key, self.files.home(item.report))

    # What is not decided.

    def _note(self, before: Item, after: Item) -> None:
        self.drafts.keep(after, self.files.home(after.report))
        self._undo.append(Noted(before))
        self._replace(after)

    def _restore(self, item: Item) -> None:
        """Comment and skip as they are in `item`, on disk too; the state stays as it is."""
        for now in [i for i in self.items if i.key == item.key]:
            if (now.comment, now.skipped) != (item.comment, item.skipped):
                then = replace(now, comment=item.comment, skipped=item.skipped)
                self._replace(then)
                with contextlib.suppress(InputError):  # what was decided stands all the same
                    self.drafts.keep(then, self.files.home(then.report))

    def _replace(self, item: Item) -> None:
        self.items = [item if i.key == item.key else i for i in self.items]

    # The world outside.

    def edit(self, item: Item, edit: Callable[[Path, int], None]) -> str:
        """Have the target edited where the finding is, and check its story again.

        Raises what `edit` raises, and what `recheck` does.
        """
        file, line = known.place(item)
        before = file.read_bytes() if file.is_file() else b""
        try:
            edit(file, line)
        finally:
            after = file.read_bytes() if file.is_file() else b""
            if after != before:
                self._undo.append(Edited(file, after, before, item))
        return self.recheck(item)

    def recheck(self, item: Item) -> str:
        """Check the story of an item again, its text perhaps edited; what came of it, in words.

        Raises `InputError` or `CannotJudge` where that fails; everything is then as it was.
        """
        fresh = self.check(known.again(item.report, self.paths))
        new = {known.paths(report): report for report in fresh}
        self._take(tuple(new.get(known.paths(report), report) for report in self.reports))
        if any(report.unjudged for report in fresh):
            return "could not judge the text as it is now"
        there = any(i.key == item.key for i in self.items)
        return "checked again: still there" if there else "checked again: gone"

    def news(self) -> list[str]:
        """What others have changed since the last look, in words; their decisions are taken over.

        Raises `InputError` where a file of theirs is broken.
        """
        told, self._heard = [*self._heard, *self._news()], []
        return told

    def _news(self) -> list[str]:
        told = []
        for file in self.files.changed():
            if file.name != entries.FILE:
                told.append(f"{file.name} has changed on disk; r checks it again")
            elif theirs := self.files.others(file):
                self._settle(file)
                what = "1 decision" if theirs == 1 else f"{theirs} decisions"
                told.append(f"somebody else changed {what} in {file.parent.name}/{file.name}")
        return told
