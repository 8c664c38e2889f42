"""Language guesses: right for any language, and no certainty from a few words."""

from __future__ import annotations

import pytest

from qa.languages import guess

LONG = {
    "id": "Pemerintah kota akan memperbaiki jalan rusak sebelum hujan karena warga mengeluh.",
    "uk": "Міська влада відремонтує дороги до початку дощів, бо мешканці скаржаться на них.",
    "en": "The city will repair the roads before the rains begin, because people have complained.",
    "ru": "Городские власти отремонтируют дороги до начала дождей, потому что жители жалуются.",
    "vi": "Thành phố sẽ sửa đường trước mùa mưa vì người dân đã phàn nàn trong suốt một năm qua.",
    "pl": "Władze miasta naprawią drogi przed porą deszczową, ponieważ mieszkańcy się skarżą.",
    "ms": "Kerajaan akan membaiki jalan yang rosak kerana penduduk bersungut bahawa.",
    "de": "Die Stadt bessert die Straßen vor der Regenzeit aus, weil die Bürger sich beschweren.",
}


@pytest.mark.parametrize("lang", sorted(LONG))
def test_a_sentence_of_each_language(lang: str) -> None:
    found = guess(LONG[lang])
    assert found.lang == lang
    assert found.confidence >= 0.8


@pytest.mark.parametrize(
    "text", ["Nvidia H800", "Foto: Reuters", "Komentar (0)", "12:30", "", "Ok"]
)
def test_short_texts_are_not_guessed_wildly(text: str) -> None:
    assert guess(text).confidence < 0.5


def test_the_name_is_given_in_english() -> None:
    assert guess(LONG["pl"]).name == "Polish"
