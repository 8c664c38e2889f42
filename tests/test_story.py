"""The story of pairs/, whole: the one error in it, and errors planted in copies one at a time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import planted
import pytest

import qa
from qa.records import Report
from qa.settings import Settings

STORY = planted.as_it_is()


@cache
def check(case: planted.Case, settings: Settings = Settings()) -> Report:  # noqa: B008
    return qa.check(case.source, case.target, source_lang="id", target_lang="uk", settings=settings)


def spoken(report: Report) -> list[tuple[str, str]]:
    return [(finding.check, finding.severity) for finding in report.findings]


@pytest.mark.parametrize("sense_table", [True, False])
def test_the_one_error_is_found_and_explained(sense_table: bool) -> None:
    report = check(STORY, Settings(sense_table=sense_table))
    assert not report.unjudged
    assert spoken(report) == [("acronyms", "error")]
    (finding,) = report.findings
    assert finding.source_span
    assert finding.target_span
    assert STORY.source[slice(*finding.source_span)] == "MoE"
    assert STORY.target[slice(*finding.target_span)] == "Міністерство освіти"
    assert "Mixed Expert Model" in finding.message
    # By the table "Ministry of Education", by the nearest English words perhaps "minister ...".
    assert "minist" in finding.message.lower()
    assert "education" in finding.message.lower()
    assert finding.remedy


@pytest.mark.parametrize("sense_table", [True, False])
def test_without_a_model_the_error_is_still_found(sense_table: bool) -> None:
    report = check(STORY, Settings(model="none", sense_table=sense_table))
    assert spoken(report) == [("acronyms", "error")]


@pytest.mark.parametrize("model", ["", "none"])
def test_every_segment_has_its_own_counterpart(model: str) -> None:
    beads = check(STORY, Settings(model=model)).comparison.alignment.beads
    assert [(b.source, b.target) for b in beads] == [((i,), (i,)) for i in range(len(beads))]
    assert min(b.posterior for b in beads) > 0.9


@pytest.mark.parametrize("model", ["", "none"])
def test_the_corrected_story_is_clean(model: str) -> None:
    report = check(planted.corrected(), Settings(model=model))
    assert (report.findings, report.unjudged) == ((), "")


@pytest.mark.parametrize("case", planted.cases("error"), ids=lambda c: c.name)
def test_a_planted_error_is_found_by_the_right_rule_alone(case: planted.Case) -> None:
    report = check(case)
    assert [f.check for f in report.findings] == [case.rule], [f.message for f in report.findings]


@pytest.mark.parametrize("case", planted.cases("same"), ids=lambda c: c.name)
def test_the_same_value_in_another_form_is_quiet(case: planted.Case) -> None:
    assert check(case).findings == ()


@pytest.mark.parametrize("model", ["", "none"])
@pytest.mark.parametrize(
    "article", ["deepseek-disruption", "deepseek-huawei-chips", "deepseek-real-cost"]
)
def test_articles_on_the_same_topic_are_not_versions(article: str, model: str) -> None:
    other = (Path(__file__).parent / "articles" / f"{article}.id.txt").read_bytes().decode()
    report = check(planted.Case(article, other, STORY.target), Settings(model=model))
    assert "not versions of one story" in report.unjudged
    assert report.findings == ()
