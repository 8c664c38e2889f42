"""What is suggested in place of what is wrong: with it, the finding is gone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.checks import _fixes
from qa.flow import check
from qa.records import Fact, Finding
from qa.settings import Settings

AROUND = (
    ("Pasar itu ramai sejak pagi, kata para pedagang.", "Ринок людний від ранку, кажуть торговці."),
    ("Hujan turun lagi pada sore hari di kota.", "Надвечір у місті знову пішов дощ."),
)


def findings(source: str, target: str) -> list[Finding]:
    (first, last), texts = AROUND, (source, target)
    whole = ("\n\n".join((first[n], texts[n], last[n])) for n in (0, 1))
    bold = Settings(model="none", floor=0.0, sure=0.0)
    report = check(*whole, source_lang="id", target_lang="uk", settings=bold)
    return list(report.findings)


@pytest.mark.parametrize(
    ("source", "target", "fixed"),
    [
        ("Mereka membeli 2.048 kartu.", "Вони купили 2084 карти.", "Вони купили 2048 карти."),
        ("Ada 1.250.000 warga.", "Є 1 520 000 жителів.", "Є 1 250 000 жителів."),
        ("Biayanya 45 juta dolar.", "Це коштує 46 мільйонів доларів.",
         "Це коштує 45 мільйонів доларів."),
        ("Naik 3,5 persen.", "Зросло на 5,3 %.", "Зросло на 3,5 %."),
        ("Itu terjadi pada 15 Mei 2023.", "Це сталося 16 травня 2023 року.",
         "Це сталося 15 травня 2023 року."),
        ("Itu terjadi pada 15 Mei 2023.", "Це сталося 15 червня 2024 року.",
         "Це сталося 15 травня 2023 року."),
        ("Rapat mulai pukul 14.30.", "Нарада почалася о 15:30.", "Нарада почалася о 14:30."),
        ("Mereka memakai cip H800.", "Вони мають чип H100.", "Вони мають чип H800."),
        ("Harga beras naik.", "Ціна на рис рис зросла.", "Ціна на рис зросла."),
        ("Menteri hadir.", "Мiністр був присутній.", "Міністр був присутній."),
    ],
)  # fmt: skip
def test_with_the_fix_nothing_is_found(source: str, target: str, fixed: str) -> None:
    found = [f for f in findings(source, target) if f.fix]
    text = "\n\n".join((AROUND[0][1], target, AROUND[1][1]))
    for finding in sorted(found, key=lambda f: f.target_span or (0, 0), reverse=True):
        assert finding.target_span
        start, end = finding.target_span
        text = text[:start] + finding.fix + text[end:]
    assert text.split("\n\n")[1] == fixed
    assert not findings(source, fixed)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Biayanya 45 juta dolar.", "Це коштує 54 мільйони доларів."),  # мільйонів
        ("Itu terjadi pada bulan Januari.", "Це сталося в лютому."),  # the case of the month
        ("Rapat itu hari Senin.", "Нарада була у вівторок."),
        ("Harganya dua puluh dolar.", "Ціна – тридцять доларів."),  # words
        ("Itu terjadi pada 15 Mei.", "Це сталося 05.06."),
        ("Mereka memakai rudal Kh-22.", "Вони мають ракету Х-55."),  # letters of two scripts
    ],
)
def test_what_is_not_certain_is_not_suggested(source: str, target: str) -> None:
    found = findings(source, target)
    assert found
    assert not any(f.fix for f in found)


@pytest.mark.parametrize(
    ("row", "target", "fix"),
    [
        ("bank sentral\tНБУ\tНацбанк", "Нацбанк знизив ставку.", "НБУ"),
        ("bank sentral\tНБУ|центробанк\tНацбанк", "Нацбанк знизив ставку.", ""),
        ("bank sentral\tНБУ\tнаціональний банк", "У національному банку чекають.", ""),
        ("bank sentral\tНБУ\t", "Місцевий банк знизив ставку.", ""),  # where, nobody knows
    ],
)
def test_the_one_allowed_form_of_a_forbidden_term(
    tmp_path: Path, row: str, target: str, fix: str
) -> None:
    (tmp_path / "terms.tsv").write_text(f"id\tuk\tforbidden-uk\n{row}\n", "utf-8")
    terms = (str(tmp_path / "terms.tsv"),)
    chosen = Settings(floor=0.0, sure=0.0, glossary=terms)
    (first, last), texts = AROUND, ("Bank sentral menurunkan suku bunga.", target)
    whole = ("\n\n".join((first[n], texts[n], last[n])) for n in (0, 1))
    report = check(*whole, source_lang="id", target_lang="uk", settings=chosen)
    found = [f for f in report.findings if f.check in ("forbidden", "terms")]
    assert found
    assert {f.fix for f in found} == {fix}


def test_a_month_alone_is_named_where_names_do_not_bend() -> None:
    def month(lang: str, text: str) -> str:
        facts = [Fact("date", f"2023-{m}", 0, 0, text, details=(("year", "2023"), ("month", m)))
                 for m in ("05", "06")]  # fmt: skip
        return _fixes.date(facts[0], facts[1], lang)

    assert month("id", "Juni 2023") == "Mei 2023"
    assert month("uk", "червень 2023") == ""


def test_a_fix_of_the_source_is_none_of_the_target() -> None:
    found = findings("Harga beras naik naik.", "Ціна на рис зросла.")
    assert [(f.check, f.fix) for f in found] == [("doubled", "")]


@pytest.mark.parametrize(
    ("value", "like", "lang", "text"),
    [
        ("1234567.5", "12", "uk", "1\u00a0234\u00a0567,5"),
        ("1234567.5", "12", "id", "1.234.567,5"),
        ("1234567.5", "12", "en", "1,234,567.5"),
        ("12000", "9999", "id", "12000"),
        ("2048", "9,999", "en", "2,048"),
        ("2048", "1,5", "uk", "2048"),
        ("0.3333", "0,5", "uk", ""),
    ],
)
def test_how_numbers_are_written(value: str, like: str, lang: str, text: str) -> None:
    assert _fixes.written(Decimal(value), like, lang) == text


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(["7", "1 234", "1.234", "12345", "1,5"]),
       st.sampled_from(["id", "uk", "en"]))  # fmt: skip
def test_what_is_written_has_the_digits(value: int, like: str, lang: str) -> None:
    text = _fixes.written(Decimal(value), like, lang)
    assert int("".join(c for c in text if c.isdecimal())) == value
