"""Turn a file of translated lines into gold data without errors, for `qa bench errors`.

usage: python tools/clean_pairs.py PAIRS.xx-yy.tsv[.xz] OUT [MOST]

PAIRS has two columns, in the languages that its name ends with. Its lines, at most MOST of them
(2000), become articles of 20 pairs each; scraps of fewer than five words are left out.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from itertools import islice
from pathlib import Path

LINES, LEAST, MOST = 20, 5, 2000


def main(file: Path, out: Path, most: int = MOST) -> None:
    """Write docs.jsonl, and a gold.jsonl without an edit."""
    named = re.search(r"\.(\w+)-(\w+)\.tsv(?:\.xz)?$", file.name)
    if named is None:
        sys.exit(f"{file.name}: its name does not end with .xx-yy.tsv")
    read = lzma.open if file.suffix == ".xz" else open
    with read(file, "rt", encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t")[:2] for line in lines)
        kept = (row for row in rows if min(len(text.split()) for text in row) >= LEAST)
        pairs = list(islice(kept, most))
    out.mkdir(parents=True, exist_ok=True)
    with (out / "docs.jsonl").open("w", encoding="utf-8") as written:
        for start in range(0, len(pairs) - LINES + 1, LINES):
            source, target = zip(*pairs[start : start + LINES], strict=True)
            name = f"{file.name.split('.')[0]}-{start}"
            doc = {
                "doc": name,
                "base": name,
                "variant": 0,
                "src_lang": named[1],
                "tgt_lang": named[2],
                "src": source,
                "tgt": target,
                "map": [[i, i] for i in range(LINES)],
                "default": "clean",
            }
            written.write(json.dumps(doc, ensure_ascii=False) + "\n")
    (out / "gold.jsonl").write_text("", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:4]))
