"""Takes the pictures of docs/pictures: `qa review` and the HTML report, of the story in pairs/.

Two errors are planted beside the one that the story has. Where tmux is installed, a run of
`qa review` in a real terminal goes as text into docs/review.md. Run it through `make pictures`; it
needs chromium on the PATH.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import qa
from qa import folders, gate
from qa.cli import _rules
from qa.cli._review import begin
from qa.cli._review.app import ReviewApp
from qa.report import Look, Outcome, html
from qa.settings import Settings

PLACE = Path(__file__).parents[1]
PICTURES = PLACE / "docs" / "pictures"
PLANTED = (("2048", "2084"), ("15 травня", "16 травня"))
SIZE = (112, 30)
RUN = (100, 32)
KEYS = ("c", "End", "Right", "Right")
BLOCK = re.compile(r"(?<=<!-- terminal -->\n).*?(?=<!-- /terminal -->)", re.DOTALL)


def story(at: Path) -> None:
    """A copy of the story with errors planted in its Ukrainian version."""
    shutil.copytree(PLACE / "pairs", at / "pairs")
    file = at / "pairs" / "znews-deepseek" / "uk.txt"
    text = file.read_text(encoding="utf-8")
    for right, wrong in PLANTED:
        text = text.replace(right, wrong)
    file.write_text(text, encoding="utf-8")


async def terminal() -> str:
    """The full screen as SVG: one finding confirmed, a word of another under the cursor."""
    app = ReviewApp(begin.session([Path("pairs")], None, False))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("c", "end", "right", "right")
        await pilot.pause()
        drawn = app.export_screenshot(simplify=True)
    return re.sub(r"@font-face\s*{[^}]*}", "", drawn)  # no font is fetched


def page() -> str:
    """The report of the same."""
    settings = Settings()
    reports = tuple(folders.check_stories([Path("pairs")], settings))
    verdict = gate.judge(reports, settings)
    return html.render(Outcome(reports, verdict, _rules.rules(), version=qa.__version__), Look())


def photograph(file: Path, picture: Path, width: int, height: int) -> None:
    """A picture of a file, as chromium shows it."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("chromium is not installed")
    size = f"--window-size={width},{height}"
    shot = f"--screenshot={picture}"
    quiet = ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"]
    subprocess.run([browser, *quiet, size, shot, file.as_uri()], check=True, capture_output=True)  # noqa: S603


def terminal_run(folder: Path) -> str:
    """What a real terminal shows after the same keys; empty where there is no tmux."""
    tmux = shutil.which("tmux")
    if tmux is None:
        return ""

    def ask(*arguments: str) -> str:
        socket = folder / "tmux"
        command = [tmux, "-S", str(socket), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603

    review = f"{sys.executable} -m qa review pairs"
    width, height = map(str, RUN)
    state = f"XDG_STATE_HOME={folder / 'state'}"
    ask("new-session", "-d", "-x", width, "-y", height, "-e", state, "-c", str(folder), review)
    try:
        _until(lambda: "q quit" in ask("capture-pane", "-p"))
        for key in KEYS:
            ask("send-keys", key)
            time.sleep(1)
        return ask("capture-pane", "-p")
    finally:
        ask("kill-server")


def _until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.2)


def write_run(shown: str) -> None:
    """Put the run between its marks in docs/review.md."""
    page = PLACE / "docs" / "review.md"
    lines = "\n".join(line.rstrip() for line in shown.rstrip().splitlines())
    block = f"```text\n{lines}\n```\n"
    page.write_text(BLOCK.sub(lambda _: block, page.read_text("utf-8")), encoding="utf-8")


def main() -> None:
    """Write the pictures, and the run where it can be had."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        story(folder)
        os.chdir(folder)
        os.environ["XDG_STATE_HOME"] = str(folder / "state")
        if shown := terminal_run(folder):
            write_run(shown)
            (folder / "pairs" / "znews-deepseek" / "accepted.toml").unlink(missing_ok=True)
        Path("review.svg").write_text(asyncio.run(terminal()), encoding="utf-8")
        Path("report.html").write_text(page(), encoding="utf-8")
        photograph(folder / "review.svg", PICTURES / "review.png", 1400, 812)
        photograph(folder / "report.html", PICTURES / "report.png", 1200, 1330)
        os.chdir(PLACE)


if __name__ == "__main__":
    main()
