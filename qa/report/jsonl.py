"""JSON lines, for streams and logs: one record a line, told apart by its field ``type``.

For each pair of versions a `report` and its `finding` records, which are those of the JSON report
with the title of their story; `qa schema` describes their fields. Where the whole alignment is
asked for, a `bead` record for each bead, with its text and offsets. At the end a `run` with the
verdict: a stream that lacks it was cut short.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from qa.records import Report, Side
from qa.report import Look, Outcome
from qa.report.json import VERSION, bead_values, counts, found, summary, tool

SUFFIXES = (".jsonl", ".ndjson")


def render(outcome: Outcome, look: Look) -> str:
    """One compact line a record; beads only where `look` asks for every bead."""
    parts = [part(report, outcome, look) for report in outcome.reports]
    return "".join((*parts, last(outcome, counts(outcome.reports, outcome.stale))))


def part(report: Report, outcome: Outcome, look: Look) -> str:
    """The lines of one report, as it comes; of the outcome only the rules are looked at."""
    return "".join(map(_line, _records(report, outcome, look.every_bead)))


def last(outcome: Outcome, counted: Mapping[str, int]) -> str:
    """The line at the end: the verdict, and what was counted (see `qa.report.json.counts`)."""
    verdict = {"exit_code": outcome.verdict.exit_code, "reason": outcome.verdict.reason}
    head = {"schema_version": VERSION, "tool": tool(outcome)}
    return _line({"type": "run", **head, "verdict": verdict, "counts": dict(counted)})


def _line(record: dict[str, Any]) -> str:
    line = json.dumps(record, ensure_ascii=False, allow_nan=False)
    # These end a line for some readers of lines, and may stand in JSON unescaped.
    for char, escape in (("\u2028", "\\u2028"), ("\u2029", "\\u2029"), ("\x85", "\\u0085")):
        line = line.replace(char, escape)
    return f"{line}\n"


def _records(report: Report, outcome: Outcome, every_bead: bool) -> Iterator[dict[str, Any]]:
    pair = report.comparison
    sides = (("source", pair.source.article), ("target", pair.target.article))
    paths = {side: {"path": article.path, "lang": article.lang} for side, article in sides}
    yield {"type": "report", **summary(report), **paths}
    if every_bead and not report.unjudged:
        yield from _beads(report)
    for finding in found(report, outcome):
        yield {"type": "finding", "title": report.title, **finding}


def _beads(report: Report) -> Iterator[dict[str, Any]]:
    pair = report.comparison
    for bead in pair.alignment.beads:
        sides: tuple[Side, Side] = ("source", "target")
        more: dict[str, Any] = {}
        for side, indices in zip(sides, (bead.source, bead.target), strict=True):
            span = pair.version(side).span(indices)
            more[f"{side}_text"] = pair.version(side).words_of(indices)
            more[f"{side}_offsets"] = None if span is None else [span.start, span.end]
        yield {"type": "bead", "title": report.title, **bead_values(bead), **more}
