"""Writes what `qa check pairs/` says into README.md; with --check only compares.

Run it through `make docs`, from the folder that holds README.md.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import qa
from qa import flow, gate, report
from qa.cli import _rules
from qa.report import Look, Outcome
from qa.settings import load

FILE = Path("README.md")
BLOCK = re.compile(r"(?<=<!-- finding -->\n).*(?=<!-- /finding -->)", re.DOTALL)


def finding() -> str:
    """The report of the story as a plain terminal shows it, as a block of Markdown."""
    settings = load(Path())
    reports = tuple(flow.check_stories([Path("pairs")], settings))
    verdict = gate.judge(reports, settings)
    outcome = Outcome(reports, verdict, _rules.rules(), settings.sure, qa.__version__)
    text = report.writer("text").render(outcome, Look(width=100))
    return "```text\n" + "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n```\n"


def main(arguments: list[str]) -> int:
    """Write the block, or (--check) return 1 where README.md shows something else."""
    old = FILE.read_text(encoding="utf-8")
    new = BLOCK.sub(lambda _: finding(), old)
    if "--check" not in arguments:
        FILE.write_text(new, encoding="utf-8")
        return 0
    if new == old:
        return 0
    print(f"{FILE} does not show what `qa check pairs/` says: run `make docs`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
