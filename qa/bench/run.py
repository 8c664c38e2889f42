"""The whole tool on gold data: documents of lines in, hits out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa import checks, flow
from qa.bench.planted import Hit, read_jsonl
from qa.embed import Encoder
from qa.records import Comparison, Finding, Span, Version
from qa.settings import Settings


def hits(folder: Path, encoder: Encoder | None, settings: Settings) -> Iterator[Hit]:
    """Every finding on every document of a folder, own alignment, lines taken as segments."""
    for doc in read_jsonl(folder / "docs.jsonl"):
        pair = flow.aligned(
            flow.version_of_lines(doc["src"], doc["src_lang"]),
            flow.version_of_lines(doc["tgt"], doc["tgt_lang"]),
            encoder,
        )
        for finding in checks.run_all(pair, settings):
            yield from _hits(doc, pair, finding)


def _hits(doc: dict[str, Any], pair: Comparison, finding: Finding) -> Iterator[Hit]:
    bead = pair.alignment.beads[finding.bead]
    sides = (
        ("src", pair.source, bead.source, finding.source_span),
        ("tgt", pair.target, bead.target, finding.target_span),
    )
    for side, version, lines, span in sides:
        for line in _lines(version, lines, span):
            yield Hit(doc["doc"], side, line, finding.score, finding.check, finding.severity)


def _lines(version: Version, lines: tuple[int, ...], span: Span | None) -> Iterator[int]:
    for line in lines:
        segment = version.segments[line]
        if span is None or span.overlaps(Span(segment.start, segment.end)):
            yield line
