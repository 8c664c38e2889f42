from __future__ import annotations

import pytest

from qa.facts import names

SENTENCES = {
    "id": "Menurut Angela Merkel, utusan Ukraina bertemu delegasi Jerman di Moskow dan Wina.",
    "uk": "Як каже Ангела Меркель, посол України зустрів делегацію Німеччини в Москві та Відні.",
    "en": "According to Angela Merkel, an envoy of Ukraine met Germans in Moscow and Vienna.",
}
PLACES = [
    ("id", "Ia lahir di Korea Utara.", "@KP"),
    ("uk", "Він народився у Північній Кореї.", "@KP"),
    ("en", "He was born in North Korea.", "@KP"),
    ("uk", "Вона з Нової Зеландії.", "@NZ"),
    ("id", "Pasar Tiongkok tumbuh.", "@CN"),
    ("uk", "Ринок Китаю зріс.", "@CN"),
    ("uk", "Так вирішив китайський уряд.", "@CN"),
    ("id", "Ia tinggal di New York.", "@NewYork"),
    ("uk", "Вона мешкає в Нью-Йорку.", "@NewYork"),
    ("id", "Kapal itu tiba di Yunani.", "@GR"),
    ("uk", "Судно прибуло до Греції.", "@GR"),
]


def values(text: str, lang: str) -> set[str]:
    return {fact.value for fact in names.find(text, lang)}


@pytest.mark.parametrize(("one", "other"), [("id", "uk"), ("en", "uk"), ("id", "en")])
def test_versions_of_a_sentence_have_the_same_names(one: str, other: str) -> None:
    assert values(SENTENCES[one], one) == values(SENTENCES[other], other)


@pytest.mark.parametrize(("lang", "text", "value"), PLACES)
def test_a_place_has_its_code(lang: str, text: str, value: str) -> None:
    assert values(text, lang) == {value}


def test_a_fact_knows_where_it_stands() -> None:
    text = "Так сказав Лян Веньфен."
    facts = list(names.find(text, "uk"))
    assert [text[f.start : f.end] for f in facts] == [f.text for f in facts] == ["Лян", "Веньфен"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("uk", "Дані свідчать про інше."),
        ("id", "Perusahaan itu tutup."),
        ("en", "The company has closed."),
        ("uk", "«Усе гаразд», – каже він. — Так буде й далі."),
    ],
)
def test_the_first_word_of_a_sentence_is_no_name(lang: str, text: str) -> None:
    assert not values(text, lang)


def test_a_language_that_is_not_at_home_has_its_countries_from_cldr() -> None:
    assert "@DE" in values("Gestern kam er aus Deutschland zurück.", "de")
