"""Comments in the texts themselves: ``<!-- qa: accept NUM001 DAT001: why -->``.

A rule is named by its name or code; the reason begins with the first word that is no rule, at the
latest behind a colon. What a rule finds in the block behind the comment is accepted, on whichever
side the comment stands.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.problems import InputError
from qa.records import SIDES, Article, Finding, Report, Segment, Side, Span, Stale
from qa.settings.table import unknown
from qa.suppress.aged import Scope

EXAMPLE = "<!-- qa: accept NUM001 why this is right -->"
CODE_LIKE = re.compile(r"[A-Z0-9]{5,7}")
ALIKE = 0.8
"""From which likeness (0 to 1) a word is a code of a rule, mistyped."""


@dataclass(frozen=True, slots=True)
class Consented:
    """One rule of one comment: where the comment is, and the block it is about."""

    path: str
    line: int
    rule: str
    reason: str
    block: Span


class Said:
    """What the comments of both texts of a report accept; what is made use of goes to `heard`."""

    def __init__(self, report: Report, codes: Mapping[str, str], heard: set[Consented]) -> None:
        self.pair, self.heard = report.comparison, heard
        self.all = {s: consented(self.pair.version(s).article, codes) for s in SIDES}

    def of(self, finding: Finding) -> Consented | None:
        """The first comment that accepts this finding."""
        spans: dict[Side, Span | None] = {
            "source": finding.source_span,
            "target": finding.target_span,
        }
        fitting = [
            said
            for side, every in self.all.items()
            for said in every
            if said.rule == finding.check and self._is_in(said.block, side, spans[side], finding)
        ]
        self.heard.update(fitting)
        return fitting[0] if fitting else None

    def _is_in(self, block: Span, side: Side, span: Span | None, finding: Finding) -> bool:
        """Whether a finding points into a block; one that points at nothing, if its sentence is."""
        if span and span.end > span.start:
            return _shares(block, span)
        return any(_shares(block, _span(s)) for s in self._segments(side, finding.bead))

    def _segments(self, side: Side, bead: int) -> Iterator[Segment]:
        indices: tuple[int, ...] = getattr(self.pair.alignment.beads[bead], side)
        return (self.pair.version(side).segments[i] for i in indices)


def _span(segment: Segment) -> Span:
    return Span(segment.start, segment.end)


def _shares(block: Span, span: Span) -> bool:
    return block.start < span.end and span.start < block.end


def consented(article: Article, codes: Mapping[str, str]) -> tuple[Consented, ...]:
    """What the comments of an article accept.

    `codes` leads from the name of each check to its code. Raises `InputError`, with file and line,
    for a comment that names a rule that does not exist, or lacks a rule or a reason.
    """
    found = []
    for consent in article.consents:
        rules, reason = parsed(consent.words, codes, article.path, consent.line)
        block = Span(consent.start, consent.end)
        found += [Consented(article.path, consent.line, r, reason, block) for r in rules]
    return tuple(found)


def parsed(words: str, codes: Mapping[str, str], path: str, line: int) -> tuple[list[str], str]:
    """The names of the rules of a comment, and its reason."""
    named = {**{name: name for name in codes}, **{c: name for name, c in codes.items()}}
    rules: list[str] = []
    rest, closed = words.strip(), False
    while rest and not closed:
        word, _, after = rest.partition(" ")
        bare = word.rstrip(",;:")
        name = named.get(bare) or named.get(bare.upper())
        if name is None and (not rules or _mistyped(bare, codes)):
            raise InputError(f"qa: accept: {unknown(bare, named, 'rule')}", path, line)
        if name is None:
            break
        rules.append(name)
        rest, closed = after.strip(), word.endswith(":")
    reason = rest.lstrip("-–—: ")
    if not rules or not reason:
        raise InputError(
            f"qa: accept lacks a {'reason' if rules else 'rule'}: {EXAMPLE}", path, line
        )
    return list(dict.fromkeys(rules)), reason


def _mistyped(word: str, codes: Mapping[str, str]) -> bool:
    if not CODE_LIKE.fullmatch(word):
        return False
    return bool(difflib.get_close_matches(word, codes.values(), 1, ALIKE))


def stale(
    reports: Sequence[Report], codes: Mapping[str, str], scope: Scope, heard: Iterable[Consented]
) -> Iterator[Stale]:
    """Comments that accept what was looked for and is not found, in any of these reports."""
    used, blind = set(heard), _blind(reports)
    for article in _articles(reports):
        if article.path in blind or not _is_seen(article, scope):
            continue
        for said in consented(article, codes):
            if said not in used and scope.ran(said.rule):
                yield Stale(f"{said.path}:{said.line}", said.rule, "", "unused", said.reason)


def _articles(reports: Iterable[Report]) -> Iterator[Article]:
    pairs = (report.comparison for report in reports)
    every = {v.article.path: v.article for pair in pairs for v in (pair.source, pair.target)}
    return (article for article in every.values() if article.consents)


def _blind(reports: Iterable[Report]) -> set[str]:
    """The texts that could not be judged beside some other version."""
    pairs = (report.comparison for report in reports if report.unjudged)
    return {version.article.path for pair in pairs for version in (pair.source, pair.target)}


def _is_seen(article: Article, scope: Scope) -> bool:
    """Whether the run has seen each version of the story that the article belongs to."""
    folder = Path(article.path).parent
    return scope.holds(folder.resolve()) or not (folder / "pair.toml").is_file()
