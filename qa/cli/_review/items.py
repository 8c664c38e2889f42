"""The findings under review, and which of them are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from qa.records import Finding, Report
from qa.report import Rule
from qa.suppress.entries import Entry

State = Literal["open", "accepted", "confirmed", "baseline"]
STATES: tuple[State, ...] = ("open", "accepted", "confirmed", "baseline")
FIELDS = ("rule", "severity", "state", "story")


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with what is known of it.

    `entry` is the judgement that speaks of it, if there is one; `comment` is what the reviewer
    wrote and has not given to a decision yet; `skipped` lasts as long as the session.
    """

    report: Report
    finding: Finding
    fingerprint: str
    rule: Rule
    story: str
    sentences: tuple[str, str]
    state: State = "open"
    entry: Entry | None = None
    comment: str = ""
    skipped: bool = False
    haystack: str = field(default="", repr=False, compare=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it apart: two stories that share sentences share fingerprints."""
        pair = self.report.comparison
        return pair.source.article.path, pair.target.article.path, self.fingerprint

    @property
    def undecided(self) -> bool:
        """Whether a decision is still wanted."""
        return self.state in ("open", "baseline") and not self.skipped


@dataclass(frozen=True, slots=True)
class Query:
    """What the reviewer wants to see: ``rule:num severity:error state:open words``.

    Everything must hold at once; a value may be the beginning of what is looked for.
    """

    fields: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()

    def fits(self, item: Item) -> bool:
        """Whether the item is to be shown."""
        return all(self._holds(item, name, value) for name, value in self.fields) and all(
            word in item.haystack for word in self.words
        )

    @staticmethod
    def _holds(item: Item, name: str, value: str) -> bool:
        if name == "rule":
            return any(n.casefold().startswith(value) for n in (item.rule.name, item.rule.code))
        if name == "severity":
            return item.finding.severity.startswith(value)
        if name == "state":
            state = "skipped" if item.skipped and item.state == "open" else item.state
            return state.startswith(value)
        return value in item.story.casefold()


def query(text: str) -> Query:
    """What a line means; a name before a colon that is none is looked for as text."""
    fields, words = [], []
    for word in text.casefold().split():
        name, colon, value = word.partition(":")
        if colon and name in FIELDS:
            if value:
                fields.append((name, value))
        else:
            words.append(word)
    return Query(tuple(fields), tuple(words))


def progress(items: Iterable[Item]) -> str:
    """How far the review has come, in words."""
    every = list(items)
    decided = sum(item.state in ("accepted", "confirmed") for item in every)
    left = sum(item.state == "open" for item in every)
    debt = len(every) - decided - left
    told = [
        "1 finding" if len(every) == 1 else f"{len(every)} findings",
        f"{decided} decided",
        f"{left} open",
    ]
    return ", ".join([*told, *([f"{debt} in the baseline"] if debt else [])])
