"""Reviewdog's diagnostic format, for review comments on any forge.

Its columns count bytes of UTF-8. A suggestion is made where there is one way to bring the target
into line with the source, such as a figure or a code; which of the two is right nobody knows.
Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

import json
from typing import Any

from qa.records import Article, Place
from qa.report import Look, Outcome
from qa.report._problem import Problem, problems, relative
from qa.report._untrusted import short
from qa.report._view import SideView

SUFFIXES = (".rdjson",)
SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(outcome: Outcome, look: Look) -> str:
    """One document; `look` changes nothing."""
    document = {
        "source": {"name": "parallel-qa"},
        "diagnostics": [_diagnostic(problem, outcome.root) for problem in problems(outcome)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(problem: Problem, root: str) -> dict[str, Any]:
    pair = problem.report.comparison
    values: dict[str, Any] = {
        "message": "\n".join(filter(None, (short(problem.message), problem.details))),
        "location": _location(problem.target, pair.target.article, root),
        "severity": SEVERITY[problem.severity],
        "code": {"value": problem.rule.code},
    }
    if problem.fix:
        place = values["location"]["range"]
        values["suggestions"] = [{"range": place, "text": problem.fix}]
    if problem.finding:
        values["related_locations"] = [
            {
                "message": f"{short(problem.source.lang)}: {problem.source.bracketed}",
                "location": _location(problem.source, pair.source.article, root),
            }
        ]
    return values


def _location(side: SideView, article: Article, root: str) -> dict[str, Any]:
    return {
        "path": relative(side.path, root),
        "range": {
            "start": _position(side.place, side.start, article),
            "end": _position(side.end, side.stop, article),
        },
    }


def _position(place: Place, offset: int, article: Article) -> dict[str, int]:
    before = article.text[max(0, offset - (place.column - 1)) : offset]
    return {"line": place.line, "column": len(before.encode("utf-8", "backslashreplace")) + 1}
