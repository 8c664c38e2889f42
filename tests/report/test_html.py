from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from made_reports import acronym, clean, comparison, found, full, outcome, saying, unjudged

from qa.fingerprint import fingerprints
from qa.records import Alignment, Bead, Report
from qa.report import Look, _html, html
from qa.report._untrusted import safe

VOID = {"meta", "input"}


class Page(HTMLParser):
    """The page as a parser sees it: elements that close in order, and the text in them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.marked: list[str] = []
        self.said = ""
        self.feed(source)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.said += data
        if "mark" in self.open:
            self.marked.append(data)


def page(*reports: Report) -> Page:
    return Page(html.render(outcome(*reports), Look()))


def test_a_finding_is_told_in_full() -> None:
    seen = page(found("error"))
    for told in (
        "error ACR001 acronyms",
        "IMF is lost: the translation says “Міжнародного фонду миру”.",
        "pairs/bank/id.txt:2:9",
        "миру = peace (0.71)",
        "Write МВФ.",
    ):
        assert told in seen.said
    assert seen.marked[:2] == ["IMF", "Міжнародного фонду миру"]


def test_rules_can_be_filtered() -> None:
    shown = html.render(outcome(full()), Look())
    assert shown.count('class="rule" id="rule') == 3
    assert "body:has(#rule2:not(:checked)) article.rule2 { display: none; }" in shown
    assert 'class="error rule0"' in shown


def test_it_needs_nothing_else() -> None:
    seen = page(full(), unjudged())
    assert seen.tags.keys() & {"link", "img", "iframe"} == set()
    assert seen.tags["script"] == 1
    assert not any(name in ("src", "onclick", "style") for name, _ in seen.attributes)
    assert all(value.startswith("#") for name, value in seen.attributes if name == "href" and value)


def test_the_policy_allows_its_own_script_and_style_and_nothing_else() -> None:
    shown = html.render(outcome(full()), Look())
    policy = unescape(shown.partition('Policy" content="')[2].partition('"')[0])
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for element in ("style", "script"):
        text = shown.partition(f"<{element}>")[2].partition(f"</{element}>")[0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy


def test_without_findings_there_is_no_script() -> None:
    shown = html.render(outcome(clean()), Look())
    assert "<script" not in shown
    assert "script-src" not in shown


def test_the_map_tells_what_is_lost_and_moved() -> None:
    shown = html.render(outcome(full()), Look())
    assert "4 sentences above, 4 below, 5 pairs; 2 without a counterpart, 1 moved" in shown
    assert 'class="bead error"' in shown
    assert "pair 3: 3 – nothing" in shown
    assert 'class="bead moved unsure"' in shown
    assert 'class="bead warning lost"' in shown


def test_pictures_are_told_in_words_and_lead_to_the_findings() -> None:
    seen = page(full())
    labels = {value for name, value in seen.attributes if name == "aria-label" and value}
    assert (
        "How alike the two sides of each pair are (cosine, 0 to 1): median 0.72, "
        "least 0.66 at pair 4, most 0.81 at pair 1"
    ) in labels
    assert {value for name, value in seen.attributes if name == "href"} >= {"#f1", "#f2", "#f3"}
    assert "The curve: how alike" in seen.said
    unknown = comparison(beads=tuple(Bead((i,), (i,)) for i in range(4)))
    assert "The curve" not in page(replace(clean(), comparison=unknown)).said


def test_every_link_leads_somewhere() -> None:
    seen = page(full(), found("error"), clean())
    places = {f"#{value}" for name, value in seen.attributes if name == "id"}
    assert {value for name, value in seen.attributes if name == "href"} <= places
    assert len(places) == sum(name == "id" for name, _ in seen.attributes)


def test_the_rules_of_the_findings_are_told() -> None:
    assert "Page." in page(found("error")).said
    assert "The rules that found something" not in page(clean()).said


def test_counts_by_rule_and_story() -> None:
    said = " ".join(page(full(), found("error")).said.split())
    assert "ACR001 acronyms2 errors" in said
    assert "Suku bunga 2 errors, 1 warning" in said
    assert "errors (3) warnings (1)" in " ".join(said.split())
    assert "1 pair of versions could not be judged" in page(full(), unjudged()).said


def test_the_script_is_given_what_an_acceptance_needs() -> None:
    report = full()
    seen = page(report)
    marks = [value for name, value in seen.attributes if name == "data-mark"]
    assert marks == list(fingerprints(report))
    assert ("data-source", "Laporan IMF terbit pada 3 Juni.") in seen.attributes


def test_what_could_not_be_judged_never_looks_clean() -> None:
    said = page(unjudged()).said
    assert "could not judge" in said
    assert "Nothing found" not in said
    assert "Nothing found in 5 pairs" in page(clean()).said


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x>',
    "</mark></span>",
    "&lt;",
    "<!--",
    "]]>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{# gone #}",
    "${7*7}",
]


def test_what_acts_or_hides_is_told_by_its_code_point() -> None:
    said = page(saying("a\u202eb\x1b[31mc")).said
    assert "a<U+202E>b<U+001B>[31mc" in said
    assert not set(said) & set("\u202e\x1b")


def test_a_template_that_names_nothing_fails() -> None:
    with pytest.raises(UndefinedError):
        _html._templates().from_string("{{ nothing }}").render()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_article_text_is_no_markup(hostile: str) -> None:
    assert page(saying(hostile)).tags == page(saying("x")).tags
    assert hostile in page(saying(hostile)).said


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_of_neighbours_is_no_markup(hostile: str) -> None:
    def beside(words: str) -> Report:
        pair = comparison((f"{words} 1", "IMF.", "b"), ("a", "Міжнародного фонду миру", words))
        pair = replace(pair, alignment=Alignment(tuple(Bead((i,), (i,)) for i in range(3))))
        return replace(clean(), comparison=pair, findings=(acronym(pair),))

    assert page(beside(hostile)).tags == page(beside("x")).tags
    assert f"{hostile} 1" in page(beside(hostile)).said


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_reads_as_itself(words: str) -> None:
    assert safe(words) in page(saying(words)).said
