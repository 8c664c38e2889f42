from __future__ import annotations

import re
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import clean, found, full, outcome, saying, unjudged
from rich.cells import cell_len

from qa.records import Report
from qa.report import Look, text

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def lines(*reports: Report, width: int = 80, colour: bool = False, all_: bool = False) -> list[str]:
    return text.render(outcome(*reports), Look(width, colour, all_)).splitlines()


def test_without_colour_the_spans_are_marked_in_both_sentences() -> None:
    shown = "\n".join(lines(found("error")))
    assert "Laporan ⟦IMF⟧ terbit pada 3 Juni." in shown
    assert "Звіт ⟦Міжнародного фонду миру⟧ вийшов 3 червня." in shown
    assert "\x1b" not in shown


def test_with_colour_the_spans_are_coloured_and_not_bracketed() -> None:
    shown = "\n".join(lines(found("error"), colour=True))
    assert "⟦" not in shown
    for words in ("IMF", "Міжнародного фонду миру"):
        assert f"\x1b[1;4;31m{words}\x1b[0m" in shown


def test_with_and_without_colour_say_the_same() -> None:
    coloured = ESCAPE.sub("", "\n".join(lines(full(), colour=True)))
    plain = "\n".join(lines(full())).replace("⟦", "").replace("⟧", "")
    assert coloured.split() == plain.split()


def test_a_finding_is_told_in_full() -> None:
    shown = "\n".join(lines(found("error")))
    for told in (
        "✖ error  ACR001 acronyms",
        "IMF is lost: the translation says “Міжнародного фонду миру”.",
        "pairs/bank/id.txt:2:9",
        "pairs/bank/uk.txt:2:6",
        "glossed  миру = peace (0.71)",
        "→ Write МВФ.",
    ):
        assert told in shown


def test_wide_terminals_have_both_sentences_on_one_line() -> None:
    side_by_side = re.compile(r"Laporan ⟦IMF⟧ terbit pada 3 Juni\. +│ Звіт ⟦Між")
    assert any(side_by_side.search(line) for line in lines(found("error"), width=100))
    assert not any("│" in line for line in lines(found("error"), width=99))


@pytest.mark.parametrize("width", [40, 80, 100, 137, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    *shown, signature = lines(full(), unjudged(), width=width, all_=True)
    assert max(cell_len(line) for line in shown) <= width
    assert signature.startswith("model:")


def test_an_empty_side_says_so_and_where_its_text_would_stand() -> None:
    shown = lines(full())
    omission = next(n for n, line in enumerate(shown) if "omission" in line)
    after = "\n".join(shown[omission : omission + 12])
    assert "(nothing here)" in after
    assert "pairs/bank/uk.txt:2:46" in after, "the end of the sentence before the gap"


def test_a_sentence_that_is_wrong_as_a_whole_has_no_brackets() -> None:
    assert "      Pasar turun tajam." in lines(full())


def test_what_could_not_be_judged_never_looks_clean() -> None:
    shown = "\n".join(lines(unjudged()))
    assert "── could not judge ─" in shown
    assert "The texts are not versions of one story." in shown
    assert "nothing found" not in shown
    assert shown.splitlines()[-2] == "could not judge; exit status 3"


def test_a_clean_story_is_told_as_such() -> None:
    *_, summary, signature = lines(clean())
    assert summary == "nothing found in 5 pairs of sentences; exit status 0"
    assert signature.startswith("model:none|")


def test_of_many_stories_the_clean_ones_are_left_out() -> None:
    shown = "\n".join(lines(clean(), found("warning"), clean(), width=120))
    assert shown.count("Suku bunga") == 1
    assert "1 warning, below --fail-on error in 3 pairs of versions" in shown


def test_notices_are_told() -> None:
    assert "notice: language guessed: uk" in lines(full())


def test_every_bead_is_shown_if_wanted() -> None:
    shown = lines(full(), all_=True, width=120)
    beads = [line for line in shown if re.match(r" [ ✖▲•] [1-5]  ", line)]
    assert len(beads) == 5
    assert [bead[1] for bead in beads] == [" ", "✖", "✖", " ", "▲"]
    assert "(nothing here)" in beads[2]
    assert any("alignment unsure, moved" in line for line in shown)


HOSTILE = ["\x1b[35mred", "\u202eabc", "\x07", "\x9b2J", "[bold]x[/bold]", ":smile:", "a\u2028b"]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("colour", [False, True])
def test_article_text_cannot_act(hostile: str, colour: bool) -> None:
    shown = text.render(outcome(saying(hostile)), Look(100, colour, every_bead=True))
    assert "\x1b[35m" not in shown
    left = ESCAPE.sub("", shown)
    assert all(char.isprintable() or char == "\n" for char in left)
    if hostile.isprintable():
        assert hostile in left, "what looks like markup is shown as it is"


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=40), st.integers(40, 160))
def test_any_text_can_be_shown(words: str, width: int) -> None:
    shown = text.render(outcome(saying(words)), Look(width))
    strange = {char for char in shown if not (char.isprintable() or category(char) == "Zs")}
    assert strange <= set("\n\u200c\u200d")


def test_a_very_long_sentence_is_cut_around_the_span() -> None:
    shown = text.render(outcome(saying("word " * 20_000)), Look())
    assert "[…]" in shown
    assert len(shown) < 20_000
