from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, full, outcome, saying, unjudged

from qa.records import Report
from qa.report import Look, html
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

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
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
    assert Page(shown).tags["input"] == 3
    assert "body:has(#rule2:not(:checked)) .rule2 { display: none; }" in shown
    assert 'class="error rule0"' in shown


def test_it_needs_nothing_else() -> None:
    seen = page(full(), unjudged())
    assert seen.tags.keys() & {"script", "link", "img", "iframe"} == set()
    assert not any(name in ("src", "href", "onclick") for name, _ in seen.attributes)


def test_what_could_not_be_judged_never_looks_clean() -> None:
    said = page(unjudged()).said
    assert "could not judge" in said
    assert "Nothing found" not in said
    assert "Nothing found in 5 pairs" in page(clean()).said


HOSTILE = ["<script>alert(1)</script>", '"><img src=x>', "</mark></span>", "&lt;", "<!--", "]]>"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_article_text_is_no_markup(hostile: str) -> None:
    assert page(saying(hostile)).tags == page(saying("x")).tags
    assert hostile in page(saying(hostile)).said


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_reads_as_itself(words: str) -> None:
    assert safe(words) in page(saying(words)).said
