"""Writes what `qa check pairs/` says into README.md and docs/reports.md; --check only compares.

Run it through `make docs`, from the folder that holds README.md.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import qa
from qa import folders, gate, report
from qa.cli import _rules
from qa.report import Look, Outcome
from qa.settings import load

FINDING = re.compile(r"(?<=<!-- finding -->\n).*(?=<!-- /finding -->)", re.DOTALL)
SIGNATURE = re.compile(r"(?<=<!-- signature -->\n).*(?=<!-- /signature -->)", re.DOTALL)


def pages() -> dict[Path, str]:
    """The pages as they should be."""
    text = said()
    blocks = {
        Path("README.md"): (FINDING, text),
        Path("docs/reports.md"): (SIGNATURE, text.splitlines()[-1]),
    }
    return {
        page: block.sub(lambda _, said=shown: f"```text\n{said}\n```\n", page.read_text("utf-8"))
        for page, (block, shown) in blocks.items()
    }


def said() -> str:
    """The report of the story as a plain terminal shows it."""
    settings = load(Path())
    reports = tuple(folders.check_stories([Path("pairs")], settings))
    verdict = gate.judge(reports, settings)
    outcome = Outcome(reports, verdict, _rules.rules(), settings.sure, qa.__version__)
    text = report.writer("text").render(outcome, Look(width=100))
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def main(arguments: list[str]) -> int:
    """Write the blocks, or (--check) return 1 where a page shows something else."""
    made = pages()
    stale = [page for page, new in made.items() if page.read_text("utf-8") != new]
    if "--check" not in arguments:
        for page in stale:
            page.write_text(made[page], encoding="utf-8")
        return 0
    for page in stale:
        print(f"{page} does not show what `qa check pairs/` says: run `make docs`")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
