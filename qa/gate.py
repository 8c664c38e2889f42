"""From reports to a verdict: the only place that turns findings into an exit code.

| exit code | meaning |
| --- | --- |
| 0 | every pair was judged, and no finding is at or above ``--fail-on`` |
| 1 | every pair was judged, and some finding is |
| 2 | usage, configuration or input is wrong (`qa.problems.InputError`, raised before the gate) |
| 3 | some pair could not be judged, whatever was found in the others |

3 goes before 1: a run that could not look everywhere must be mended first, and a caller that
tolerates findings must not by that tolerate blindness. The reason then tells of both. For the same
cause ``--fail-on never`` forgives findings only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qa.records import SEVERITIES, Report, Severity, Verdict
from qa.settings import Settings

CLEAN, FINDINGS, UNJUDGED = 0, 1, 3


def judge(reports: Sequence[Report], settings: Settings) -> Verdict:
    """What these reports mean to the caller, by the least severity that `settings` forbid."""
    blind = sum(1 for report in reports if report.unjudged)
    counts = count(reports)
    failed = sum(counts[severity] for severity in failing(settings))
    if blind or not reports:
        return Verdict(UNJUDGED, _blind_reason(blind, len(reports), counts))
    if failed:
        return Verdict(FINDINGS, tell(counts))
    if settings.fail_on == "never" and counts.total():
        return Verdict(CLEAN, f"{tell(counts)}, and --fail-on is never")
    if counts.total():
        return Verdict(CLEAN, f"{tell(counts)}, below --fail-on {settings.fail_on}")
    return Verdict(CLEAN, "nothing found")


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


def _blind_reason(blind: int, total: int, counts: Counter[Severity]) -> str:
    if not total:
        return "could not judge: nothing was compared"
    what = "" if total == 1 else f" {blind} of {total} pairs of versions"
    others = f"; in the others {tell(counts)}" if counts.total() else ""
    return f"could not judge{what}{others}"
