"""SARIF 2.1.0, for code scanning on GitHub and for viewers in editors.

The target sentence is the location and the source sentence a related one. Rule ids, paths from
the root and fingerprints stay the same from run to run, so that a forge knows a finding again.
Specification: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from qa.records import Suppression
from qa.report import Look, Outcome, Rule
from qa.report._problem import UNJUDGED, Problem, problems, relative, suppressed
from qa.report._untrusted import short
from qa.report._view import SideView

SUFFIXES = (".sarif", ".sarif.json")
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RESULTS = 25_000
"""GitHub takes no more results a run (and shows the first 5000)."""
PACKED = 9_000_000
"""Bytes of all results, compressed; GitHub takes 10 MB with all that is around them."""
CHUNK = 250
"""Results whose size is measured together."""
FINGERPRINT = "parallelQaFinding/v1"
Json = dict[str, Any]


def render(outcome: Outcome, look: Look) -> str:
    """One run, without blanks between its parts; `look` changes nothing."""
    found = [*problems(outcome), *suppressed(outcome)]
    rules = [*outcome.rules, UNJUDGED]
    rules += {p.rule.code: p.rule for p in found if p.rule not in rules}.values()
    results = _fitting([_result(problem, rules, outcome.root) for problem in found[:RESULTS]])
    run = {
        "tool": {"driver": _driver(rules, outcome.version)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(outcome, len(found), len(results))],
        "results": results,
    }
    return _dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _dumped(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _fitting(results: list[Json]) -> list[Json]:
    """As many of the results as stay within the size that GitHub takes, the gravest first."""
    size = 0
    for start in range(0, len(results), CHUNK):
        part = _dumped(results[start : start + CHUNK]).encode("utf-8", "backslashreplace")
        size += len(zlib.compress(part, 6))
        if size > PACKED:
            return results[:start]
    return results


def _driver(rules: Sequence[Rule], version: str) -> Json:
    driver: Json = {"name": "parallel-qa", "rules": [_rule(rule) for rule in rules]}
    return {**driver, "semanticVersion": version} if version else driver


def _rule(rule: Rule) -> Json:
    described = rule.page or rule.summary or rule.name
    tags = [tag for tag in ("translation", rule.category) if tag]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary or rule.name},
        "fullDescription": {"text": rule.summary or rule.name},
        "help": {"text": described},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": tags, "mqm": rule.category},
    }


def _invocation(outcome: Outcome, found: int, kept: int) -> Json:
    told = [(f"could not judge: {r.unjudged}", "error") for r in outcome.reports if r.unjudged]
    if found > kept:
        told.append((f"{found - kept} of {found} results are left out", "warning"))
    return {
        "executionSuccessful": not any(report.unjudged for report in outcome.reports),
        "exitCode": outcome.verdict.exit_code,
        "exitCodeDescription": short(outcome.verdict.reason),
        "toolExecutionNotifications": [
            {"message": {"text": _text(text)}, "level": level} for text, level in told
        ],
    }


def _result(problem: Problem, rules: Sequence[Rule], root: str) -> Json:
    related = [{**_location(problem.source, root), "id": 1, "message": _message(problem.source)}]
    values: Json = {
        "ruleId": problem.rule.code,
        "ruleIndex": [rule.code for rule in rules].index(problem.rule.code),
        "level": problem.severity,
        "message": {"text": "\n".join(filter(None, _told(problem)))},
        "locations": [_location(problem.target, root)],
        "relatedLocations": related if problem.finding else [],
        "partialFingerprints": {FINGERPRINT: problem.fingerprint},
    }
    if problem.fix:
        values["fixes"] = [_fix(problem, root)]
    if problem.suppression:
        values["suppressions"] = [_suppression(problem.suppression)]
    if problem.finding:
        values["rank"] = round(100 * max(0.0, min(1.0, problem.finding.score)), 1)
    return values


def _fix(problem: Problem, root: str) -> Json:
    place = _location(problem.target, root)["physicalLocation"]
    replacement = {"deletedRegion": place["region"], "insertedContent": {"text": problem.fix}}
    change = {"artifactLocation": place["artifactLocation"], "replacements": [replacement]}
    return {"description": {"text": "as the other version has it"}, "artifactChanges": [change]}


def _suppression(suppression: Suppression) -> Json:
    who = " ".join(filter(None, (suppression.by, suppression.date)))
    said = suppression.reason or "It was there when the baseline was made."
    justification = f"{said} ({who})" if who else said
    kind = "inSource" if suppression.inline else "external"
    return {"kind": kind, "status": "accepted", "justification": short(justification)}


def _told(problem: Problem) -> Iterator[str]:
    """The message, then each sentence; the language of the source is a link to its place."""
    yield _text(short(problem.message))
    if problem.finding:
        source, target = problem.source, problem.target
        yield f"[{_text(short(source.lang))}](1): {_text(source.bracketed)}"
        yield _text(f"{short(target.lang)}: {target.bracketed}")
    yield _text(short(problem.remedy))


def _message(side: SideView) -> Json:
    return {"text": _text(f"{short(side.lang)}: {side.bracketed}")}


def _location(side: SideView, root: str) -> Json:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(relative(side.path, root))},
            "region": {
                "startLine": side.place.line,
                "startColumn": side.place.column,
                "endLine": side.end.line,
                "endColumn": side.end.column,
            },
        }
    }


def _uri(path: str) -> str:
    """The path as a relative reference, or as a file address where it is absolute."""
    quoted = quote(path.encode("utf-8", "surrogateescape"))
    return f"file://{quoted}" if path.startswith("/") else quoted


def _text(text: str) -> str:
    """Plain text of a message, in which brackets would make links."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)
