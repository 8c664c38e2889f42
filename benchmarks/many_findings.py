"""How long the page and `qa review` take with 5,000 findings in 100 stories.

Run by `make bench-review`. The stories are made up and no check is run: only what shows findings
is measured. The page is opened in Chromium, where there is one; `qa review` runs in Textual's own
harness. The least of five rounds, for other programs may be at work too; CPU seconds are of the
thread that draws the page, and of the process that runs `qa review`.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from browsing import BROWSER, DRIVER, Browser, browser
from made_reports import comparison, outcome, span
from reviewing import session

from qa.cli._review.app import ReviewApp
from qa.records import Bead, Evidence, Finding, Report
from qa.report import Look, html

STORIES, EACH, ROUNDS = 100, 50, 5
SOURCE = "Pelabuhan nomor {0} menerima {1} kapal dan {2} ton beras pada bulan Mei tahun lalu."
TARGET = "Порт номер {0} прийняв {3} суден і {2} тонн рису у травні минулого року."


def report(number: int, folder: Path) -> Report:
    """A story of which every sentence has a wrong number."""
    figures = [(f"{number}-{i}", 100 + i, 7 * i, 101 + i) for i in range(EACH)]
    source = tuple(SOURCE.format(*f) for f in figures)
    target = tuple(TARGET.format(*f) for f in figures)
    beads = tuple(Bead((i,), (i,), 0.5 + i % 5 / 10, 0.3, 0.99) for i in range(EACH))
    pair = comparison(source, target, beads, str(folder))
    found = tuple(
        Finding(
            "acronyms",
            ("error", "warning", "note")[i % 3],
            0.9,
            f"number differs: {f[1]} → {f[3]}",
            i,
            span(pair.source, f"menerima {f[1]} kapal"),
            span(pair.target, f"прийняв {f[3]} суден"),
            (Evidence("id", str(f[1])), Evidence("uk", str(f[3]))),
            "give the same number in both versions",
        )
        for i, f in enumerate(figures)
    )
    return Report("signature", f"Story {number}", pair, found)


def stories(at: Path) -> list[Report]:
    """The reports, with a folder on disk for each."""
    made = []
    for number in range(STORIES):
        folder = at / f"story-{number:03}"
        folder.mkdir()
        (folder / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n')
        made.append(report(number, folder))
    return made


class Clock:
    """Wall-clock and CPU seconds of what is done, the least of several times, by name."""

    def __init__(self, cpu: Callable[[], float]) -> None:
        self._cpu = cpu
        self.found: dict[str, tuple[float, float]] = {}

    @contextmanager
    def times(self, what: str) -> Iterator[None]:
        """Measure what is done inside."""
        wall, cpu = time.perf_counter(), self._cpu()
        yield
        wall, now = time.perf_counter() - wall, self._cpu()
        cpu = now - cpu if now >= cpu else now  # a page may be given a thread of its own
        best = self.found.get(what, (wall, cpu))
        self.found[what] = min(best[0], wall), min(best[1], cpu)


KEY = (
    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))"
)
WORD = """
const field = document.getElementById('words');
field.value = arguments[0];
field.dispatchEvent(new Event('input'));
"""
DRAWN = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))"


def in_browser(page: Path, opened: Browser) -> Clock:
    """Ready and drawn, a word searched for, a step on, a decision; CPU is the page's own thread."""
    clock = Clock(lambda: opened.metrics()["TaskDuration"])
    for number in range(ROUNDS):
        with clock.times("page: open until drawn"):
            opened.open(page)
            opened.wait(DRAWN)
        for what, script, given in (
            ("page: a letter in the search", WORD, str(number)),
            ("", WORD, ""),
            ("page: j, next finding", KEY, "j"),
            ("page: c, confirm and on", KEY, "c"),
        ):
            with clock.times(what):
                opened.run(script, given)
                opened.wait(DRAWN)
    return clock


async def in_terminal(app: ReviewApp) -> Clock:
    """First screen, a step on, a decision that is on disk, a filter."""
    clock = Clock(time.process_time)
    started = time.perf_counter(), time.process_time()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        first = time.perf_counter() - started[0], time.process_time() - started[1]
        clock.found["qa review: first screen"] = first
        for _ in range(ROUNDS):
            for name, keys in (
                ("down, next finding", ("down",)),
                ("c, confirm and on", ("c",)),
                ("u, undo", ("u",)),
                ("/, a filter of 11 letters, enter", ("slash", *"story:story", "enter")),
            ):
                with clock.times(f"qa review: {name}"):
                    await pilot.press(*keys)
                    await pilot.pause()
    return clock


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        at = Path(name)
        os.environ["XDG_STATE_HOME"] = str(at / "state")
        reports = stories(at)
        page = at / "report.html"
        clock = Clock(time.process_time)
        with clock.times("page: written"):
            page.write_text(html.render(outcome(*reports), Look()), encoding="utf-8")
        size, found = page.stat().st_size / 1e6, clock.found
        if DRIVER and BROWSER:
            with browser(at) as opened:
                found |= in_browser(page, opened).found
        found |= asyncio.run(in_terminal(ReviewApp(session(at, *reports)))).found
    print(f"{STORIES * EACH} findings in {STORIES} stories; the page has {size:.1f} MB\n")
    print(f"{'seconds':44}{'wall clock':>12}{'CPU':>8}")
    for what, (wall, cpu) in found.items():
        if what:
            print(f"{what:44}{wall:12.2f}{cpu:8.2f}")


if __name__ == "__main__":
    main()
