"""Writes the tables of docs/languages.md; with --check only compares.

What there is for each language is read from its file, how it was measured from its folder in
tests/languages, whose tests must pass. Run it through `make docs`.
"""

from __future__ import annotations

import difflib
import sys
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from qa import languages
from qa.cli.languages import HEAD, rows

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "languages.md"
TESTS = ROOT / "tests" / "languages"


def main(arguments: list[str]) -> int:
    """Write the tables, or (--check) return 1 where the page has others."""
    old = FILE.read_text(encoding="utf-8")
    new = old
    for name, table in (("has", _table([HEAD, *_abroad()])), ("measured", _table(_measured()))):
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, rest = new.split(start, 1)
        new = f"{before}{start}{table}{end}{rest.split(end, 1)[1]}"
    if "--check" not in arguments:
        FILE.write_text(new, encoding="utf-8")
        return 0
    if new != old:
        print(f"{FILE.name} is not what the files of the languages give: run `make docs`")
        print("\n".join(difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)))
    return int(new != old)


def _abroad() -> Iterable[Sequence[str]]:
    return (row for row in rows() if row[0] not in languages.HOME)


def _table(lines: Iterable[Sequence[str]]) -> str:
    head, *rest = [f"| {' | '.join(line)} |\n" for line in lines]
    return head + "|" + " --- |" * (head.count("|") - 1) + "\n" + "".join(rest)


def _measured() -> Iterable[Sequence[str]]:
    yield (
        "language",
        "stretches read right",
        "facts in them",
        "known misses",
        "paragraphs cut right",
        "stories with nothing to find",
        "errors planted and found",
    )
    ferry = len(_read(TESTS / "ferry.toml"))
    names = _read(TESTS / "names.toml")["pair"] + _read(TESTS / "news.toml")["pair"]
    for code in languages.codes():
        if code in languages.HOME:
            continue
        values = _read(TESTS / code / "values.toml")["value"]
        named = sum(code in pair["langs"] for pair in names)
        yield (
            languages.name(code),
            str(len(values)),
            str(sum(len(value["facts"]) for value in values)),
            str(len(_read(TESTS / code / "misses.toml")["value"])),
            str(len(_read(TESTS / code / "sentences.toml")["paragraphs"])),
            str(1 + (ferry - 1) + named),
            str(len(_read(TESTS / code / "story.toml")["planted"]) + 2 * (ferry - 1)),
        )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
