"""What was found, what was set aside, and what it all means to the caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa.records.comparisons import Comparison
from qa.records.texts import Span

Severity = Literal["error", "warning", "note"]
Kind = Literal["accepted", "baseline", "unchanged"]
"""Why a finding is set aside; see `Suppression`."""
Why = Literal["changed", "gone", "unused", "expired"]
"""Why an acceptance is stale; see `Stale`."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Evidence(NamedTuple):
    """One reason for a finding: what was looked at, and what was seen."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw in one bead: evidence, and no verdict.

    `score` (0 to 1) is about the share of such findings that are errors where the check was
    measured, so that findings of different checks can be ranked together. `bead` is an index into
    the alignment's beads. A span is None only where that side of the bead is empty. `remedy` says
    what would make the finding go away; `fix` is what to write in place of the span of the target,
    given only where that is certain. `odd` are the languages of the versions that stand alone
    with what they say, where three or more of one story tell which those are (see `qa.odd`).
    """

    check: str
    severity: Severity
    score: float
    message: str
    bead: int
    source_span: Span | None
    target_span: Span | None
    evidence: tuple[Evidence, ...] = ()
    remedy: str = ""
    fix: str = ""
    odd: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that is set aside: it counts for nothing, but is not forgotten.

    `kind` says why: a person accepted it, it was there when the baseline was made, or its
    sentences are as they were. `where` is the entry's file and line; `date` is as it stands there.
    `inline` tells that the entry is a comment in one of the texts.
    """

    finding: Finding
    fingerprint: str
    kind: Kind
    reason: str = ""
    by: str = ""
    date: str = ""
    where: str = ""
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Stale:
    """An acceptance, or a line of a baseline, that no longer meets a finding.

    `why`: a sentence has "changed", the pair is "gone", its finding is no longer made ("unused"),
    or its time has "expired". `was` and `now` are pairs of sentences, source before target; `now`
    is empty where no pair of today is like the old one.
    """

    where: str
    rule: str
    fingerprint: str
    why: Why
    reason: str = ""
    was: tuple[str, str] | tuple[()] = ()
    now: tuple[str, str] | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of one pair of versions.

    `unjudged` is empty, or says why no judgement was possible; `notices` are things the reader
    should know (a language that was guessed, a check that lacks data). `findings` are those that
    stand; `suppressed` are those that were set aside, each with the reason.

    `broken` is 0, or the exit code of the problem that kept a story of many from being read (2: its
    input is wrong, 70: the tool failed on it); `unjudged` then says what it was, and the versions
    are empty.
    """

    signature: str
    title: str
    comparison: Comparison
    findings: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    unjudged: str = ""
    suppressed: tuple[Suppression, ...] = ()
    broken: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run means to its caller: an exit code, and the line that says why."""

    exit_code: int
    reason: str
