"""JSON Lines, for programs: one object a bead, with everything that is known of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qa.records import Comparison, Version

SUFFIX = ".jsonl"


def write(pair: Comparison) -> str:
    """The alignment; offsets are [start, end) of the first and last segment, or null."""
    lines = []
    for bead in pair.alignment.beads:
        row = {
            "source": list(bead.source),
            "target": list(bead.target),
            "posterior": round(bead.posterior, 6),
            "crossing": bead.crossing,
            "similarity": _rounded(bead.similarity),
            "margin": _rounded(bead.margin),
            "evidence": dict(bead.evidence),
            "source_text": pair.source.words_of(bead.source),
            "target_text": pair.target.words_of(bead.target),
            "source_offsets": _offsets(pair.source, bead.source),
            "target_offsets": _offsets(pair.target, bead.target),
        }
        lines.append(json.dumps(row, ensure_ascii=False))
    return "".join(line + "\n" for line in lines)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _offsets(version: Version, indices: Sequence[int]) -> list[Any] | None:
    span = version.span(indices)
    return None if span is None else [span.start, span.end]
