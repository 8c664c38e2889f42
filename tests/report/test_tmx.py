from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from made_reports import clean, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, tmx
from qa.report._xml import valid

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def memory(*reports: Report) -> etree._Element:
    return etree.fromstring(tmx.render(outcome(*reports), Look()).encode())


def test_a_unit_a_bead_and_none_for_an_empty_side() -> None:
    units = memory(clean()).findall("body/tu")
    assert [unit.get("tuid") for unit in units] == ["1.1", "1.2", "1.4"]
    assert [tuv.get(XML_LANG) for tuv in units[0].findall("tuv")] == ["id", "uk"]
    assert units[0].findtext("tuv[1]/seg") == "Bank sentral menaikkan suku bunga."
    assert units[0].findtext("tuv[2]/seg") == "Центральний банк підвищив ставку."


def test_what_is_doubtful_is_named() -> None:
    _, found, unsure = memory(full()).findall("body/tu")
    assert found.findtext("prop[@type='x-qa-error']").startswith("ACR001: IMF is lost")
    assert unsure.findtext("prop[@type='x-qa-unsure']") == "yes"


def test_what_is_no_pair_of_versions_is_no_memory() -> None:
    assert memory(unjudged()).findall("body/tu") == []


def test_the_header_names_the_source_language() -> None:
    pair = clean().comparison
    turned = replace(clean(), comparison=replace(pair, source=pair.target, target=pair.source))
    assert memory(clean()).find("header").get("srclang") == "id"
    assert memory(clean(), turned).find("header").get("srclang") == "*all*"


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_comes_back(words: str) -> None:
    seen = memory(saying(words)).findtext("body/tu/tuv[2]/seg") or ""
    assert seen == valid(words).replace("\r\n", "\n").replace("\r", "\n")
