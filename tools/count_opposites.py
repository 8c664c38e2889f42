"""Count how often good translations take different sides, and write it into the tables of axes.

usage: python tools/count_opposites.py [--most N] PAIRS.xx-yy.tsv[.xz]... [DIR...]

Of each file of translated lines (two columns, in the languages that its name ends with) at most N
(5000) lines are read, spread over the file; of a folder as `qa bench errors` reads them, the clean
lines of unedited documents. Fills the last two columns of opposites.tsv and siblings.tsv, and
prints for each axis on which translations differ the words that stood against each other.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.checks._polarity import axes, poles

MOST = 5000
SHOWN = 6


@dataclass(frozen=True)
class Pair:
    """A pair of translated sentences, and the name of the text that it comes from."""

    langs: tuple[str, str]
    texts: tuple[str, str]
    base: str


def main(sources: Sequence[Path], most: int) -> None:
    """Count over all sources, write the tables, print the differences."""
    both: Counter[tuple[str, str]] = Counter()
    apart: Counter[tuple[str, str]] = Counter()
    shown: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for source in sources:
        for pair in clean(source) if source.is_dir() else lines(source, most):
            _count(pair, both, apart, shown)
    for file, width in ((axes.PAIRS, 1), (axes.FAMILIES, 2)):
        _write(file, width, both, apart)
    for name, words in sorted(shown.items(), key=lambda item: -sum(item[1].values())):
        said = ", ".join(f"{a}~{b} {n}" for (a, b), n in words.most_common(SHOWN))
        print(f"{name}\t{sum(words.values())}\t{said}")


def _count(
    pair: Pair,
    both: Counter[tuple[str, str]],
    apart: Counter[tuple[str, str]],
    shown: dict[str, Counter[tuple[str, str]]],
) -> None:
    said = [poles.mentions(t, lang) for t, lang in zip(pair.texts, pair.langs, strict=True)]
    shared = {m.axis for m in said[0]} & {m.axis for m in said[1]}
    both.update({_key(m.axis, m.pole) for side in said for m in side if m.axis in shared})
    for clash in poles.clashes(said[0], said[1]):
        ends = (clash.source, clash.target)
        apart.update({_key(m.axis, m.pole) for m in ends})
        shown[clash.axis][ends[0].text.lower(), ends[1].text.lower()] += 1


def _key(axis: str, pole: int) -> tuple[str, str]:
    """Counts are kept for an axis of two poles as a whole, and for each member of a family."""
    found = axes.axes()[axis]
    return (axis, found.poles[pole].name if found.family else "")


def _write(
    file: Path, width: int, both: Counter[tuple[str, str]], apart: Counter[tuple[str, str]]
) -> None:
    lines = file.read_text("utf-8").splitlines()
    for index, line in enumerate(lines):
        if not line.startswith("#"):
            cells = line.split("\t")
            key = (cells[0], cells[1] if width == 2 else "")
            lines[index] = "\t".join([*cells[:-2], str(both[key]), str(apart[key])])
    file.write_text("\n".join(lines) + "\n", "utf-8")


def lines(file: Path, most: int) -> Iterator[Pair]:
    """At most so many pairs of a file of translated lines, spread over it."""
    named = re.search(r"\.(\w+)-(\w+)\.tsv(?:\.xz)?$", file.name)
    if named is None:
        sys.exit(f"{file.name}: its name does not end with .xx-yy.tsv")
    read = lzma.open if file.suffix == ".xz" else open
    with read(file, "rt", encoding="utf-8") as opened:
        pairs = [line.rstrip("\n").split("\t")[:2] for line in opened]
    for index, (first, second) in enumerate(pairs[:: max(1, len(pairs) // most)]):
        yield Pair((named[1], named[2]), (first, second), f"{file.name}-{index // 20}")


def clean(folder: Path) -> Iterator[Pair]:
    """The pairs of unedited documents of a folder in which nothing was planted."""
    edited = {
        (entry["doc"], entry["sent"])
        for entry in map(json.loads, (folder / "gold.jsonl").open(encoding="utf-8"))
    }
    for doc in map(json.loads, (folder / "docs.jsonl").open(encoding="utf-8")):
        if doc["variant"] == 0 and doc.get("default") == "clean":
            langs = (doc["src_lang"], doc["tgt_lang"])
            for a, b in doc["map"]:
                if (doc["doc"], b) not in edited:
                    yield Pair(langs, (doc["src"][a], doc["tgt"][b]), doc["base"])


if __name__ == "__main__":
    given = sys.argv[1:]
    limit = int(given.pop(given.index("--most") + 1)) if "--most" in given else MOST
    main([Path(name) for name in given if name != "--most"], limit)
