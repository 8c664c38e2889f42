"""Time and memory of the aligner against length, embedding left out.

    python benchmarks/align_growth.py DOCS.jsonl

The documents of one variant (mix, if there is one) are joined on end, over and over, to texts of
20 to 16,000 sentences. Each size runs in a process of its own, on one thread; time is CPU time,
the median of several runs; memory is the growth of the peak above what it is with all vectors.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

SIZES = (20, 160, 1600, 16_000)
KINDS = ("none", "sentences", "words")
_MIB = 1024


def main() -> None:
    """Print the table, or measure one size where one is named."""
    if len(sys.argv) > 2:
        print(measured(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
        return
    print(f"{'evidence':12}{'sentences':>10}{'CPU s':>10}{'MiB':>8}{'strict F1':>11}")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    for kind in KINDS:
        for size in SIZES:
            run = [sys.executable, __file__, sys.argv[1], kind, str(size)]
            print(subprocess.run(run, env=environment, check=True, capture_output=True, text=True)
                  .stdout, end="", flush=True)  # fmt: skip


def measured(documents: Path, kind: str, size: int) -> str:
    """One row of the table."""
    from qa.align import align_sentences
    from qa.align.words import split
    from qa.bench.beads import score
    from qa.embed import load

    source, target, gold = joined(documents, size)
    given = {}
    if kind != "none":
        model = load.encoder("")
        given = {"source_vectors": model.encode(source), "target_vectors": model.encode(target)}
        if kind == "words":
            words = sorted({w for line in (*source, *target) for w in split(line)})
            rows, place = model.encode_words(words), {w: n for n, w in enumerate(words)}
            given["encode_words"] = lambda asked: rows[[place[w] for w in asked]]
    align_sentences(source[:60], target[:60])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = []
    for _ in range(15 if size < 100 else 3 if size < 5000 else 1):
        start = time.process_time()
        found = align_sentences(source, target, **given)
        seconds.append(time.process_time() - start)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / _MIB
    f1 = score(gold, [(b.source, b.target) for b in found.beads], []).strict.f1
    return f"{kind:12}{len(source):>10}{statistics.median(seconds):>10.4f}{grown:>8.0f}{f1:>11.3f}"


def joined(documents: Path, size: int) -> tuple[list[str], list[str], list]:
    """Documents on end until the source has so many sentences."""
    from qa.bench.alignments import read

    known = list(read(documents))
    chosen = [d for d in known if d.variant == "mix"] or known
    source: list[str] = []
    target: list[str] = []
    gold = []
    for document in cycle(chosen):
        if len(source) >= size:
            break
        n, m = len(source), len(target)
        gold += [(tuple(i + n for i in s), tuple(j + m for j in t)) for s, t in document.gold]
        source += document.source
        target += document.target
    return source, target, gold


if __name__ == "__main__":
    main()
