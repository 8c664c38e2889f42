"""The story of pairs/, whole: the one error in it, and errors planted in copies one at a time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import qa
from qa.records import Report
from qa.settings import Settings

STORY = Path(__file__).parents[1] / "pairs" / "znews-deepseek"
SOURCE = (STORY / "id.txt").read_bytes().decode()
TARGET = (STORY / "uk.txt").read_bytes().decode()
ERROR = "Міністерство освіти допомагає"
CORRECTED = TARGET.replace(ERROR, "MoE допомагає")
FOREIGN = "Кабінет міністрів затвердив новий порядок закупівлі шкільних автобусів для сільських громад."


@cache
def check(source: str, target: str, **settings: object) -> Report:
    settings_ = Settings(**settings)  # type: ignore[arg-type]
    return qa.check(source, target, source_lang="id", target_lang="uk", settings=settings_)


def change(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
    return text.replace(old, new)


def named(report: Report) -> list[tuple[str, str]]:
    return [(f.check, f.severity) for f in report.findings]


@pytest.mark.parametrize("settings", [{}, {"sense_table": False}], ids=["table", "no table"])
def test_the_one_error_is_found_and_explained(settings: dict[str, object]) -> None:
    report = check(SOURCE, TARGET, **settings)
    assert not report.unjudged
    assert named(report) == [("acronyms", "error")]
    (finding,) = report.findings
    assert finding.source_span
    assert finding.target_span
    assert SOURCE[slice(*finding.source_span)] == "MoE"
    assert TARGET[slice(*finding.target_span)] == "Міністерство освіти"
    assert "Mixed Expert Model" in finding.message
    assert "ministry" in finding.message.lower()
    assert finding.remedy


def test_without_a_model_the_error_is_still_found() -> None:
    report = check(SOURCE, TARGET, model="none", sense_table=False)
    assert [f.check for f in report.findings] == ["acronyms"]


def test_every_segment_has_its_own_counterpart() -> None:
    beads = check(SOURCE, TARGET).comparison.alignment.beads
    assert [(b.source, b.target) for b in beads] == [((i,), (i,)) for i in range(len(beads))]
    assert min(b.posterior for b in beads) > 0.9


def test_the_corrected_story_is_clean() -> None:
    report = check(SOURCE, CORRECTED)
    assert (report.findings, report.unjudged) == ((), "")


PLANTED = {
    "number": ("2048 графічних", "2084 графічних", "numbers"),
    "scale": ("2048 графічних", "2,048 млн графічних", "numbers"),
    "day": ("15 травня", "16 травня", "dates"),
    "month": ("R1 у січні", "R1 у лютому", "dates"),
    "year": ("з 2023 року", "з 2022 року", "dates"),
    "chip": ("Nvidia H800", "Nvidia H100", "codes"),
    "model": ("модель V3 у грудні", "модель V2 у грудні", "codes"),
    "dropped": (
        "Наприкінці березня компанія випустила незначне оновлення для DeepSeek-V3, а до кінця "
        "квітня вони непомітно запустили систему Prover-V2 для обробки математичних доказів.",
        "",
        "omission",
    ),
    "Indonesian": (
        "Це метод машинного навчання, який розділяє модель штучного інтелекту на підмережі, кожна "
        "з яких обробляє окрему частину вхідних даних і працює спільно для оптимізації результатів.",
        "Ini adalah metode pembelajaran mesin yang membagi model AI menjadi sub-jaringan, "
        "masing-masing memproses bagian data input yang terpisah dan bekerja sama untuk "
        "mengoptimalkan hasilnya.",
        "untranslated",
    ),
    "English": (
        "Це метод машинного навчання, який розділяє модель штучного інтелекту на підмережі, кожна "
        "з яких обробляє окрему частину вхідних даних і працює спільно для оптимізації результатів.",
        "This is a machine learning method that splits the AI model into sub-networks, each of "
        "which processes a separate part of the input and works together to improve the results.",
        "untranslated",
    ),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_error_is_found_by_the_right_rule_alone(kind: str) -> None:
    old, new, rule = PLANTED[kind]
    report = check(SOURCE, change(CORRECTED, old, new))
    assert named(report) == [(rule, "error")], [f.message for f in report.findings]


def test_a_sentence_lost_from_the_source_side_is_an_addition() -> None:
    lost = (
        "Metode ini sekarang banyak diadopsi di industri teknologi Tiongkok, termasuk model "
        "Qwen3 terbaru dari Alibaba."
    )
    report = check(change(SOURCE, lost, ""), CORRECTED)
    assert [f.check for f in report.findings] == ["addition"]


@pytest.mark.parametrize("after", ["зв'язку між чіпами", "на світовому ринку"])
def test_a_foreign_sentence_is_an_addition(after: str) -> None:
    end = CORRECTED.index(".", CORRECTED.index(after)) + 1
    report = check(SOURCE, f"{CORRECTED[:end]} {FOREIGN}{CORRECTED[end:]}")
    assert [f.check for f in report.findings] == ["addition"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2048 графічних", "дві тисячі сорок вісім графічних"),
        ("2048 графічних", "2,048 тис. графічних"),
        ("2048 графічних", "2 048 графічних"),
        ("15 травня", "15.05"),
        ("15 травня", "п'ятнадцятого травня"),
    ],
)
def test_the_same_value_in_another_form_is_quiet(old: str, new: str) -> None:
    assert check(SOURCE, change(CORRECTED, old, new)).findings == ()


@pytest.mark.parametrize("settings", [{}, {"model": "none"}], ids=["model", "no model"])
@pytest.mark.parametrize(
    "article", ["deepseek-disruption", "deepseek-huawei-chips", "deepseek-real-cost"]
)
def test_articles_on_the_same_topic_are_not_versions(
    article: str, settings: dict[str, object]
) -> None:
    other = (Path(__file__).parent / "articles" / f"{article}.id.txt").read_bytes().decode()
    report = check(other, TARGET, **settings)
    assert "not versions of one story" in report.unjudged
    assert report.findings == ()
