from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.facts import acronyms


def seen(text: str, lang: str) -> list[tuple[str, str]]:
    return [(fact.text, fact.detail("letters")) for fact in acronyms.find(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("id", "MoE dan LLM milik AS", ["MoE", "LLM", "AS"]),
        ("en", "LLMs, a PhD and the IoT", ["LLM", "PhD", "IoT"]),
        ("uk", "ЗМІ пишуть про LLM-и та DDoS-атаку", ["ЗМІ", "LLM", "DDoS"]),
        ("uk", "поширення СНІДу в ООН", ["СНІД", "ООН"]),
        ("en", "the F.B.I. and the U.S. Army", ["FBI", "US"]),
        ("en", "HIV/AIDS and AC/DC", ["HIV", "AIDS", "AC", "DC"]),
    ],
)
def test_found(lang: str, text: str, wanted: list[str]) -> None:
    assert [letters for _, letters in seen(text, lang)] == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Chip H800, GPT-4, DeepSeek-V3, COVID-19 dan G20"),
        ("en", "Elizabeth II met Charles III in the XIX century"),
        ("uk", "У ХІХ столітті, розмір XXL"),
        ("en", "OpenAI, YouTube, ChatGPT and McDonald"),
        ("id", "PEMERINTAH AKAN MENAIKKAN PAJAK TAHUN DEPAN"),
        ("id", "Dia berteriak TERIMA KASIH kepada kami"),
        ("uk", "Це НЕ правда"),
        ("en", "See https://www.BBC.co.uk/NEWS or write to INFO@UN.org"),
        ("id", "Foto: Bloomberg . |"),
    ],
)
def test_not_found(lang: str, text: str) -> None:
    assert seen(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "expansion", "spelled"),
    [
        ("en", "a large language model (LLM) was trained", "large language model", "yes"),
        ("en", "an LLM (large language model) was trained", "large language model", "yes"),
        ("en", "mixture-of-experts (MoE) layers", "mixture-of-experts", "yes"),
        ("id", "arsitektur Mixed Expert Model (MoE)", "Mixed Expert Model", "yes"),
        ("id", "melatih model bahasa besar (LLM) baru", "model bahasa besar", "no"),
        ("uk", "архітектури змішаної експертної моделі (MoE)", "змішаної експертної моделі", "no"),
        ("uk", "Організація Об'єднаних Націй (ООН)", "Організація Об'єднаних Націй", "yes"),
        ("id", "Komisi Pemilihan Umum, atau KPU, mengumumkan", "Komisi Pemilihan Umum", "yes"),
        ("id", "sidang PBB (New York) ditunda", "", ""),
        ("id", "kata Trump (AS)", "", ""),
    ],
)
def test_definitions(lang: str, text: str, expansion: str, spelled: str) -> None:
    (fact,) = acronyms.find(text, lang)
    assert (fact.detail("expansion"), fact.detail("spelled")) == (expansion, spelled)


@pytest.mark.parametrize(
    ("one", "other"),
    [("УЄФА", "UEFA"), ("ООН", "PBB"), ("США", "AS"), ("НАТО", "NATO"), ("ШІ", "AI")],
)
def test_equal_values_across_languages(one: str, other: str) -> None:
    (uk,) = acronyms.find(f"у {one} кажуть", "uk")
    (id_,) = acronyms.find(f"kata {other} itu", "id")
    assert uk.value == id_.value


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="AБ aбZ().,-/'«»2|ІIXs", max_size=80))
def test_offsets_hold(text: str) -> None:
    for lang in ("id", "uk", "en"):
        for fact in acronyms.find(text, lang):
            assert text[fact.start : fact.end] == fact.text
            assert fact.detail("expansion") in text
