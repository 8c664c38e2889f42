from __future__ import annotations

from dataclasses import replace

import pytest
from made_reports import full

from qa.changes import narrow
from qa.fingerprint import fingerprints
from qa.records import Alignment, Changed, Report


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


def test_a_sentence_taken_from_a_bead_of_several_touches_it() -> None:
    """What followed in the target is gone, and the aligner has joined what is left to this bead."""
    report = since(NOTHING, Changed(gaps=frozenset({2})))
    beads = list(report.comparison.alignment.beads)
    beads[1] = replace(beads[1], source=(1, 2))
    pair = replace(report.comparison, alignment=Alignment(tuple(beads)))
    joined = replace(report, comparison=pair, findings=report.findings[:1])
    assert [finding.check for finding in narrow(joined).findings] == ["acronyms"]
