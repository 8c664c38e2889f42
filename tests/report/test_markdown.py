from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import SOURCE, clean, found, full, outcome, saying, unjudged
from markdown_it import MarkdownIt

from qa.records import Report
from qa.report import Look, markdown
from qa.report._untrusted import safe

PARSER = MarkdownIt("commonmark").enable("table")


def page(*reports: Report, every_bead: bool = False) -> str:
    return markdown.render(outcome(*reports), Look(every_bead=every_bead))


def tokens(source: str) -> list[Any]:
    """All tokens that a parser sees, those inside a line among them."""
    flat = []
    for token in PARSER.parse(source):
        flat += [token, *(token.children or ())]
    return flat


def test_a_finding_is_told_in_full() -> None:
    shown = page(found("error"))
    for told in (
        "### 1. error: ACR001 acronyms",
        "Laporan <b>IMF</b> terbit pada 3 Juni.",
        "Звіт <b>Міжнародного фонду миру</b> вийшов 3 червня.",
        "`pairs/bank/id.txt:2:9`",
        "- glossed: миру = peace (0.71)",
        "- what to do: Write МВФ.",
        "accuracy/mistranslation",
    ):
        assert told in shown


def test_a_sentence_that_is_marked_as_a_whole_is_not_bold() -> None:
    shown = page(full())
    assert SOURCE[2] in shown
    assert f"<b>{SOURCE[2]}</b>" not in shown


def test_its_tables_are_tables() -> None:
    seen = [token.type for token in tokens(page(full(), every_bead=True))]
    assert seen.count("table_open") == 4, "one a finding, and the alignment"
    assert seen.count("tr_open") == 3 * 2 + 1 + 5


def test_what_could_not_be_judged_never_looks_clean() -> None:
    shown = page(unjudged(), every_bead=True)
    assert "Could not judge" in shown
    assert "no sign that the two agree" in shown
    assert "Nothing found" not in shown
    assert "Nothing found in 5 pairs" in page(clean())


OWN = {"text", "code_inline", "html_inline", "em_open", "em_close", "softbreak"}
HOSTILE = [
    "**bold** _it_ ~~gone~~",
    "[click](javascript:alert(1))",
    "![](https://tracker.example/x.png)",
    "<script>alert(1)</script>",
    "a | b | c",
    "`code` ``",
    "&lt;b&gt; &copy;",
    "line\n# heading\n- item",
    "</b></td>",
    "\\| \\",
    "$x$ #1 @someone",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_article_text_is_no_markup(hostile: str) -> None:
    seen = tokens(page(saying(hostile), every_bead=True))
    assert {t.type for t in seen if t.nesting == 0} - OWN <= {"inline", "html_inline"}
    assert {t.content for t in seen if t.type == "html_inline"} <= {"<b>", "</b>"}
    assert not any(t.type in ("link_open", "image", "s_open") for t in seen)
    assert sum(t.type == "heading_open" for t in seen) == 4


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_reads_as_itself(words: str) -> None:
    parsed = PARSER.parseInline(markdown.escaped("x" + words))[0].children or []
    assert "".join(token.content for token in parsed).rstrip() == safe("x" + words).rstrip()
