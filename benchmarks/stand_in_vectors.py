"""Stand-in vectors for a file of gold documents: how does the aligner fare with other encoders?

    python benchmarks/stand_in_vectors.py weak|strong DOCS.jsonl OUT.npz

`weak` is a real encoder, but a poor one: character n-grams of the transliterated text, hashed.
`strong` is SIMULATED from the gold beads: sentences that belong together share most of a random
vector, in order along the bead, and all sentences of a document share a little. It ranks search
algorithms under a good encoder; it measures no encoder.
"""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

import numpy as np
from anyascii import anyascii

from qa.bench.alignments import Document, read
from qa.embed import Vectors

Pair = tuple[Vectors, Vectors]
_WEAK, _STRONG = 512, 192
_UNIT = 8
"""Characters for each independent piece of content of a simulated sentence."""


def weak(document: Document) -> Pair:
    """Hashed 3- to 5-grams, the mean of the document taken off."""
    sides = [np.array([_grams(line) for line in lines]) for lines in _sides(document)]
    middle = np.concatenate(sides).mean(axis=0)
    return _unit(sides[0] - middle), _unit(sides[1] - middle)


def _grams(line: str) -> Vectors:
    text = " " + re.sub(r"[^a-z0-9]+", " ", anyascii(line).lower()) + " "
    found = np.zeros(_WEAK, dtype=np.float32)
    for size in (3, 4, 5):
        for start in range(len(text) - size + 1):
            bucket = zlib.crc32(text[start : start + size].encode())
            found[bucket % _WEAK] += 1.0 if bucket >> 20 & 1 else -1.0
    return np.sign(found) * np.sqrt(np.abs(found))


def strong(document: Document) -> Pair:
    """Random content shared by the sentences of a gold bead, with noise of their own."""
    rng = np.random.default_rng(zlib.crc32((document.name + document.variant).encode()))
    subject = rng.standard_normal(_STRONG) * 0.6
    sides = _sides(document)
    made = [np.zeros((len(lines), _STRONG)) for lines in sides]
    for bead in document.gold:
        sizes = [[len(lines[i]) for i in part] for lines, part in zip(sides, bead, strict=True)]
        count = max(1, max(sum(sizes[0]), sum(sizes[1])) // _UNIT)
        content = rng.standard_normal((count, _STRONG)) + subject
        for rows, part, lengths in zip(made, bead, sizes, strict=True):
            edges = np.cumsum([0, *lengths]) / max(1, sum(lengths)) * count
            for i, low, high in zip(part, edges, edges[1:], strict=False):
                units = content[min(int(low), count - 1) : max(int(high), int(low) + 1)]
                noise = rng.standard_normal(_STRONG) * 0.9 * len(units) ** 0.5
                rows[i] = units.sum(axis=0) + noise
    return _unit(made[0]), _unit(made[1])


def _sides(document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return document.source, document.target


def _unit(rows: np.ndarray) -> Vectors:
    norms = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return (rows / norms).astype(np.float32)


def main() -> None:
    """Write the vectors of every document."""
    kind, documents, out = sys.argv[1:]
    made = {}
    for document in read(Path(documents)):
        sides = {"weak": weak, "strong": strong}[kind](document)
        for side, rows in zip(("src", "tgt"), sides, strict=True):
            made[f"{document.name}/{document.variant}/{side}"] = rows
    np.savez_compressed(out, **made)


if __name__ == "__main__":
    main()
