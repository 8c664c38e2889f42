"""GitLab's code quality report (``artifacts:reports:codequality``), a subset of Code Climate's.

GitLab shows only the first finding of a fingerprint, so all are different here.
Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from typing import Any

from qa.report import Look, Outcome
from qa.report._problem import Problem, problems, relative
from qa.report._untrusted import short

SUFFIXES: tuple[str, ...] = ()
SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(outcome: Outcome, look: Look) -> str:
    """A list of issues; `look` changes nothing."""
    issues = [_issue(problem, outcome.root) for problem in problems(outcome)]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(problem: Problem, root: str) -> dict[str, Any]:
    details = f"\n{problem.details}" if problem.details else ""
    return {
        "type": "issue",
        "check_name": f"{problem.rule.code} {problem.rule.name}",
        "description": short(problem.message),
        "content": {"body": f"{short(problem.message)}{details}"},
        "categories": ["Bug Risk"],
        "severity": SEVERITY[problem.severity],
        "fingerprint": problem.fingerprint,
        "location": {
            "path": relative(problem.target.path, root),
            "lines": {"begin": problem.target.place.line, "end": problem.target.end.line},
        },
    }
