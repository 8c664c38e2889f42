"""A review without a face: the findings, the decisions, and the files they are written to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qa.cli import _acceptances, _judging, _ledger, _rules, _run, _settings
from qa.cli._review import known
from qa.cli._review.items import Item, State
from qa.fingerprint import fingerprints, normal, sentences
from qa.problems import InputError
from qa.records import SIDES, Report, Stale
from qa.report import Rule
from qa.settings import Settings, project_of
from qa.suppress import entries
from qa.suppress.entries import Entry

Key = tuple[str, str, str]
Check = Callable[[Sequence[Path]], tuple[Report, ...]]
"""From paths to reports in which nothing is set aside yet."""


@dataclass(frozen=True, slots=True)
class Done:
    """One step that can be taken back: what was written, and what stood in its place."""

    file: Path
    after: Entry
    before: tuple[Entry, ...]
    item: Item


class Session:
    """The findings of a run in `items`, in the order of reports and text, and what is decided."""

    def __init__(self, paths: Sequence[Path], check: Check, settings: Settings) -> None:
        self.paths, self.check, self.settings = tuple(paths), check, settings
        self.rules = {rule.name: rule for rule in _rules.rules()}
        self.author = _judging.author()
        self.items: list[Item] = []
        self.stale: tuple[Stale, ...] = ()
        self._undo: list[Done | Item] = []
        self._known: dict[Path, dict[str, Entry]] = {}
        self._stamps: dict[Path, tuple[int, int]] = {}
        self._homes: dict[tuple[str, str], Path] = {}
        self._heard: list[str] = []
        self._debts = False
        self.reports = check(self.paths)
        self._take(self.reports)

    # What is there.

    @property
    def unjudged(self) -> list[str]:
        """Why pairs could not be judged: of their findings nothing is known."""
        return [report.unjudged for report in self.reports if report.unjudged]

    def home(self, report: Report) -> Path:
        """The file that judgements of this report go to."""
        pair = report.comparison
        key = (pair.source.article.path, pair.target.article.path)
        if key not in self._homes:
            self._homes[key] = _judging.story_of(report) / entries.FILE
        return self._homes[key]

    def _take(self, reports: tuple[Report, ...]) -> None:
        self.reports = reports
        for report in reports:
            for text in known.texts(report):
                self._stamps[Path(text)] = known.stamp(Path(text))
        before = {item.key: item for item in self.items}
        self.items = [item for report in reports for item in self._items_of(report, before)]
        self._settle()

    def _items_of(self, report: Report, before: dict[Key, Item]) -> Iterator[Item]:
        marks = fingerprints(report)
        for finding, mark in zip(report.findings, marks, strict=True):
            rule = self.rules.get(finding.check, Rule(finding.check, finding.check))
            said = sentences(report.comparison, finding.bead)
            story = known.name(report)
            words = (rule.name, rule.code, story, finding.message, *said)
            old = before.get((*known.texts(report), mark))
            yield Item(
                report,
                finding,
                mark,
                rule,
                story,
                said,
                comment=old.comment if old else "",
                skipped=old.skipped if old else False,
                haystack=" ".join(words).casefold(),
            )

    def _settle(self, file: Path | None = None) -> None:
        """Bring the states up to date; only of what lies below a file, if one is named."""
        from qa import history, suppress

        for judged in self._known:
            self._stamps[judged] = known.stamp(
                judged
            )  # before it is read: what comes later is news
        where = None if self._debts else file  # a baseline counts over all stories
        concerned = [report for report in self.reports if self._concerns(where, report)]
        today = dt.datetime.now(tz=dt.UTC).astimezone().date()
        folders = _run.covered(self.paths) if file is None else ()
        settled, stale = history.settle(concerned, folders, self.settings, today)
        if file is None:
            self.stale = stale
        book = suppress.load(concerned)
        self._debts = bool(book.debts)
        for page in book.pages:
            self._known[page.file] = {e.key: _ledger.bare(e) for e in page.entries}
        for folder in {folder for chain in book.chains.values() for folder in chain}:
            self._stamps.setdefault(folder / entries.FILE, known.stamp(folder / entries.FILE))
        said: dict[int, dict[str, tuple[State, Entry | None]]] = {}
        for raw, report in zip(concerned, settled, strict=True):
            pages = book.concerning(raw)
            by_where = {page.where(e): e for page in pages for e in page.entries}
            own = {e.key: e for page in reversed(pages) for e in page.entries}
            said[id(raw)] = known.said(report.suppressed, by_where, own)
        self.items = [
            self._with_state(item, said[id(item.report)]) if id(item.report) in said else item
            for item in self.items
        ]

    @staticmethod
    def _with_state(item: Item, said: dict[str, tuple[State, Entry | None]]) -> Item:
        state, entry = said.get(item.fingerprint, ("open", None))
        return replace(item, state=state, entry=entry)

    def _concerns(self, file: Path | None, report: Report) -> bool:
        return file is None or self.home(report).is_relative_to(file.parent)

    # Decisions. Each is on disk when the method returns.

    def decide(self, item: Item, reason: str, *, confirmed: bool) -> str:
        """Accept or confirm one finding; what was done, in words.

        Raises `InputError` where it cannot be written, `OvertakenError` where somebody else has
        judged it meanwhile.
        """
        source, target = item.sentences
        entry = Entry(item.fingerprint, item.finding.check, source=source, target=target)
        old = [s.fingerprint for s in self.stale if self._renews(s, item)]
        self._write(item, self._stamped(entry, reason, confirmed=confirmed), old)
        return "confirmed" if confirmed else "accepted"

    @staticmethod
    def _renews(stale: Stale, item: Item) -> bool:
        return stale.rule == item.finding.check and stale.now == item.sentences

    def token(self, item: Item) -> tuple[str, str]:
        """The words that a wider acceptance would speak of, and what the other side has for them.

        Empty where the finding is of a whole sentence or of nothing.
        """
        spans = (item.finding.source_span, item.finding.target_span)
        pair = item.report.comparison
        words = [
            normal(pair.version(side).article.text[span.start : span.end]) if span else ""
            for side, span in zip(SIDES, spans, strict=True)
        ]
        parts = ["" if w == s else w for w, s in zip(words, item.sentences, strict=True)]
        return (parts[0], parts[1]) if parts[0] else (parts[1], "")

    def accept_token(self, item: Item, reason: str) -> str:
        """Accept the finding's words wherever this rule flags them in this story."""
        token, counterpart = self.token(item)
        if not token:
            raise InputError("this finding is of a whole sentence: accept it as it is")
        entry = _acceptances.wide(item.finding.check, token, counterpart)
        before = sum(i.state == "accepted" for i in self.items)
        self._write(item, self._stamped(entry, reason, confirmed=False))
        more = sum(i.state == "accepted" for i in self.items) - before
        return f"accepted {token}{f' = {counterpart}' if counterpart else ''}: {more} findings"

    def comment(self, item: Item, text: str) -> str:
        """Change what a judgement says; without one, keep the words for the one to come."""
        entry = item.entry
        if entry is None or item.state not in ("accepted", "confirmed"):
            self._replace(replace(item, comment=text))
            return "kept for your decision; nothing is written yet"
        self._write(item, replace(_ledger.bare(entry), reason=text), file=self._file_of(item))
        return "comment written"

    def skip(self, item: Item) -> None:
        """Leave it for another day; that is written nowhere."""
        self._undo.append(item)
        self._replace(replace(item, skipped=True))

    def undo(self) -> Item | None:
        """Take the last step back; its finding, None where there is no such step.

        Raises `OvertakenError` where somebody has changed the entry since: it is theirs now.
        """
        if not self._undo:
            return None
        last = self._undo.pop()
        if isinstance(last, Item):
            for item in [i for i in self.items if i.key == last.key]:
                self._replace(replace(item, skipped=False))
            return last
        after = last.after
        _ledger.change(last.file, last.before, [after.key], {after.key: after})
        self._settle(last.file)
        return last.item

    def _stamped(self, entry: Entry, reason: str, *, confirmed: bool) -> Entry:
        return _acceptances.Said(reason, confirmed, self.author, "").stamped(entry)

    def _write(
        self, item: Item, entry: Entry, overtaken: Sequence[str] = (), file: Path | None = None
    ) -> None:
        if entry.verdict == "accepted" and not entry.reason.strip():
            raise InputError("say why this is right: an acceptance needs a reason")
        file = file or self._file_of(item, entry.key)
        seen = self._known.get(file, {}).get(entry.key)
        self._heard += self._news()  # what the reviewer has not seen yet is not overwritten
        before = _ledger.change(file, [entry], overtaken, {entry.key: seen})
        self._undo.append(Done(file, _ledger.bare(entry), before, item))
        _judging.teach_git(project_of(file.parent))
        self._settle(file)

    def _file_of(self, item: Item, key: str = "") -> Path:
        """The file in which an entry stands already, else the one beside the story."""
        key = key or (item.entry.key if item.entry else item.fingerprint)
        home = self.home(item.report)
        above = [file for file, keys in self._known.items() if key in keys]
        near = [f for f in above if home.is_relative_to(f.parent)]
        return max(near, key=lambda f: len(f.parts), default=home)

    def _replace(self, item: Item) -> None:
        self.items = [item if i.key == item.key else i for i in self.items]

    # The world outside.

    def recheck(self, item: Item) -> str:
        """Check the story of an item again, its text perhaps edited; what came of it, in words.

        Raises `InputError` or `CannotJudge` where that fails; everything is then as it was.
        """
        pair = item.report.comparison
        folder = Path(pair.source.article.path).parent
        single = folder == Path(pair.target.article.path).parent
        alone = single and (folder / "pair.toml").is_file()
        fresh = self.check([folder] if alone else self.paths)
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
        for file in [file for file, stamp in self._stamps.items() if known.stamp(file) != stamp]:
            self._stamps[file] = known.stamp(file)
            if file.name != entries.FILE:
                told.append(f"{file.name} has changed on disk; r checks it again")
                continue
            now = _ledger.read(file)
            before = self._known.pop(file, {})
            theirs = sum(now.get(k) != before.get(k) for k in now.keys() | before.keys())
            if theirs:
                self._settle(file)
                what = "1 decision" if theirs == 1 else f"{theirs} decisions"
                told.append(f"somebody else changed {what} in {file.parent.name}/{file.name}")
            elif now:
                self._known[file] = now
        return told


def start(paths: Sequence[Path], model: str | None, no_model: bool) -> Session:
    """A session over these paths, by the settings of their project."""
    settings_at = _settings.resolver(_settings.model_of(model, no_model), validate=_rules.validate)
    settings = settings_at(_settings.start(paths))

    def check(some: Sequence[Path]) -> tuple[Report, ...]:
        return _run.reports(some, None, None, settings, settings_at)

    return Session(paths, check, settings)
