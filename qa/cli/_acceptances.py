"""The work of `qa accept`: from a fingerprint to an entry of accepted.toml, and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from qa.cli import _judging, _ledger, _print, _rules
from qa.fingerprint import sentences
from qa.problems import InputError
from qa.records import Stale
from qa.report._untrusted import short
from qa.settings import project_of
from qa.suppress import entries
from qa.suppress.book import shown
from qa.suppress.entries import Entry

SHORTEST = 6
"""Digits of a fingerprint that must be given at least."""
SKIPPED = {"node_modules", "__pycache__"}


class Said(NamedTuple):
    """What a person says of a finding."""

    reason: str
    confirmed: bool
    by: str
    expires: str

    def stamped(self, entry: Entry) -> Entry:
        """The entry with verdict, reason, author and today's date."""
        return replace(
            entry,
            verdict="confirmed" if self.confirmed else "accepted",
            reason=self.reason,
            by=self.by or _judging.author(),
            date=dt.datetime.now(tz=dt.UTC).astimezone().date().isoformat(),
            expires=self.expires,
        )


def accept(
    start: str,
    paths: Sequence[Path],
    said: Said,
    repository: bool,
    model: str | None,
    no_model: bool,
    since: str = "",
) -> None:
    """Find the finding of that fingerprint and write down what is said of it."""
    judged = _judging.run(paths, model, no_model, since)
    found = _the_one(start, judged)
    report, finding, mark = found
    source, target = sentences(report.comparison, finding.bead)
    folder = project_of(_judging.story_of(report)) if repository else _judging.story_of(report)
    entry = said.stamped(Entry(mark, finding.check, source=source, target=target))
    overtaken = [
        old.fingerprint
        for old in judged.stale
        if old.rule == finding.check and old.now == (source, target)
    ]
    _write(folder, entry, overtaken)


def _the_one(start: str, judged: _judging.Judged) -> _judging.Found:
    if len(start) < SHORTEST:
        raise InputError(f"{start!r} is too short: give {SHORTEST} digits of a fingerprint or more")
    fitting = {
        f.fingerprint: f for f in _judging.standing(judged) if f.fingerprint.startswith(start)
    }
    if not fitting:
        known = any(s.fingerprint.startswith(start) for r in judged.reports for s in r.suppressed)
        told = "is accepted already" if known else "no such finding; `qa check` shows fingerprints"
        raise InputError(f"{start}: {told}")
    if len(fitting) > 1:
        raise InputError(f"{start} may be any of {', '.join(sorted(fitting))}")
    return next(iter(fitting.values()))


def add(
    paths: Sequence[Path], said: Said, token: str, counterpart: str, rule: str, path: str
) -> None:
    """Write down an acceptance of wider scope: a token, or a rule below a path."""
    if len(paths) != 1 or not paths[0].is_dir():
        raise InputError("expected one folder, that of the story or of the project")
    if said.confirmed:
        raise InputError("only single findings can be confirmed")
    if not (token or (rule and path)):
        raise InputError("expected --token, or --rule and --path")
    if rule:
        rule = _rules.named(rule).name
    _write(paths[0].resolve(), said.stamped(wide(rule, token, counterpart, path)))


def take(file: Path, paths: Sequence[Path], by: str, model: str | None, no_model: bool) -> None:
    """Write down the decisions of a file, such as a page of the HTML report exports.

    Those of which the finding is no longer made, and those that somebody has judged otherwise,
    are left out, and told.
    """
    wanted = [entry for entry in entries.read(file) if entry.scope == "finding"]
    found: dict[str, list[_judging.Found]] = defaultdict(list)
    for one in _judging.every(_judging.run(paths, model, no_model)):
        found[one.fingerprint].append(one)
    for entry in wanted:
        fitting = [f for f in found.get(entry.key, ()) if f.finding.check == entry.rule]
        if not fitting:
            _print.show(f"left out {entry.key} ({short(entry.rule)}): no such finding here\n")
        for one in fitting:
            _take(entry, one, by)


def _take(entry: Entry, one: _judging.Found, by: str) -> None:
    source, target = sentences(one.report.comparison, one.finding.bead)
    who = by or entry.by or _judging.author()
    entry = replace(entry, source=source, target=target, by=who, line=0)
    folder = _judging.story_of(one.report)
    old = _ledger.read(folder / entries.FILE).get(entry.key)
    if old is None:
        _write(folder, entry)
    elif (old.verdict, old.reason) != (entry.verdict, entry.reason):
        told = f"left out {entry.key}: {old.verdict} already by {old.by or 'somebody'}"
        _print.show(f"{short(told)}\n")


def wide(rule: str, token: str = "", counterpart: str = "", path: str = "") -> Entry:
    """An entry of wider scope than one finding, its key made from what it speaks of."""
    key = hashlib.sha256("\0".join((rule, token, counterpart, path)).encode()).hexdigest()[:12]
    return Entry(f"wide-{key}", rule, token=token, counterpart=counterpart, path=path)


def _write(folder: Path, entry: Entry, overtaken: Sequence[str] = ()) -> None:
    file = folder / entries.FILE
    replaced = _ledger.change(file, [entry], overtaken)
    _print.show(f"{entry.verdict} {entry.key} ({entry.rule or 'any rule'}) in {shown(file)}\n")
    if any(old.key != entry.key for old in replaced):
        _print.show("in place of the entry that had gone stale\n")
    if _judging.teach_git(project_of(folder)):
        _print.show(f"added to .gitattributes: {_judging.UNION}\n")


def show(paths: Sequence[Path]) -> None:
    """Print every entry below these paths: file and line, verdict, rule, reason."""
    held = list(files(paths))
    if not held:
        _print.show("no accepted.toml here or below\n")
    for file in held:
        for entry in entries.read(file):
            what = entry.token or entry.path or f"{entry.source} | {entry.target}"
            until = f", until {entry.expires}" if entry.expires else ""
            who = " ".join(filter(None, (entry.by, entry.date)))
            head = (
                f"{shown(file)}:{entry.line}  {entry.key}  {entry.verdict}  {entry.rule or 'any'}"
            )
            _print.show(f"{short(head)}\n  {short(what, 160)}\n")
            _print.show(f"  {short(entry.reason) or '(no reason)'} ({short(who)}{until})\n")


def prune(paths: Sequence[Path], model: str | None, no_model: bool) -> None:
    """Drop the entries that have gone stale, and print each."""
    judged = _judging.run(paths, model, no_model)
    gone: dict[Path, list[Stale]] = defaultdict(list)
    for old in judged.stale:
        name, _, line = old.where.rpartition(":")
        if not old.fingerprint:
            _print.show(f"take out by hand: {short(old.where)} ({old.rule}, a comment)\n")
        elif line.isdigit():  # the lines of a baseline have no number
            gone[Path(name)].append(old)
    for file, dropped in gone.items():
        keys = {old.fingerprint for old in dropped}
        with _print.alone(file.resolve().parent):
            kept = [entry for entry in entries.read(file) if entry.key not in keys]
            _print.save(entries.render(kept), file)
        for old in dropped:
            line = f"dropped {old.fingerprint} ({old.rule}, {old.why}) from {file}: {old.reason}"
            _print.show(short(line) + "\n")
    if not gone and all(old.fingerprint for old in judged.stale):
        _print.show("nothing is stale\n")


def files(paths: Sequence[Path]) -> Iterator[Path]:
    """Every accepted.toml at or below these paths, hidden folders left out."""
    for path in paths:
        for folder, inner, names in os.walk(path if path.is_dir() else path.parent):
            inner[:] = sorted(n for n in inner if not n.startswith(".") and n not in SKIPPED)
            if entries.FILE in names:
                yield (Path(folder) / entries.FILE).resolve()
