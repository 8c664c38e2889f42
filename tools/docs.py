"""Writes docs/checks.md from the docstrings of the checks; with --check only compares.

Run it through `make docs`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qa.cli import _page, _rules

FILE = Path(__file__).parents[1] / "docs" / "checks.md"


def main(arguments: list[str]) -> int:
    """Write the page, or (--check) return 1 where the file is not what would be written."""
    page = _page.as_markdown(_rules.rules())
    if "--check" not in arguments:
        FILE.write_text(page, encoding="utf-8")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == page:
        return 0
    print(f"{FILE.name} is not what the docstrings of qa/checks say: run `make docs`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
