from __future__ import annotations

from dataclasses import replace

import pytest
from made_reports import full

from qa.changes import narrow
from qa.fingerprint import fingerprints
from qa.records import Changed, Report


def since(source: Changed, target: Changed) -> Report:
    """The full report: an acronym in bead 1, an omission of source 2, an addition of target 3."""
    report = full()
    return replace(report, comparison=replace(report.comparison, changed=(source, target)))


NOTHING = Changed()


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        (NOTHING, NOTHING, []),
        (Changed({1}), NOTHING, ["acronyms"]),
        (NOTHING, Changed({1}), ["acronyms"]),
        (Changed({0}), Changed({0, 2}), []),
        (Changed({2}), NOTHING, ["omission"]),
        (NOTHING, Changed(gaps={2}), ["omission"]),
        (NOTHING, Changed(gaps={1}), []),
        (Changed(gaps={4}), NOTHING, ["addition"]),
        (NOTHING, Changed({3}), ["addition"]),
    ],
)
def test_what_stands_touches_a_change(source: Changed, target: Changed, left: list[str]) -> None:
    report = narrow(since(source, target))
    assert [finding.check for finding in report.findings] == left
    assert len(report.suppressed) == 3 - len(left)
    assert {s.kind for s in report.suppressed} <= {"unchanged"}
    every = {*fingerprints(report), *(s.fingerprint for s in report.suppressed)}
    assert every == set(fingerprints(full()))


def test_without_a_past_nothing_is_set_aside() -> None:
    assert narrow(full()) == full()
