from __future__ import annotations

from dataclasses import replace

from made_reports import SOURCE, TARGET, acronym, comparison, found, full

from qa.fingerprint import fingerprints
from qa.records import Report


def of(
    source: tuple[str, ...] = SOURCE, target: tuple[str, ...] = TARGET, folder: str = "a"
) -> str:
    pair = comparison(source, target, folder=folder)
    return fingerprints(Report("", "", pair, (acronym(pair),)))[0]


def test_it_survives_another_path_and_reflowed_text() -> None:
    wrapped = (SOURCE[0], SOURCE[1].replace(" pada ", "\n  pada "), *SOURCE[2:])
    assert of() == of(folder="elsewhere") == of(wrapped)


def test_it_survives_a_better_message_and_another_severity() -> None:
    report = found("error")
    finding = replace(report.findings[0], message="Else.", severity="note", score=0.1)
    assert fingerprints(replace(report, findings=(finding,))) == fingerprints(report)


def test_it_dies_when_either_sentence_changes() -> None:
    changed_source = (SOURCE[0], SOURCE[1].replace("3", "4"), *SOURCE[2:])
    changed_target = (TARGET[0], TARGET[1].replace("3", "4"), *TARGET[2:])
    assert len({of(), of(changed_source), of(target=changed_target)}) == 3


def test_it_does_not_change_from_one_release_to_the_next() -> None:
    # Baselines and acceptances hold it; a new value here orphans them all.
    assert of() == "6013114f7522647a"


def test_alike_findings_are_told_apart() -> None:
    twice = fingerprints(found("error", "error"))
    assert twice[0] != twice[1]
    assert len(set(fingerprints(full()))) == 3
