"""JSON lines, for streams and logs: one record a line, told apart by its field ``type``.

First a `run`, then for each pair of versions a `report` and its `finding` records, which are
those of the JSON report with the title of their story; `qa schema` describes their fields.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from qa.report import Look, Outcome
from qa.report.json import as_values

SUFFIXES = (".jsonl", ".ndjson")
KEPT = ("title", "signature", "unjudged", "notices", "fit")


def render(outcome: Outcome, look: Look) -> str:
    """One compact line a record; `look` changes nothing."""
    lines = (json.dumps(r, ensure_ascii=False, allow_nan=False) for r in _records(outcome))
    # These end a line for some readers of lines, and may stand in JSON unescaped.
    return "".join(
        f"{line}\n".replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\x85", "\\u0085")
        for line in lines
    )


def _records(outcome: Outcome) -> Iterator[dict[str, Any]]:
    values = as_values(outcome)
    yield {
        "type": "run",
        **{key: values[key] for key in ("schema_version", "tool", "verdict", "counts")},
    }
    for report in values["reports"]:
        paths = {side: {k: report[side][k] for k in ("path", "lang")} for side in _SIDES}
        yield {"type": "report", **{key: report[key] for key in KEPT}, **paths}
        for finding in report["findings"]:
            yield {"type": "finding", "title": report["title"], **finding}


_SIDES = ("source", "target")
