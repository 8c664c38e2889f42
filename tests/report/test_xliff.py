from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from made_reports import clean, found, full, outcome, saying, span, unjudged

from qa.problems import InputError
from qa.records import Report
from qa.report import Look, xliff
from qa.report._xml import valid

NS = {"x": xliff.NAMESPACES["xmlns"], "its": xliff.NAMESPACES["xmlns:its"]}
ITS = f"{{{NS['its']}}}locQualityIssue"


def tree(*reports: Report) -> etree._Element:
    return etree.fromstring(xliff.render(outcome(*reports), Look()).encode())


def schema(published: Callable[[str], Path], name: str) -> etree.XMLSchema:
    """The published schema; what it imports lies beside it and not where it says."""
    file = published(f"xliff-2.1/{name}")

    class Beside(etree.Resolver):
        def resolve(self, url: str, public: str, context: object) -> object:
            return self.resolve_filename(str(file.parent / Path(url).name), context)

    parser = etree.XMLParser()
    parser.resolvers.add(Beside())
    return etree.XMLSchema(etree.parse(file, parser))


@pytest.mark.parametrize(
    "reports", [(clean(),), (full(),), (unjudged(), found("note")), (saying("<&]]>\x01"),)]
)
def test_it_meets_the_published_schema(
    published: Callable[[str], Path], reports: tuple[Report, ...]
) -> None:
    schema(published, "xliff_core_2.0.xsd").assertValid(tree(*reports))


def test_a_finding_marks_its_words_with_an_issue() -> None:
    unit = tree(full()).findall("x:file/x:unit", NS)[1]
    (mark,) = unit.findall("x:segment/x:target/x:mrk", NS)
    assert mark.text == "Міжнародного фонду миру"
    assert mark.get(f"{ITS}Type") == "mistranslation"
    assert mark.get(f"{ITS}Severity") == "90"
    assert (
        mark.get(f"{ITS}Comment") == "IMF is lost: the translation says “Міжнародного фонду миру”."
    )
    target = unit.find("x:segment/x:target", NS)
    assert "".join(target.itertext()) == "Звіт Міжнародного фонду миру вийшов 3 червня."


def test_a_finding_is_a_note_of_its_unit() -> None:
    unit = tree(full()).findall("x:file/x:unit", NS)[1]
    (note,) = unit.findall("x:notes/x:note", NS)
    assert (note.get("category"), note.get("priority")) == ("error", "1")
    assert note.text.endswith("Write МВФ.")


def test_markers_do_not_overlap_and_the_gravest_has_its_words() -> None:
    report = found("note", "error")
    target = report.comparison.target
    wider = replace(report.findings[0], target_span=span(target, "Звіт Міжнародного"))
    unit = tree(replace(report, findings=(wider, report.findings[1])))[0].findall("x:unit", NS)[1]
    (mark,) = unit.findall("x:segment/x:target/x:mrk", NS)
    assert mark.get(f"{ITS}Severity") == "90"
    assert len(unit.findall("x:notes/x:note", NS)) == 2


def test_what_could_not_be_judged_has_no_alignment_and_says_so() -> None:
    file = tree(unjudged()).find("x:file", NS)
    assert len(file.findall("x:unit", NS)) == 1
    assert "not versions of one story" in file.findtext("x:unit/x:segment/x:source", "", NS)


def test_two_pairs_of_languages_are_refused() -> None:
    pair = clean().comparison
    turned = replace(clean(), comparison=replace(pair, source=pair.target, target=pair.source))
    with pytest.raises(InputError, match="exactly one pair of languages, not id-uk, uk-id"):
        xliff.render(outcome(clean(), turned), Look())


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_comes_back(words: str) -> None:
    target = tree(saying(words)).find("x:file/x:unit/x:segment/x:target", NS)
    assert "".join(target.itertext()) == valid(words).replace("\r\n", "\n").replace("\r", "\n")
