"""A story in three languages: which version is the odd one out, told from whole runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa import folders, odd
from qa.records import Finding
from qa.settings import Settings

STORY = {
    "id": (
        "Kebun binatang Surabaya membuka kandang baru untuk komodo pada 15 Mei 2023.",
        "Kandang itu seluas 2.400 meter persegi dan dihuni 12 ekor komodo.",
        "Pengunjung dapat melihat hewan itu dari jembatan kayu sepanjang 80 meter.",
        "Badan Pelestarian Satwa atau BPS mengawasi kesehatan setiap hewan.",
        "BPS juga mencatat setiap telur yang menetas di kandang tersebut.",
        "Pembangunannya menelan biaya 4,5 juta dolar, kata Wali Kota Eri Cahyadi.",
        "Tiket masuk dijual seharga 15.000 rupiah untuk orang dewasa.",
    ),
    "uk": (
        "Зоопарк Сурабаї відкрив новий вольєр для комодських варанів 15 травня 2023 року.",
        "Вольєр має площу 2400 квадратних метрів, у ньому живе 12 комодських варанів.",
        "Відвідувачі можуть бачити тварин із дерев’яного мосту завдовжки 80 метрів.",
        "Агентство охорони тварин, або BPS, стежить за здоров’ям кожної тварини.",
        "BPS також записує кожне яйце, з якого у вольєрі вилупився малюк.",
        "Будівництво коштувало 4,5 мільйона доларів, сказав мер міста Ері Чахяді.",
        "Вхідний квиток для дорослих продають за 15 000 рупій.",
    ),
    "en": (
        "Surabaya zoo opened a new enclosure for Komodo dragons on 15 May 2023.",
        "The enclosure covers 2,400 square metres and is home to 12 Komodo dragons.",
        "Visitors can see the animals from a wooden bridge 80 metres long.",
        "The Animal Conservation Agency, or BPS, watches over the health of each animal.",
        "BPS also records every egg that hatches in the enclosure.",
        "The construction cost 4.5 million dollars, said the mayor of the city, Eri Cahyadi.",
        "An entrance ticket for adults is sold for 15,000 rupiah.",
    ),
}


def write(folder: Path, more: str = "", **changed: tuple[int, str, str]) -> Path:
    """The story on disk; of the languages given a sentence says something else, or is gone."""
    for lang, lines in STORY.items():
        place, old, new = changed.get(lang, (0, "", ""))
        assert old in lines[place]
        text = [line if n != place else line.replace(old, new) for n, line in enumerate(lines)]
        (folder / f"{lang}.txt").write_text("\n\n".join(filter(None, text)) + "\n", "utf-8")
    versions = "".join(f'{lang} = "{lang}.txt"\n' for lang in STORY)
    (folder / "pair.toml").write_text(f"{more}\n[versions]\n{versions}", "utf-8")
    return folder


def told(folder: Path) -> dict[str, list[Finding]]:
    """The findings of each pair of versions, by its languages."""
    settings = Settings()
    reports = odd.named(tuple(folders.check_stories([folder], settings)), settings.sure)
    assert not any(report.unjudged for report in reports)
    return {
        f"{r.comparison.source.article.lang}-{r.comparison.target.article.lang}": list(r.findings)
        for r in reports
    }


def test_where_all_agree_nothing_is_odd(tmp_path: Path) -> None:
    assert told(write(tmp_path)) == {"id-uk": [], "id-en": [], "uk-en": []}


@pytest.mark.parametrize(
    ("lang", "change"),
    [
        ("uk", (1, "12", "21")),
        ("en", (0, "15 May", "16 May")),
        ("id", (5, "4,5 juta", "4,5 miliar")),
        ("uk", (4, STORY["uk"][4], "")),
        ("en", (2, STORY["en"][2], "")),
        ("uk", (4, "BPS", "Міністерство культури")),
        ("id", (1, "2.400", "2.900")),
    ],
)
def test_the_one_that_differs_is_named(
    tmp_path: Path, lang: str, change: tuple[int, str, str]
) -> None:
    found = told(write(tmp_path, **{lang: change}))
    for pair, findings in found.items():
        assert bool(findings) is (lang in pair), pair
        for finding in findings:
            assert finding.odd == (lang,)
            others = " and ".join(name for name in pair.split("-") if name != lang)
            (evidence,) = (e.text for e in finding.evidence if e.label == odd.LABEL)
            assert evidence.startswith(f"{lang}; ")
            assert others in evidence
            assert evidence.endswith(" agree")


def test_a_sentence_that_only_one_has_is_odd_too(tmp_path: Path) -> None:
    folder = write(tmp_path)
    file = folder / "uk.txt"
    text = file.read_text("utf-8")
    more = "Минулого тижня вартових звільнили після бійки з туристами біля воріт.\n"
    file.write_text(f"{text}\n{more}", "utf-8")
    found = told(folder)
    assert [f.odd for f in found["id-uk"]] == [("uk",)]
    assert [f.odd for f in found["uk-en"]] == [("uk",)]


def test_where_all_differ_nobody_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path, uk=(1, "12", "21"), en=(1, "12", "14"))
    assert [f.odd for findings in told(folder).values() for f in findings] == [(), (), ()]


def test_two_errors_in_one_sentence_are_told_apart(tmp_path: Path) -> None:
    found = told(write(tmp_path, uk=(1, "12", "21"), en=(1, "2,400", "2,900")))
    names = {
        (pair, f.odd) for pair, findings in found.items() for f in findings if f.severity == "error"
    }
    assert names == {
        ("id-uk", ("uk",)), ("id-en", ("en",)), ("uk-en", ("uk",)), ("uk-en", ("en",))
    }  # fmt: skip


def test_with_a_source_each_translation_is_held_against_it(tmp_path: Path) -> None:
    source = 'direction = "id-uk"'
    found = told(write(tmp_path, source, en=(1, "12", "21")))
    assert list(found) == ["id-uk", "id-en"]
    assert [f.odd for f in found["id-en"]] == [("en",)]
    found = told(write(tmp_path, source, id=(1, "12", "21")))
    assert [f.odd for findings in found.values() for f in findings] == [("id",), ("id",)]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_reports_name_it(tmp_path: Path, qa: Callable[..., Any], form: str) -> None:
    out = qa("check", write(tmp_path, uk=(1, "12", "21")), "--output-format", form).out
    if form == "json":
        findings = [f for report in json.loads(out)["reports"] for f in report["findings"]]
        assert [f["odd"] for f in findings] == [["uk"], ["uk"]]
    assert odd.LABEL in out
    assert "id and en agree" in out


def test_a_review_names_it_once(tmp_path: Path, qa: Callable[..., Any]) -> None:
    out = qa("review", "--plain", write(tmp_path, uk=(1, "12", "21"))).out
    assert out.count("id and en agree") == 1


def test_two_versions_have_no_odd_one(tmp_path: Path) -> None:
    folder = write(tmp_path, uk=(1, "12", "21"))
    (folder / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n', "utf-8")
    assert [f.odd for f in told(folder)["id-uk"]] == [()]


def test_a_stream_tells_the_same_story_by_story(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, uk=(1, "12", "21"))
    reports = tuple(folders.check_stories([tmp_path], Settings()))
    whole = odd.named(reports, 0.5)
    assert any(finding.odd for report in whole for finding in report.findings)
    assert tuple(odd.flowing(iter(reports), 0.5)) == whole
    assert tuple(odd.flowing(iter(()), 0.5)) == ()
