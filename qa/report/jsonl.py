"""JSON lines, for streams and logs: one record a line, told apart by its field ``type``.

First a `run`, then for each pair of versions a `report` and its `finding` records, which are
those of the JSON report with the title of their story; `qa schema` describes their fields. Where
the whole alignment is asked for, a `bead` record for each bead, with its text and offsets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from qa.records import Comparison, Side
from qa.report import Look, Outcome
from qa.report.json import as_values

SUFFIXES = (".jsonl", ".ndjson")
KEPT = ("title", "signature", "unjudged", "notices", "fit")


def render(outcome: Outcome, look: Look) -> str:
    """One compact line a record; beads only where `look` asks for every bead."""
    records = _records(outcome, look.every_bead)
    lines = (json.dumps(r, ensure_ascii=False, allow_nan=False) for r in records)
    # These end a line for some readers of lines, and may stand in JSON unescaped.
    return "".join(
        f"{line}\n".replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\x85", "\\u0085")
        for line in lines
    )


def _records(outcome: Outcome, every_bead: bool) -> Iterator[dict[str, Any]]:
    values = as_values(outcome)
    yield {
        "type": "run",
        **{key: values[key] for key in ("schema_version", "tool", "verdict", "counts")},
    }
    for report, found in zip(values["reports"], outcome.reports, strict=True):
        paths = {side: {k: report[side][k] for k in ("path", "lang")} for side in _SIDES}
        yield {"type": "report", **{key: report[key] for key in KEPT}, **paths}
        if every_bead and not found.unjudged:
            yield from _beads(report, found.comparison)
        for finding in report["findings"]:
            yield {"type": "finding", "title": report["title"], **finding}


def _beads(report: dict[str, Any], pair: Comparison) -> Iterator[dict[str, Any]]:
    for values, bead in zip(report["beads"], pair.alignment.beads, strict=True):
        sides: tuple[Side, Side] = ("source", "target")
        more: dict[str, Any] = {}
        for side, indices in zip(sides, (bead.source, bead.target), strict=True):
            span = pair.version(side).span(indices)
            more[f"{side}_text"] = pair.version(side).words_of(indices)
            more[f"{side}_offsets"] = None if span is None else [span.start, span.end]
        yield {"type": "bead", "title": report["title"], **values, **more}


_SIDES = ("source", "target")
