"""The page in a real browser: decisions go from it to the gate, and article text does nothing."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import Browser
from made_reports import found, full, outcome, saying

from qa.cli import main
from qa.records import Report
from qa.report import Look, html
from qa.suppress import entries

STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"


@pytest.fixture(autouse=True)
def nothing_kept(opened: Browser, folder: Path) -> None:
    blank = folder / "blank.html"
    blank.write_text("<title>blank</title>")
    opened.open(blank)
    opened.run("localStorage.clear()")


def shown(opened: Browser, folder: Path, *reports: Report) -> None:
    page = folder / "page.html"
    page.write_text(html.render(outcome(*reports), Look()), "utf-8", "backslashreplace")
    opened.open(page)


def told(opened: Browser) -> str:
    return str(opened.run("return document.getElementById('told').textContent"))


def exported(folder: Path) -> Path:
    """The file that was downloaded; the browser takes a moment to write it."""
    file = folder / "downloads" / "accepted.toml"
    for _ in range(100):
        if file.exists():
            return file
        time.sleep(0.05)
    raise AssertionError("nothing was downloaded")


def run(*arguments: object, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["qa", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(str(ended.value.code))


def test_from_the_page_to_a_green_gate(
    opened: Browser, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(STORY, tmp_path / "story")
    text = tmp_path / "story" / "uk.txt"
    text.write_text(text.read_text("utf-8").replace("2048", "2084"), "utf-8")
    assert run("check", "story", "--output-file", "page.html", monkeypatch=monkeypatch) == 1
    opened.open(tmp_path / "page.html")
    assert told(opened) == "0 of 2 decided"
    for card in (0, 1):
        opened.run(
            "const card = document.querySelectorAll('article[data-mark]')[arguments[0]];"
            "card.querySelector('input').value = 'said “так” \\\\ so';"
            "card.querySelector('button[value=accepted]').click()",
            card,
        )
    assert told(opened) == "accepted. 2 of 2 decided"
    opened.press("x")
    file = exported(folder)
    assert {entry.reason for entry in entries.read(file)} == {"said “так” \\ so"}
    assert run("check", "story", monkeypatch=monkeypatch) == 1
    main_accept = ("accept", "--import", file, "story", "--by", "Rena")
    monkeypatch.setattr("sys.argv", ["qa", *map(str, main_accept)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert run("check", "story", monkeypatch=monkeypatch) == 0
    opened.open(tmp_path / "page.html")
    assert told(opened) == "2 of 2 decided", "the browser remembers"


def test_keys_and_filters(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full())
    opened.press("jjc")
    assert told(opened) == "confirmed. 1 of 3 decided"
    assert here(opened) == "f3", "on to the next open one"
    opened.press("u")
    assert told(opened) == "taken back. 0 of 3 decided"
    assert here(opened) == "f2", "where the decision was"
    opened.press("a")
    assert opened.run("return document.activeElement.placeholder") == "Why is this right?"
    opened.run("document.activeElement.blur(); document.querySelector('[data-severity]').click()")
    assert told(opened) == "0 of 3 decided, 1 shown"
    opened.run("document.querySelector('[data-severity]').click()")
    opened.press("/pasar")
    assert told(opened) == "0 of 3 decided, 1 shown"


def here(opened: Browser) -> str:
    return str(opened.run("return document.activeElement.closest('article').id"))


def test_a_reason_is_offered_again_for_its_rule(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full(), replace(full(), title="Another"))
    opened.press("jahouse style\ue007")
    assert here(opened) == "f2"
    twin = opened.run("return document.getElementById('f4').dataset.verdict")
    assert twin == "accepted", "the same finding elsewhere is the same decision"
    opened.press("kua")
    assert opened.run("return document.activeElement.value") == "house style"


def test_filters_by_rule_state_and_story(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full(), replace(found("error"), title="Other"))
    visible = "return [...document.querySelectorAll('article[data-mark], section.story')].filter("
    visible += "(card) => card.getClientRects().length).map((card) => card.id).join(' ')"
    opened.run("document.getElementById('rule0').click()")
    assert opened.run(visible) == "story0 f2 f3"
    opened.run("document.getElementById('rule0').click()")
    choose = "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
    choose += "field.dispatchEvent(new Event('change'))"
    opened.run(choose, "story", "story1")
    assert opened.run(visible) == "story1 f4"
    opened.run(choose, "story", "")
    opened.press("jc")
    opened.run(choose, "state", "confirmed")
    assert opened.run(visible) == "story0 f1 story1 f4"


def test_single_keys_can_be_switched_off(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full())
    opened.run(
        "document.querySelector('.help').open = true; document.getElementById('keys').click()"
    )
    assert not opened.run("return document.getElementById('keys').checked")
    opened.press("jc")
    assert told(opened) == "0 of 3 decided"
    shown(opened, folder, full())
    opened.press("jc")
    assert told(opened) == "0 of 3 decided", "and stay off"


def test_a_text_from_right_to_left_runs_so(opened: Browser, folder: Path) -> None:
    shown(opened, folder, saying("ستشتري الحكومة رافعة"))
    opened.run("document.querySelector('.whole').open = true")
    ways = opened.run(
        "return [...document.querySelectorAll('.sides p, .pairs td[dir]')]"
        ".map((part) => getComputedStyle(part).direction)"
    )
    assert ways == ["ltr", "rtl"] * 2


def test_without_its_script_the_page_is_whole(opened: Browser, folder: Path) -> None:
    page = folder / "plain.html"
    page.write_text(html.render(outcome(full()), Look()).partition("<script>")[0], "utf-8")
    opened.open(page)
    assert not opened.run("return document.querySelector('.controls').getClientRects().length")
    opened.run("document.getElementById('rule1').click()")
    rows = "return document.getElementById(arguments[0]).getClientRects().length"
    assert [opened.run(rows, card) for card in ("f1", "f2", "f3")] == [1, 0, 1]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>document.title='owned'</script>",
        "<img src=x onerror=\"document.title='owned'\">",
        '"><svg onload="document.title=\'owned\'">',
        "' onfocus='document.title=1' autofocus='",
        "</script><script>document.title='owned'</script>",
        "</style><script>document.title='owned'</script>",
        "</title><script>document.title='owned'</script>",
        "javascript:document.title='owned'",
        "<a href=\"javascript:document.title='owned'\">x</a>",
        "{{ 7 * 7 }}{% raw %}{# x #}${7 * 7}",
        "<meta http-equiv=refresh content='0;url=about:blank'>",
        "<base href=//example.org><form action=//example.org><input type=submit>",
    ],
)
def test_a_script_in_an_article_does_not_run(opened: Browser, folder: Path, hostile: str) -> None:
    shown(opened, folder, saying(hostile))
    title = opened.run("return document.title")
    opened.press("jc")
    assert opened.run("return document.title") == title
    assert title.endswith("report of parallel-qa")
    assert not [line for line in opened.complaints() if "Security Policy" not in line]
    assert hostile in opened.run("return document.querySelector('mark').textContent")
    acting = "return document.querySelectorAll('[href^=javascript], base, form, img').length"
    assert opened.run(acting) == 0
    assert opened.run("return document.scripts.length") == 1


def test_the_policy_stops_what_would_slip_through(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full())
    opened.run(
        "const bad = document.createElement('script'); bad.textContent = 'document.title = 1';"
        "document.body.append(bad)"
    )
    assert opened.run("return document.title") != "1"


@pytest.mark.parametrize("width", [320, 360, 800])
def test_nothing_is_wider_than_the_window(opened: Browser, folder: Path, width: int) -> None:
    opened.width(width)
    try:
        many = replace(found("error", "warning", "note"), title="Judul" * 60)
        shown(opened, folder, many, full(), saying("слово" * 100))
        opened.run("for (const part of document.querySelectorAll('details')) part.open = true")
        room = opened.run("return document.documentElement.clientWidth")
        assert width - 20 <= room <= width
        assert opened.run("return document.scrollingElement.scrollWidth") <= room
    finally:
        opened.width(0)
