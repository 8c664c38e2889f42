"""Which block stands behind a comment that accepts something."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.problems import InputError
from qa.read import of_bytes

SAID = "<!-- qa: accept NUM001 counted anew -->"


def blocks(text: str, path: str = "a.md") -> list[tuple[int, str]]:
    """Line of each comment, and the block it is about."""
    article = of_bytes(text.encode(), path, "en")
    return [(c.line, article.text[c.start : c.end]) for c in article.consents]


@pytest.mark.parametrize(
    ("text", "line", "block"),
    [
        (f"One.\n\n{SAID}\nTwo *and*\nmore.\n\nThree.", 3, "Two and more."),
        (f"One.\n\n{SAID}\n\nTwo.\n\nThree.", 3, "Two."),
        (f"One.\n\n{SAID}\n## Two\nThree.", 3, "Two"),
        (f"- one\n{SAID}\n- two\n- three", 2, "two"),
        (f"- one\n- {SAID} two\n- three", 2, "two"),
        (f"| a | b |\n|---|---|\n| 1 | {SAID} 2 |\n| 3 | 4 |", 3, "2"),
        (f"One. {SAID} Two.\n\nThree.", 1, "Two."),
        (f"One. {SAID}\n\nTwo.", 1, "Two."),
        (f"---\ntitle: T\n---\n\n{SAID}\n\nOne.", 5, "One."),
        (f"{SAID}\n> Quoted\n> words.\n\nOne.", 1, "Quoted words."),
        (f"{SAID}\n<div><p>In a page.</p><p>More.</p></div>", 1, "In a page."),
        (f"One.\n\n{SAID}\n", 3, ""),
        (f"{SAID}\n3. three\n4. four", 1, "three"),
        (f"One.\n\n{SAID}\r\n| a |\r\n|---|\r\n| b |", 3, "a"),
        (f"- one\n\n  {SAID}\n  more\n\n- two", 3, "more"),
        ("<!--\n  qa: accept\n  NUM001 why\n-->\nOne.", 1, "One."),
    ],
)
def test_the_block_behind_a_comment_in_markdown(text: str, line: int, block: str) -> None:
    assert blocks(text) == [(line, block)]


def test_comments_of_mdx() -> None:
    text = "One.\n\n{/* qa: accept NUM001 counted anew */}\n\nTwo. {/* seen */}\n\nThree."
    assert blocks(text, "a.mdx") == [(3, "Two. ")]
    assert "seen" not in of_bytes(text.encode(), "a.mdx", "en").text
    assert blocks(text, "a.md") == []


PAGE = "<html><body><article><h1>Title</h1>{}<p>The end of it all.</p></article></body></html>"


@pytest.mark.parametrize(
    ("text", "block"),
    [
        (f"{SAID}<p>One <b>two</b><br>three.</p>", "One two\nthree."),
        (f"<p>Zero.</p>{SAID}<h2>One</h2><p>Two.</p>", "One"),
        (f"<ul><li>one</li>{SAID}<li>two</li><li>three</li></ul>", "two"),
        (f"<table><tr><td>1</td><td>{SAID}2</td><td>3</td></tr></table>", "2"),
    ],
)
def test_the_block_behind_a_comment_in_html(text: str, block: str) -> None:
    assert [b for _, b in blocks(PAGE.format(text), "a.html")] == [block]


@pytest.mark.parametrize(
    "text",
    [
        f"```\n{SAID}\n```\nOne.",
        f"One.\n\n    {SAID}\n\nTwo.",
        f"Write `{SAID}` before it.\n\nOne.",
        f"---\ntitle: T\nnote: {SAID}\n---\nOne.",
        "<!-- qa: is that so? -->\nOne.",
        "<!-- qa: accepted NUM001 by nobody -->\nOne.",
        "<!-- the qa: accept NUM001 of old -->\nOne.",
        "One.\n\n<!-- qa: accept NUM001 never closed\nTwo.",
    ],
)
def test_what_is_no_such_comment(text: str) -> None:
    assert blocks(text) == []


def test_scripts_and_texts_have_none() -> None:
    assert blocks(PAGE.format(f"<script>{SAID}</script><p>One.</p>"), "a.html") == []
    assert blocks(f"{SAID}\nOne.", "a.txt") == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([SAID, "\n", "- ", "# ", "| ", "`", "x ", "<p>", "    ", "***"])))
def test_every_comment_has_a_place(parts: list[str]) -> None:
    for path in ("a.md", "a.html"):
        try:
            article = of_bytes("".join(parts).encode(), path, "en")
        except InputError:  # no text at all
            continue
        for consent in article.consents:
            assert 0 <= consent.start <= consent.end <= len(article.text)
            assert consent.line >= 1


def test_time_does_not_explode() -> None:
    opened = "<!-- qa: accept " * 60_000
    assert blocks(f"One.\n\n{opened}") == []
    assert len(blocks(f"{SAID}\n\nx\n\n" * 3_000)) == 3_000
