from __future__ import annotations

import pytest

from qa.initials import letters, senses
from qa.initials.stem import stem
from qa.initials.words import words


@pytest.mark.parametrize(
    ("short", "phrase", "does"),
    [
        ("MoE", "Mixture of Experts", True),
        ("MoE", "Ministry of Education", True),
        ("MoE", "Model Expert System", False),
        ("DDoS", "distributed denial of service", True),
        ("BNPB", "Badan Nasional Penanggulangan Bencana", True),
        ("ООН", "Організація Об'єднаних Націй", True),
        ("СЦН", "служба з питань цін та нафти", False),
    ],
)
def test_spells(short: str, phrase: str, does: bool) -> None:
    assert letters.spells(short, words(phrase, "en")) is does


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("УЄФА", "UEFA", True),
        ("ЮНЕСКО", "UNESCO", True),
        ("ОПЕК", "OPEC", True),
        ("ВООЗ", "WHO", False),
        ("ФІБА", "FIFA", False),
    ],
)
def test_sound_alike(one: str, other: str, are: bool) -> None:
    assert letters.sound_alike(one, other) is are
    assert letters.sound_alike(other, one) is are


@pytest.mark.parametrize(
    "cases",
    [
        "модель моделі моделлю моделей моделями",
        "фонд фонду фондом",
        "банк банку банком банки",
        "ринок ринку ринком",
        "рік року роком",
        "організація організації організацій",
        "податок податку податком",
        "європейський європейського європейська європейських",
    ],
)
def test_cases_share_a_stem(cases: str) -> None:
    assert len({stem(word, "uk") for word in cases.split()}) == 1


def test_every_row_of_the_table_can_be_found_again() -> None:
    table = senses.table()
    for sense in table.senses:
        for lang in senses.LANGS:
            for form in sense.expansions_in(lang):
                said = words(f"a {form} z", lang)
                found = {match.sense.index for match in table.renderings(said, lang)}
                assert sense.index in found, form
            for acronym in sense.acronyms_in(lang):
                assert sense in table.of_acronym(acronym, lang)


def test_fields_of_the_table_have_telling_words() -> None:
    named = {field for lang in senses.LANGS for f in senses.fields(lang).values() for field in f}
    assert {sense.field for sense in senses.table().senses} == named


def test_table_is_broad() -> None:
    table = senses.table()
    known = {form for sense in table.senses for forms in sense.acronyms for form in forms}
    assert len(known) > 400
    assert {sense.title for sense in table.of_acronym("MoE", "uk")} >= {
        "mixture of experts",
        "Ministry of Education",
    }
