"""The aligner on gold data: documents of lines in, scores by variant and a calibration table out.

A file holds one JSON object a line: `doc`, `variant` (may be missing), `src` and `tgt` (lists of
lines, taken as segments), `gold` (pairs of lists of line numbers, from 0), `crossing` (those of
them out of order; worked out where missing), and `source_lang`, `target_lang` (guessed where
missing).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import qa.align
from qa import flow
from qa.bench.beads import Pair, Score, out_of_order, score
from qa.embed import Encoder, Vectors
from qa.languages import guess
from qa.problems import InputError
from qa.records import Alignment, Bead

Finder = Callable[["Document"], Alignment]
BINS = (0.0, 0.5, 0.8, 0.95, 0.99)


@dataclass(frozen=True, slots=True)
class Document:
    """Two lists of lines, their languages, and the gold beads."""

    name: str
    variant: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    languages: tuple[str, str]
    gold: tuple[Pair, ...]
    crossing: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in one document; `right` tells of each bead whether gold has it."""

    variant: str
    score: Score
    beads: tuple[Bead, ...]
    right: tuple[bool, ...]


def read(path: Path) -> Iterator[Document]:
    """The documents of a file; an `InputError` names the line that is not one."""
    try:
        lines = path.read_bytes().decode().splitlines()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(path)) from None
    except UnicodeDecodeError as error:
        raise InputError(f"cannot be read as UTF-8 text: {error}", str(path)) from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _document(json.loads(line), number)
            except (ValueError, KeyError, TypeError) as error:
                wrong = f"not a document with src, tgt and gold: {error!r}"
                raise InputError(wrong, str(path), number) from None


def _document(data: dict[str, Any], number: int) -> Document:
    source, target = tuple(data["src"]), tuple(data["tgt"])
    gold = _pairs(data["gold"])
    for side, count in ((0, len(source)), (1, len(target))):
        if any(not 0 <= i < count for pair in gold for i in pair[side]):
            raise ValueError("gold names a line that is not there")
    return Document(
        name=str(data.get("doc", number)),
        variant=str(data.get("variant", "all")),
        source=source,
        target=target,
        languages=(
            data.get("source_lang") or guess("\n".join(source)).lang,
            data.get("target_lang") or guess("\n".join(target)).lang,
        ),
        gold=gold,
        crossing=_pairs(data["crossing"]) if "crossing" in data else tuple(out_of_order(gold)),
    )


def _pairs(values: Iterable[Any]) -> tuple[Pair, ...]:
    return tuple((tuple(source), tuple(target)) for source, target in values)


def finder(encoder: Encoder | None) -> Finder:
    """Aligns as the tool does, lines taken as segments."""

    def find(document: Document) -> Alignment:
        sides = zip((document.source, document.target), document.languages, strict=True)
        source, target = (flow.version_of_lines(lines, lang) for lines, lang in sides)
        return qa.align.align(source, target, **flow.encoders(encoder))

    return find


def finder_with(file: Path) -> Finder:
    """Aligns with ready vectors: arrays ``DOC/VARIANT/src`` and ``.../tgt``, a row a line."""
    try:
        arrays = np.load(file, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read as an npz file: {error}", str(file)) from None

    def vectors(document: Document, side: str) -> Vectors:
        name = f"{document.name}/{document.variant}/{side}"
        if name not in arrays:
            raise InputError(f"has no array {name!r}", str(file))
        found: Vectors = arrays[name]
        return found

    def find(document: Document) -> Alignment:
        return qa.align.align_sentences(
            document.source,
            document.target,
            source_vectors=vectors(document, "src"),
            target_vectors=vectors(document, "tgt"),
        )

    return find


def run(documents: Iterable[Document], find: Finder) -> Iterator[Outcome]:
    """Align and score each document."""
    for document in documents:
        beads = find(document).beads
        gold = set(document.gold)
        yield Outcome(
            variant=document.variant,
            score=score(document.gold, [(b.source, b.target) for b in beads], document.crossing),
            beads=beads,
            right=tuple((b.source, b.target) in gold for b in beads),
        )


def by_variant(outcomes: Iterable[Outcome]) -> dict[str, Score]:
    """The pooled score of each variant, in order of appearance."""
    pooled: dict[str, Score] = {}
    for outcome in outcomes:
        pooled[outcome.variant] = pooled.get(outcome.variant, Score()) + outcome.score
    return pooled


@dataclass(frozen=True, slots=True)
class Bin:
    """Beads whose posterior lies in one range, the upper end excluded but for the last."""

    low: float
    high: float
    beads: int
    posterior: float
    right: float


def calibration(outcomes: Sequence[Outcome]) -> tuple[list[Bin], float]:
    """Beads with both sides by posterior, and the expected calibration error over ten equal bins.

    The error is the mean distance of mean posterior and share of right beads, weighted by bin.
    """
    pairs = [
        (bead.posterior, right)
        for outcome in outcomes
        for bead, right in zip(outcome.beads, outcome.right, strict=True)
        if bead.source and bead.target
    ]
    bins = [_bin(pairs, low, high) for low, high in zip(BINS, (*BINS[1:], 1.01), strict=True)]
    tenths = [_bin(pairs, k / 10, (k + 1) / 10 if k < 9 else 1.01) for k in range(10)]
    error = sum(b.beads * abs(b.posterior - b.right) for b in tenths) / max(1, len(pairs))
    return bins, error


def _bin(pairs: Iterable[tuple[float, bool]], low: float, high: float) -> Bin:
    inside = [(posterior, right) for posterior, right in pairs if low <= posterior < high]
    count = max(1, len(inside))
    return Bin(
        low,
        min(high, 1.0),
        len(inside),
        sum(posterior for posterior, _ in inside) / count,
        sum(right for _, right in inside) / count,
    )
