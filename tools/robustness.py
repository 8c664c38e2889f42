"""Writes the table of docs/robustness.md from tests/robustness/cases.toml; --check only compares.

Run it through `make docs`.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "robustness.md"
CASES = ROOT / "tests" / "robustness" / "cases.toml"
BLOCK = re.compile(r"(?<=<!-- cases -->\n).*(?=<!-- /cases -->)", re.DOTALL)


def lines() -> Iterator[str]:
    """The table: a row a case, its groups as rows of their own."""
    yield "| bad input | what the tool says | exit status |\n| --- | --- | --- |\n"
    for group in tomllib.loads(CASES.read_text(encoding="utf-8"))["group"]:
        yield f"| **{group['name']}** | | |\n"
        for case in group["case"]:
            says = case["says"].replace("|", "\\|")
            plain = not says or says.startswith("(")
            shown = says.strip("()") if plain else f"`{says}`"
            yield f"| {case['what']} | {shown or 'read as what it is'} | {case['code']} |\n"


def main(arguments: list[str]) -> int:
    """Write the table, or (--check) return 1 where the page shows another one."""
    old = FILE.read_text(encoding="utf-8")
    new = BLOCK.sub(lambda _: "".join(lines()), old)
    if "--check" not in arguments:
        FILE.write_text(new, encoding="utf-8")
        return 0
    if new == old:
        return 0
    print(f"{FILE.name} is not what {CASES.name} says: run `make docs`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
