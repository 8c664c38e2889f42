"""From reports to a verdict: the only place that turns findings into an exit code.

| exit code | meaning |
| --- | --- |
| 0 | every pair was judged, and no finding is at or above ``--fail-on`` |
| 1 | every pair was judged, and some finding is, or there are more than ``--max-warnings`` |
| 2 | usage, configuration or input is wrong (`qa.problems.InputError`, raised before the gate), |
|   | or the input of some story among several is, whatever was found in the others |
| 3 | some pair could not be judged, whatever was found in the others |
| 4 | nothing else is wrong, but acceptances are stale and ``--strict-suppressions`` is on |
| 70 | the tool failed on some story among several |

What is set aside (accepted, in the baseline, or on sentences that did not change) is told of and
counts for nothing. 3 goes before 1: a run that could not look everywhere must be mended first, and
a caller that tolerates findings must not by that tolerate blindness. The reason then tells of both.
For the same cause ``--fail-on never`` forgives findings only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from qa.records import SEVERITIES, Kind, Report, Severity, Stale, Verdict
from qa.settings import Settings

CLEAN, FINDINGS, UNJUDGED, STALE = 0, 1, 3, 4
KINDS: dict[Kind, str] = {
    "accepted": "accepted",
    "baseline": "in the baseline",
    "unchanged": "on unchanged sentences",
}


class Tally:
    """What a verdict is made from, counted as reports come, so that none need be kept."""

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        self.reports = self.unjudged = 0
        self.broken: Counter[int] = Counter()
        self.findings: Counter[Severity] = Counter()
        self.set_aside: Counter[Kind] = Counter()
        for report in reports:
            self.add(report)

    def add(self, report: Report) -> None:
        """Count one more report."""
        self.reports += 1
        self.unjudged += bool(report.unjudged)
        self.broken.update([report.broken] if report.broken else [])
        self.findings.update(finding.severity for finding in report.findings)
        self.set_aside.update(suppression.kind for suppression in report.suppressed)


def judge(
    reports: Sequence[Report],
    settings: Settings,
    stale: Sequence[Stale] = (),
    since: str = "",
) -> Verdict:
    """What these reports mean to the caller, by the least severity that `settings` forbid.

    `stale` are acceptances that no longer meet a finding. `since` names the state of the
    repository against which nothing but changes were looked at, so that no report is no wonder.
    """
    return verdict(Tally(reports), settings, len(stale), since)


def verdict(tally: Tally, settings: Settings, stale: int = 0, since: str = "") -> Verdict:
    """The same for reports that were counted, and so many stale acceptances."""
    if tally.unjudged or not (tally.reports or since):
        return Verdict(max(tally.broken, default=UNJUDGED), _blind_reason(tally))
    code, reason = _weigh(tally.findings, settings)
    if not tally.reports:
        reason = f"no story has changed since {since}"
    if code == CLEAN and stale and settings.strict_suppressions:
        code = STALE
    told = [_tell_aside(tally.set_aside)] if tally.set_aside else []
    told += [f"{stale} stale"] if stale else []
    return Verdict(code, f"{reason} ({', '.join(told)})" if told else reason)


def _weigh(counts: Counter[Severity], settings: Settings) -> tuple[int, str]:
    warnings, most = counts["warning"], settings.max_warnings
    if any(counts[severity] for severity in failing(settings)):
        return FINDINGS, tell(counts)
    if most is not None and warnings > most:
        return FINDINGS, f"{tell(counts)}, more than --max-warnings {most}"
    if settings.fail_on == "never" and counts.total():
        return CLEAN, f"{tell(counts)}, and --fail-on is never"
    if counts.total():
        return CLEAN, f"{tell(counts)}, below --fail-on {settings.fail_on}"
    return CLEAN, "nothing found"


def tell_set_aside(reports: Sequence[Report]) -> str:
    """How many findings are set aside, by kind: "2 accepted, 14 in the baseline"."""
    return _tell_aside(Tally(reports).set_aside)


def _tell_aside(kinds: Counter[Kind]) -> str:
    return ", ".join(f"{kinds[kind]} {words}" for kind, words in KINDS.items() if kinds[kind])


def failing(settings: Settings) -> tuple[Severity, ...]:
    """The severities that fail a run."""
    if settings.fail_on not in SEVERITIES:
        return ()
    return SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]


def count(reports: Sequence[Report]) -> Counter[Severity]:
    """How many findings of each severity the reports hold."""
    return Counter(finding.severity for report in reports for finding in report.findings)


def tell(counts: Counter[Severity]) -> str:
    """The counts in words, those of nothing left out: "1 error, 2 notes"; "no findings"."""
    told = [
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
        for severity in SEVERITIES
        if counts[severity]
    ]
    return ", ".join(told) or "no findings"


def _blind_reason(tally: Tally) -> str:
    if not tally.reports:
        return "could not judge: nothing was compared"
    what = "" if tally.reports == 1 else f" {tally.unjudged} of {tally.reports} pairs of versions"
    broken = tally.broken.total()
    inside = f", {broken} of them broken stories" if broken else ""
    others = f"; in the others {tell(tally.findings)}" if tally.findings.total() else ""
    return f"could not judge{what}{inside}{others}"
