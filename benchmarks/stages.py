"""Where the time of `qa check` goes, stage by stage: `benchmarks/stages.py DOCS.jsonl [COUNT]`.

CPU seconds of one process, of those that each stage spends itself (what it asks of another stage
is counted there), and of each check. The documents are checked once before, unmeasured: the first
stories of a run also load tables.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scale import made

from qa import checks, facts, flow, read, segment
from qa.align import aligner
from qa.embed import load, words
from qa.embed.static import StaticEncoder
from qa.scale import packed
from qa.scale.task import Task, check
from qa.settings import Settings

spent: Counter[str] = Counter()
stack: list[float] = []


def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, its own time added to the stage of that name."""

    def run(*given: Any, **named: Any) -> Any:
        stack.append(0.0)
        start = time.process_time()
        try:
            return function(*given, **named)
        finally:
            took = time.process_time() - start
            spent[name] += took - stack.pop()
            if stack:
                stack[-1] += took

    return run


def main(documents: Path, count: int = 100) -> None:
    """Print the table."""
    known = [json.loads(line) for line in documents.read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as place:
        places = [str(f) for f in sorted(made(known, count, Path(place)).rglob("pair.toml"))]
        check(Task(Settings()), places[:20])
        watched()
        start = time.process_time()
        check(Task(Settings()), places)
        whole = time.process_time() - start
    print(f"{count} stories, {whole:.1f} CPU s")
    spent["all else"] = whole - spent.total()
    for name, seconds in spent.most_common(24):
        print(f"{name:32}{seconds / count * 1000:8.1f} ms a story {seconds / whole:7.1%}")


def watched() -> None:
    """Put a clock on each stage."""
    every = checks.all_checks()
    clocked = [checks.replace(c, run=timed(f"check {c.name}", lambda p, s, r=c.run: list(r(p, s))))
               for c in every]  # fmt: skip
    checks.all_checks = lambda: tuple(clocked)
    for place, attribute, name in (
        (read, "read", "read"),
        (segment, "segment", "segment"),
        (facts, "of_segments", "facts"),
        (aligner, "align", "align"),
        (words, "link", "link words"),
        (StaticEncoder, "encode", "encode"),
        (StaticEncoder, "gloss", "glosses"),
        (packed, "pack", "pack"),
        (flow, "judged", "judge, beside the checks"),
    ):
        setattr(place, attribute, timed(name, getattr(place, attribute)))
    flow.qa.align.align = aligner.align
    assert load.encoder("") is not None


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
