"""How long the page and `qa review` take with 5,000 findings in 100 stories.

Run by `make bench-review`. The stories are made up and no check is run: only what shows findings
is measured. The page is opened in Chromium, where there is one; `qa review` runs in Textual's own
harness. Wall-clock seconds; of the browser and of the keys the least of five,
for other programs are at work too.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
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


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


LETTER = """
const done = arguments[1], field = document.getElementById('words');
const start = performance.now();
field.value = arguments[0];
field.dispatchEvent(new Event('input'));
requestAnimationFrame(() => setTimeout(() => done((performance.now() - start) / 1000)));
"""
STEP = """
const done = arguments[1], start = performance.now();
document.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}));
requestAnimationFrame(() => setTimeout(() => done((performance.now() - start) / 1000)));
"""


def in_browser(page: Path, opened: Browser) -> dict[str, float]:
    """Ready and drawn, a word searched for, a step on, a decision."""
    ready, letter, step, decision = [], [], [], []
    for round_ in range(ROUNDS):
        ready.append(seconds(lambda: _opened(page, opened)))
        letter.append(opened.wait(LETTER, f"{round_}"))
        opened.wait(LETTER, "")
        opened.run("document.body.focus()")
        step.append(opened.wait(STEP.replace("document.dispatch", "document.body.dispatch"), "j"))
        decision.append(opened.wait(STEP.replace("document.d", "document.body.d"), "c"))
    return {
        "page: open until drawn": min(ready),
        "page: a letter in the search": min(letter),
        "page: j, next finding": min(step),
        "page: c, confirm and on": min(decision),
    }


def _opened(page: Path, opened: Browser) -> None:
    opened.open(page)
    opened.wait("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))")


async def in_terminal(app: ReviewApp) -> dict[str, float]:
    """First screen, a step on, a decision that is on disk, a filter."""
    found = {}
    start = time.perf_counter()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        found["qa review: first screen"] = time.perf_counter() - start
        for name, keys in (
            ("down, next finding", ("down",)),
            ("c, confirm and on", ("c",)),
            ("u, undo", ("u",)),
            ("/ and a filter of 11 letters", ("slash", *"story:story", "enter")),
        ):
            took = []
            for _ in range(ROUNDS):
                start = time.perf_counter()
                await pilot.press(*keys)
                await pilot.pause()
                took.append(time.perf_counter() - start)
            found[f"qa review: {name}"] = min(took)
    return found


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        at = Path(name)
        os.environ["XDG_STATE_HOME"] = str(at / "state")
        reports = stories(at)
        told = outcome(*(replace(r) for r in reports))
        page = at / "report.html"
        found = {
            "page: written": seconds(
                lambda: page.write_text(html.render(told, Look()), encoding="utf-8")
            )
        }
        size = page.stat().st_size / 1e6
        if DRIVER and BROWSER:
            with browser(at) as opened:
                found |= in_browser(page, opened)
        found |= asyncio.run(in_terminal(ReviewApp(session(at, *reports))))
    print(f"{STORIES * EACH} findings in {STORIES} stories; the page has {size:.1f} MB\n")
    print(f"{'':44}{'seconds':>8}")
    for what, took in found.items():
        print(f"{what:44}{took:8.2f}")


if __name__ == "__main__":
    main()
