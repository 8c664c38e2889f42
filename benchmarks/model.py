"""Every figure of docs/model.md for one model: `benchmarks/model.py BENCH [MODEL]`.

BENCH holds `retrieval/` (lines of two languages) and `align/dev/docs.jsonl` (articles with gold
beads, of which the clean variants are taken). All lines of all articles are looked up at once;
"within" looks up a line among those of its own article.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import numpy as np

from qa.embed import load, measure
from qa.embed.static import BUNDLED, StaticEncoder

ROOT = Path(__file__).parents[1]
WORDS = ROOT / "tests" / "embed" / "data" / "words.txt"
SETS = [("tatoeba.en-id", "en", "id"), ("tatoeba.en-uk", "en", "uk"), ("pud", "en", "id")]


def articles(bench: Path) -> list[tuple[list[str], list[str]]]:
    """The lines of each clean article, both sides."""
    lines = (bench / "align" / "dev" / "docs.jsonl").read_text("utf-8").splitlines()
    documents = (json.loads(line) for line in lines)
    return [(d["src"], d["tgt"]) for d in documents if d["variant"] == "clean"]


def retrieval(source: Path, target: Path, model: str) -> None:
    """What a user sees of two files."""
    command = [sys.executable, "-m", "qa", "bench", "retrieval", str(source), str(target)]
    done = subprocess.run([*command, "--model", model], capture_output=True, text=True, check=True)
    print(f"{source.name} {target.name}: {'; '.join(done.stdout.splitlines()[1:])}", flush=True)


def within(encoder: StaticEncoder, pairs: list[tuple[list[str], list[str]]]) -> list[float]:
    """The share of lines found among those of their own article, both ways."""
    vectors = [(encoder.encode(source), encoder.encode(target)) for source, target in pairs]
    total = sum(len(source) for source, _ in pairs)
    return [
        sum(measure.top1(*(pair[::step])) * len(pair[0]) for pair in vectors) / total
        for step in (1, -1)
    ]


def words(encoder: StaticEncoder, source: int, target: int) -> tuple[int, float, float]:
    """Number of words; share nearer to their own translation than to all siblings; than to all."""
    groups = [
        [entry.strip().split("=") for entry in line.partition(" ")[2].split(";")]
        for line in WORDS.read_text("utf-8").splitlines()
    ]
    flat = [[word.split("_")[0] for word in entry] for group in groups for entry in group]
    left = encoder.encode_words([entry[source] for entry in flat])
    right = encoder.encode_words([entry[target] for entry in flat])
    starts = np.cumsum([0, *(len(group) for group in groups)])
    among = sum(
        measure.top1(left[a:b], right[a:b]) * (b - a) for a, b in itertools.pairwise(starts)
    )
    return len(flat), among / len(flat), measure.top1(left, right)


def speeds(folder: Path, texts: list[str]) -> None:
    """Our default path beside sentence-transformers' own `encode`: texts a second of processor
    time (all threads), the best of five runs, each with a model read anew."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    first, again, theirs = [], [], []
    for _ in range(5):
        encoder = StaticEncoder(folder)
        first.append(per_second(encoder.encode, texts))
        again.append(per_second(encoder.encode, texts))
        model = SentenceTransformer(str(folder), device="cpu")
        theirs.append(per_second(lambda t, m=model: m.encode(t, show_progress_bar=False), texts))
    words = len({word for text in texts for word in text.split()})
    print(f"sentences/s of {len(texts)} lines with {words} different words")
    print(f"sentences/s: ours, first sight {max(first):.0f}")
    print(f"sentences/s: ours, words seen before {max(again):.0f}")
    print(f"sentences/s: sentence-transformers {max(theirs):.0f}")


def per_second(encode: Callable[[list[str]], object], texts: list[str]) -> float:
    """Texts a second of processor time."""
    started = process_time()
    encode(texts)
    return len(texts) / max(process_time() - started, 1e-9)


def main(bench: Path, folder: Path = BUNDLED) -> None:
    """Print every figure."""
    encoder = load.encoder(str(folder))
    assert isinstance(encoder, StaticEncoder)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"model {encoder.name} {encoder.digest}: {size / 1e6:.1f} MB")
    for name, source, target in SETS:
        base = bench / "retrieval" / name
        retrieval(Path(f"{base}.{source}"), Path(f"{base}.{target}"), str(folder))
    pairs = articles(bench)
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / f"ntrex-development.{lang}" for lang in ("id", "uk")]
        for side, file in enumerate(files):
            lines = [" ".join(line.split()) for pair in pairs for line in pair[side]]
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        retrieval(*files, str(folder))
    print("within one article, id-uk: {:.4f} / {:.4f}".format(*within(encoder, pairs)))
    for name, source, target in (("id-uk", 1, 2), ("en-uk", 0, 2), ("en-id", 0, 1)):
        number, among, all_words = words(encoder, source, target)
        print(f"words {name}: {number}; among siblings {among:.4f}; among all {all_words:.4f}")
    speeds(folder, [line for pair in pairs for side in pair for line in side])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
