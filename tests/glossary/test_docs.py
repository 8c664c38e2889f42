"""The page on glossaries and its example files say what is so."""

from __future__ import annotations

import re
from pathlib import Path

from qa import checks, glossary

DOCS = Path(__file__).parents[2] / "docs"


def test_the_table_of_the_page_is_the_example_file() -> None:
    page = (DOCS / "glossary.md").read_text("utf-8")
    rows = [line.strip("| ") for line in page.splitlines() if line.startswith("|")]
    shown = [re.split(r"(?<!\\)\|", row) for row in rows if not row.startswith("---")]
    cells = [[c.strip().replace(r"\|", "|") for c in row] for row in shown]
    lines = (DOCS / "examples" / "glossary.tsv").read_text("utf-8").splitlines()
    assert [list(filter(None, c)) for c in cells] == [
        list(filter(None, line.split("\t"))) for line in lines
    ]


def test_the_examples_can_be_read() -> None:
    table, tbx = (
        glossary.load([str(DOCS / "examples" / f"glossary.{suffix}")]) for suffix in ("tsv", "tbx")
    )
    assert len(table) == 4
    assert table[3].keep
    assert table[1].wrong("uk", "target") == ("Міністерство освіти",)
    assert tbx[0].right("id", "source") == ("suku bunga acuan",)
    assert tbx[0].wrong("uk", "target") == ("ставка рефінансування",)


def test_the_page_links_rules_that_exist() -> None:
    page = (DOCS / "glossary.md").read_text("utf-8")
    linked = re.findall(r"checks\.md#(\w+)-(\w+)", page)
    assert {(c.code.lower(), c.name) for c in checks.all_checks()} >= set(linked)
    assert len(linked) == 4
