"""The full screen, by key and mouse, as a reviewer uses it."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
import reviewing
from made_reports import comparison, saying
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Static

from qa.cli import _ledger
from qa.cli._review.app import ReviewApp
from qa.cli._review.keys import KEYS, foot
from qa.cli._review.rows import Findings
from qa.cli._review.session import Session
from qa.records import Bead, Finding, Span
from qa.suppress import entries

Script = Callable[[ReviewApp, Pilot[None]], Awaitable[None]]


def play(
    session: Session, script: Script, size: tuple[int, int] = (110, 40), wanted: str = ""
) -> None:
    async def run() -> None:
        app = ReviewApp(session, wanted)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await script(app, pilot)

    asyncio.run(run())


def screen(app: ReviewApp) -> str:
    """All that is to be seen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def written(folder: Path) -> list[tuple[str, str, str]]:
    every = _ledger.read(folder / entries.FILE).values()
    return sorted((e.rule, e.verdict, e.reason) for e in every)


def test_the_pair_the_reason_and_the_keys_are_on_the_screen(session: Session) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        seen = screen(app)
        for words in (
            "IMF is lost",
            "Laporan IMF terbit",
            "Звіт Міжнародного фонду миру вийшов",
            "Bank sentral menaikkan",
            "glossed: миру = peace (0.71)",
            "Write МВФ.",
            "3 findings, 0 decided, 3 open",
        ):
            assert words in seen
        for key in ("a accept", "c confirm", "s skip", "u undo", "/ filter", "? help", "q quit"):
            assert key in seen

    play(session, script)


@pytest.mark.parametrize("width", range(40, 120, 7))
def test_a_key_and_its_name_stay_together(width: int) -> None:
    lines = [re.sub(r"\[[^]]*\]", "", line) for line in foot(width).splitlines()]
    assert max(map(len, lines)) <= width - 2
    shown = [name for line in lines for name in line.split("  ")]
    assert [name.split()[0] for name in shown] == [key for key, _ in KEYS]


@pytest.mark.parametrize("width", [80, 100, 160])
def test_both_sides_are_abreast_where_there_is_room(session: Session, width: int) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        source, target = app.query_one("#source").region, app.query_one("#target").region
        assert (source.y == target.y) == (width >= 100)
        assert max(source.right, target.right) <= width

    play(session, script, (width, 40))


LONG = "Sebuah kalimat yang panjang sekali dan masih terus berlanjut sampai habis. " * 4


def between_long_neighbours(folder: Path) -> Session:
    """One finding, in a short pair between long ones; the targets are half as long."""
    pair = comparison(
        (LONG, "Laporan IMF terbit.", LONG),
        (LONG[:150], "Звіт МВФ вийшов.", LONG[:150]),
        tuple(Bead((i,), (i,)) for i in range(3)),
        str(folder),
    )
    start = pair.source.article.text.index("IMF")
    finding = Finding("acronyms", "error", 0.5, "Lost.", 1, Span(start, start + 3), None)
    report = replace(reviewing.report_of(folder), comparison=pair, findings=(finding,))
    return reviewing.session(folder, report)


@pytest.mark.parametrize("size", [(80, 24), (100, 24), (120, 30), (160, 50)])
def test_both_sentences_and_the_reasons_are_in_sight(folder: Path, size: tuple[int, int]) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        rows = screen(app).splitlines()
        (source,) = (i for i, row in enumerate(rows) if "Laporan IMF terbit." in row)
        (target,) = (i for i, row in enumerate(rows) if "Звіт МВФ вийшов." in row)
        assert (source == target) == (size[0] >= 100), "abreast, they begin on the same line"
        assert any("check 0.50 sure" in row for row in rows)

    play(between_long_neighbours(folder), script, size)


def test_space_shows_what_is_below(folder: Path) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        seen = [screen(app)]
        for _ in range(5):
            await pilot.press("space")
            await pilot.pause()
            seen.append(screen(app))
        assert "check 0.50 sure" not in seen[0]
        assert any("check 0.50 sure" in shown for shown in seen)
        assert seen[0] in seen[2:], "and back to its start"

    play(between_long_neighbours(folder), script, (60, 17))


@pytest.mark.parametrize("width", [80, 120])
def test_the_list_never_moves_sideways(session: Session, width: int) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("end", "right", "right")
        assert app.query_one(Findings).cursor_row == 2
        assert "ACR001 acronyms" in screen(app)
        assert "IMF is lost" in screen(app).splitlines()[2]
        await pilot.press("home")
        assert app.query_one(Findings).cursor_row == 0
        await pilot.resize_terminal(200 - width, 40)
        assert "IMF is lost" in screen(app).splitlines()[2]

    play(session, script, (width, 40))


def test_decisions_by_key(session: Session, folder: Path) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("a", *"fine", "enter")
        assert written(folder) == [("acronyms", "accepted", "fine")]
        await pilot.press("c")
        assert written(folder)[1] == ("omission", "confirmed", "")
        await pilot.press("s")
        assert "2 decided" in screen(app)
        await pilot.press("u", "u")
        assert written(folder) == [("acronyms", "accepted", "fine")]
        await pilot.press("u")
        assert written(folder) == []
        assert "0 decided, 3 open" in screen(app)

    play(session, script)


def test_escape_accepts_nothing(session: Session, folder: Path) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("a", *"no", "escape")
        await pilot.press("a", "enter")
        assert "needs a reason" in screen(app)
        assert written(folder) == []

    play(session, script)


def test_stories_are_named_where_there_are_several(session: Session, folder: Path) -> None:
    second = reviewing.story(folder.parent / "harbour")

    async def alone(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert "story" not in screen(app).splitlines()[1]

    async def both(app: ReviewApp, pilot: Pilot[None]) -> None:
        rows = screen(app).splitlines()
        assert "story" in rows[1]
        assert "bank" in rows[2]
        assert "harbour" in rows[5]

    play(session, alone)
    reports = (reviewing.report_of(folder), reviewing.report_of(second))
    play(reviewing.session(folder.parent, *reports), both)


def test_a_comment_is_shown_until_it_is_used(session: Session) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("m", *"ask the desk", "enter")
        assert "comment for your decision: ask the desk" in screen(app)
        await pilot.press("c", "up")
        assert re.search(r"confirmed by Rena [\d-]+: ask the desk", screen(app))

    play(session, script)


def test_a_comment_and_the_words_of_a_story(session: Session, folder: Path) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("t", *"house", "enter")
        assert written(folder) == [("acronyms", "accepted", "house")]
        await pilot.press("up", "m", *"style", "enter")
        assert written(folder) == [("acronyms", "accepted", "style")]

    play(session, script)


def test_filters_by_key(session: Session) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"rule:omi", "enter")
        assert app.query_one(Findings).row_count == 1
        assert "2 hidden by: rule:omi" in screen(app)
        await pilot.press("c", "f")
        assert "no finding fits the filter" in screen(app)

    play(session, script)


def test_words_are_linked_by_key_and_by_mouse(session: Session) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("right")
        assert "Звіт ↔ Laporan (cosine 0.70)" in screen(app)
        await pilot.press("tab")
        assert "Laporan ↔ Звіт" in screen(app)
        await pilot.press("down")
        assert "↔" not in screen(app)
        await pilot.press("up")
        target = app.query_one("#target", Static)
        row = next(i for i in range(target.size.height) if "Звіт" in _line(app, target, i))
        await pilot.hover("#target", offset=(4, row))
        await pilot.pause()
        assert "Звіт ↔ Laporan" in screen(app)

    play(session, script)


def _line(app: ReviewApp, widget: Static, row: int) -> str:
    return screen(app).splitlines()[widget.region.y + row][widget.region.x :]


def test_rows_can_be_clicked(session: Session) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.click("#list", offset=(10, 1))
        await pilot.pause()
        assert app.query_one(Findings).cursor_row == 1
        assert "No sentence says this." in screen(app)

    play(session, script)


def test_five_thousand_findings_are_one_screenful(folder: Path) -> None:
    report = reviewing.report_of(folder)
    many = tuple(replace(report.findings[0], message=f"No. {number}.") for number in range(5000))
    drawn: list[int] = []

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("end")
        await pilot.pause()
        assert "No. 4999." in screen(app)
        await pilot.press("pageup", "pageup")
        assert app.query_one(Findings).cursor_row > 4950
        draw = app._row
        app.query_one(Findings)._draw = lambda row: (drawn.append(row), draw(row))[1]
        await pilot.press("home")
        await pilot.pause()
        assert "No. 0." in screen(app)
        assert 0 < len(drawn) < 200

    play(reviewing.session(folder, replace(report, findings=many)), script)


def test_keys_can_be_clicked(session: Session, folder: Path) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        keys = app.query_one("#keys", Static)
        column = _line(app, keys, 0).index("confirm")
        await pilot.click("#keys", offset=(column, 0))
        await pilot.pause()
        assert written(folder) == [("acronyms", "confirmed", "")]

    play(session, script)


def test_the_page_of_the_rule_and_the_help(session: Session) -> None:
    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("p")
        assert "When it is wrong" in screen(app) or "What it finds" in screen(app)
        await pilot.press("escape", "question_mark")
        assert "undo the last step" in screen(app)
        await pilot.press("q")
        assert "Laporan IMF" in screen(app)

    play(session, script)


def test_the_editor_and_a_new_check(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mended = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text('mended')"
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f'{sys.executable} -c "{mended}"')
    report = session.reports[0]

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        session.check.reports[:] = [replace(report, findings=report.findings[1:])]  # type: ignore[attr-defined]
        await pilot.press("e")
        assert (folder / "uk.txt").read_text() == "mended"
        assert "checked again: gone" in screen(app)
        assert "2 findings" in screen(app)
        session.check.reports[:] = [report]  # type: ignore[attr-defined]
        await pilot.press("u")
        assert "Звіт" in (folder / "uk.txt").read_text("utf-8"), "the text is as it was"
        assert "3 findings" in screen(app)
        assert app.query_one(Findings).cursor_row == 0

    play(session, script)


def test_what_a_new_check_finds_is_shown(session: Session, folder: Path) -> None:
    report = session.reports[0]
    session = reviewing.session(folder, replace(report, findings=report.findings[:1]))

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert app.query_one(Findings).row_count == 1
        session.check.reports[:] = [report]  # type: ignore[attr-defined]
        await pilot.press("r")
        assert app.query_one(Findings).row_count == 3

    play(session, script)


def test_an_editor_that_fails_is_told(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("e")
        assert "not done: no editor: 'no-such-editor'" in screen(app)

    play(session, script)


def test_what_another_writes_appears(session: Session, folder: Path) -> None:
    other = reviewing.session(folder)

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        other.decide(other.items[0], "theirs", confirmed=False)
        app.look()
        await pilot.pause()
        assert "1 decided" in screen(app)
        await pilot.press("c")
        assert written(folder) == [("acronyms", "confirmed", "")], (
            "what was seen may be judged again"
        )

    play(session, script)


def test_what_was_judged_unseen_stands(session: Session, folder: Path) -> None:
    other = reviewing.session(folder)

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        other.decide(other.items[0], "theirs", confirmed=False)
        await pilot.press("c")
        assert written(folder) == [("acronyms", "accepted", "theirs")]
        assert "not done" in screen(app)

    play(session, script)


def test_light_and_no_colour(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    async def light(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("l")
        assert app.theme == "textual-light"
        assert "⟦" not in screen(app)

    async def none(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert "⟦IMF⟧" in screen(app)

    play(session, light)
    monkeypatch.setenv("NO_COLOR", "1")
    play(session, none)


HOSTILE = ["\x1b[31mred", "\x1b]0;title\x07", "[bold]x[/]", "[@click=app.quit]x[/]", "\u202eabc"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_article_text_does_nothing(folder: Path, hostile: str) -> None:
    report = saying(hostile)

    async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
        seen = screen(app)
        assert "\x1b" not in seen
        assert "\u202e" not in seen
        assert hostile[-3:].strip("\x07") in seen
        await pilot.press("t", "escape", "m", "escape")
        assert "\x1b" not in screen(app)

    play(reviewing.session(folder, report), script)


def test_nothing_found_and_nothing_judged_look_different(folder: Path) -> None:
    report = reviewing.report_of(folder)
    clean = replace(report, findings=())

    async def nothing(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert "no findings" in screen(app)
        await pilot.press("a", "c", "s", "t", "m", "e", "u", "n", "p", "r", "right", "tab")
        assert "could not judge" not in screen(app)

    async def unjudged(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert "could not judge 1" in screen(app)

    play(reviewing.session(folder, clean), nothing)
    play(reviewing.session(folder, replace(clean, unjudged="Too unlike.")), unjudged)


def test_wide_and_combining_characters_and_long_sentences(folder: Path) -> None:
    for words in ("漢字と仮名" * 400, "e\u0301" * 3000, "שלום עולם " * 500):
        pair = comparison((f"Kata {words}.",), (words,), (Bead((0,), (0,)),), str(folder))
        finding = Finding("acronyms", "error", 0.5, "Lost.", 0, Span(0, 4), Span(0, 9))
        report = replace(reviewing.report_of(folder), comparison=pair, findings=(finding,))

        async def script(app: ReviewApp, pilot: Pilot[None]) -> None:
            seen = screen(app)
            assert "Kata" in seen
            assert "[…]" in seen or "Lost." in seen
            assert max(cell_len(line) for line in seen.splitlines()) <= 80

        play(reviewing.session(folder, report), script, (80, 50))
