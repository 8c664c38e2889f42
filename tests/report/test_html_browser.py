"""The page in a real browser: decisions go from it to the gate, and article text does nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import BROWSER, DRIVER, Browser, browser
from made_reports import full, outcome, saying

from qa.cli import main
from qa.records import Report
from qa.report import Look, html
from qa.suppress import entries

pytestmark = pytest.mark.skipif(not (DRIVER and BROWSER), reason="chromium is not installed")
STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="module")
def opened(folder: Path) -> Iterator[Browser]:
    with browser(folder) as session:
        yield session


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
    assert told(opened) == "0 decided, 2 of 2 findings shown"
    for card in (0, 1):
        opened.run(
            "const card = document.querySelectorAll('article[data-mark]')[arguments[0]];"
            "card.querySelector('input').value = 'said “так” \\\\ so';"
            "card.querySelector('button[value=accepted]').click()",
            card,
        )
    assert told(opened).startswith("2 decided")
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
    assert told(opened).startswith("2 decided"), "the browser remembers"


def test_keys_and_filters(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full())
    opened.press("jjc")
    assert told(opened) == "1 decided, 3 of 3 findings shown"
    opened.press("u")
    assert told(opened) == "0 decided, 3 of 3 findings shown"
    opened.press("a")
    assert opened.run("return document.activeElement.placeholder") == "why is this right?"
    opened.run("document.activeElement.blur(); document.querySelector('[data-severity]').click()")
    assert told(opened) == "0 decided, 1 of 3 findings shown"
    opened.run("document.querySelector('[data-severity]').click()")
    opened.press("/pasar")
    assert told(opened) == "0 decided, 1 of 3 findings shown"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>document.title='owned'</script>",
        "<img src=x onerror=\"document.title='owned'\">",
        '"><svg onload="document.title=\'owned\'">',
        "' onfocus='document.title=1' autofocus='",
        "</script><script>document.title='owned'</script>",
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


def test_the_policy_stops_what_would_slip_through(opened: Browser, folder: Path) -> None:
    shown(opened, folder, full())
    opened.run(
        "const bad = document.createElement('script'); bad.textContent = 'document.title = 1';"
        "document.body.append(bad)"
    )
    assert opened.run("return document.title") != "1"


@pytest.mark.parametrize("width", [360, 800])
def test_nothing_is_wider_than_the_window(opened: Browser, folder: Path, width: int) -> None:
    long = replace(full(), title="Judul" * 60)
    shown(opened, folder, long, saying("слово" * 100))
    wide = opened.run(
        "document.body.style.width = arguments[0] + 'px';"
        "return Math.max(...[...document.querySelectorAll('article')]"
        ".map((card) => card.getBoundingClientRect().right))",
        width,
    )
    assert wide <= opened.run("return document.body.getBoundingClientRect().right")
