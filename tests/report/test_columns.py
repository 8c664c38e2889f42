from __future__ import annotations

from dataclasses import replace

import pytest
from made_reports import TARGET, clean, comparison, full, outcome, saying, unjudged

from qa.records import Bead, Report, Verdict
from qa.report._canvas import Canvas
from qa.report._columns import Choice, moved, render


def shown(report: Report, width: int = 100, colour: bool = False, **choice: int | None) -> str:
    return render(outcome(report), Canvas(width, colour), Choice(**choice))


def test_sentences_stand_beside_their_counterparts() -> None:
    rows = shown(full()).splitlines()
    row = next(row for row in rows if "suku bunga." in row)
    assert "Центральний банк підвищив ставку." in row
    assert any("⟦IMF⟧" in row and "⟦Міжнародного фонду миру⟧" in row for row in rows)


def test_an_omission_faces_a_gap() -> None:
    rows = shown(full()).splitlines()
    assert any("Pasar turun tajam." in row and "╌╌╌" in row for row in rows)
    assert any(row.startswith("╌╌╌") and "Далі буде." in row for row in rows)


@pytest.mark.parametrize("width", [50, 100])
def test_several_sentences_of_one_pair_are_bracketed(width: int) -> None:
    beads = (Bead((0, 1), (0,)), Bead((2,), (1,)), Bead((3,), (2, 3)))
    rows = shown(replace(clean(), comparison=comparison(beads=beads)), width).splitlines()
    first = next(i for i, row in enumerate(rows) if "suku bunga." in row)
    assert "┐" in rows[first] or "┌" in rows[first]
    assert any("┘" in row or "└" in row for row in rows[first + 1 : first + 4])
    alone = next(row for row in rows if "Pasar turun" in row)
    assert not set(alone) & set("┌┐")


def test_arrows_say_where_a_sentence_went() -> None:
    beads = (
        Bead((0,), (1,), crossing=True),
        Bead((1,), (2,)),
        Bead((2,), (0,), crossing=True),
        Bead((3,), ()),
    )
    assert moved(beads) == ["↓", "", "↑", ""]
    swapped = tuple(Bead((i,), (2 - i,), crossing=True) for i in range(3))
    assert moved(swapped) == ["↓", "↕", "↑"]
    text = shown(replace(clean(), comparison=comparison(beads=beads)))
    assert "↓" in text
    assert "↑" in text


def test_what_is_sure_and_in_order_has_no_sign() -> None:
    pair = comparison(beads=tuple(Bead((i,), (i,)) for i in range(4)))
    text = shown(replace(clean(), comparison=pair))
    assert not set(text) & set("?↑↓↕✖┐╌")


def test_only_findings_and_their_neighbours() -> None:
    report = full()
    report = replace(report, findings=report.findings[:1])
    alone = shown(report, context=0)
    assert "Laporan ⟦IMF⟧" in alone
    assert "suku bunga." not in alone
    assert "1 pair without a finding" in alone
    assert "3 pairs without a finding" in alone
    near = shown(report, context=1)
    assert "suku bunga." in near
    assert "Pasar turun" in near
    assert "terkejut" not in near


@pytest.mark.parametrize("width", [40, 59, 60, 80, 160])
def test_no_line_is_wider_than_asked(width: int) -> None:
    pair = comparison(target=(*TARGET[:3], "漢字の文がここに長く続いて行を越えてしまう。" * 3))
    text = shown(replace(full(), comparison=pair, findings=()), width)
    assert max(Canvas(width, False).folded(t, 1000)[0].cell_len for t in texts(text)) <= width


def texts(rendered: str) -> list:
    from rich.text import Text

    return [Text(line) for line in rendered.splitlines() if line]


def test_what_could_not_be_judged_says_so() -> None:
    assert "could not judge: The texts are not versions of one story." in shown(unjudged())


@pytest.mark.parametrize(
    "hostile", ["\x1b[31mred", "\x1b]0;title\x07", "[bold]x[/bold]", "\u202eabc"]
)
def test_article_text_does_nothing_to_the_terminal(hostile: str) -> None:
    text = shown(saying(hostile))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]" in text or "bold" not in hostile


def test_the_end_says_what_comes_of_it_and_what_is_set_aside() -> None:
    verdict = Verdict(0, "nothing found (2 in the baseline)")
    said = render(replace(outcome(full()), verdict=verdict), Canvas(80, False), Choice(0))
    assert said.rstrip().endswith("nothing found (2 in the baseline); exit status 0")
