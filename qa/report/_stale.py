"""Acceptances that have gone stale, in words: the old pair of sentences beside the new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from qa.records import Stale
from qa.report._untrusted import short

CAUSES = {
    "changed": "a sentence has changed since this was accepted",
    "gone": "these sentences are no longer there",
    "unused": "the sentences are as they were, but the finding is no longer made",
    "expired": "the time for which this was accepted is over",
}
AGAIN = "look at the new pair: `qa accept` it again if it is right; `qa accept prune` drops this"
DROP = "`qa accept prune` drops it"
IDLE = "Its rule finds nothing in the block behind this comment."
TAKE_OUT = "take the rule out of the comment, or the comment out of the text"


@dataclass(frozen=True, slots=True)
class Told:
    """What to show of stale entries, all of it safe; `lines` are pairs of label and words.

    `where` is as it stands in the entry: a file, and a line if it is of one entry.
    """

    title: str
    message: str
    lines: tuple[tuple[str, str], ...]
    remedy: str
    where: str = ""


def told_apart(stale: Iterable[Stale]) -> Iterator[Told]:
    """Each acceptance on its own; the lines of a baseline, which tell nothing, in one number."""
    for owed, group in groupby(stale, key=lambda s: not s.reason):
        if not owed:
            yield from map(_accepted, group)
            continue
        for where, lines in groupby(group, key=lambda s: s.where):
            number = len(list(lines))
            what = "1 line meets" if number == 1 else f"{number} lines meet"
            message = f"{what} no finding any more; what was owed is paid"
            yield Told(f"  {short(where)}", message, (), "`qa baseline prune` drops them", where)


def _accepted(old: Stale) -> Told:
    if not old.fingerprint:
        said = (("reason", short(old.reason, 400)), ("comment", short(old.where)))
        return Told(f"  {short(old.rule)}", IDLE, said, TAKE_OUT, old.where)
    lines = [("reason", old.reason), ("entry", f"{old.where} {old.fingerprint}")]
    for label, pair in (("was", old.was), ("now", old.now)):
        lines += [(label if not n else "", words) for n, words in enumerate(pair)]
    safe = tuple((label, short(words, 400) or "(nothing)") for label, words in lines)
    remedy = AGAIN if old.now else DROP
    cause = CAUSES[old.why].capitalize() + "."
    return Told(f"  {short(old.rule)}", cause, safe, remedy, old.where)
