"""Stories that are rows of a table, checked on Ray; findings written as a table."""

from __future__ import annotations

from functools import partial

from qa import gate
from qa.problems import InputError
from qa.records import Verdict
from qa.report import Look, Outcome, jsonl
from qa.scale import How
from qa.settings import Settings


def tell(stories: str, findings: str, how: How, outcome: Outcome, settings: Settings) -> Verdict:
    """Check a table of stories and write what is found; the verdict of all of it.

    Raises `InputError` where one of both is not said, or the engine is not Ray.
    """
    if how.engine != "ray" or not stories or not findings:
        raise InputError("--stories and --findings belong together, and need --engine ray")
    from qa.scale import on_ray
    from qa.scale.task import Task

    lines = partial(jsonl.part, outcome=outcome, look=Look())
    rows = on_ray.table(Task(settings), stories, findings, lines, how.workers, how.address)
    tally = gate.Tally()
    for row in rows:
        if row["type"] == "report":
            tally.reports += 1
            tally.unjudged += row["unjudged"]
            tally.broken.update([row["broken"]] if row["broken"] else [])
        else:
            tally.findings[row["severity"]] += 1
    return gate.verdict(tally, settings)
