"""JUnit XML, for the test pages of CI servers: a suite a pair of versions, a case a bead.

A bead fails by the findings that fail the run; lesser ones stand in the output of the suite. A
pair that could not be judged is an error, never a suite without failures.
Schema: the one of Ant's JUnit task, which the common readers agree on.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from qa.records import Bead, Report
from qa.report import Look, Outcome
from qa.report._problem import Problem, problems
from qa.report._untrusted import short
from qa.report._view import of_bead
from qa.report._xml import document

SUFFIXES = (".xml",)
EPOCH = "1970-01-01T00:00:00"
"""The schema demands a time; a real one would make every report differ from the last."""


def render(outcome: Outcome, look: Look) -> str:
    """One document; `look` changes nothing."""
    found = problems(outcome)
    root = Xml.Element("testsuites")
    for number, report in enumerate(outcome.reports):
        own = [problem for problem in found if problem.report is report]
        root.append(_suite(report, number, own))
    return document(root)


def _suite(report: Report, number: int, found: Sequence[Problem]) -> Xml.Element:
    pair = report.comparison
    cases = [_judged(report, found)]
    cases += [_case(report, i, bead, found) for i, bead in enumerate(pair.alignment.beads)]
    name = _token(report.title or f"{pair.source.article.path} {pair.target.article.path}")
    suite = Xml.Element(
        "testsuite",
        name=name,
        package=_token(pair.target.article.path),
        id=str(number),
        timestamp=EPOCH,
        hostname="localhost",
        tests=str(len(cases)),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors=str(sum(case.find("error") is not None for case in cases)),
        time="0",
    )
    properties = Xml.SubElement(suite, "properties")
    Xml.SubElement(properties, "property", name="signature", value=short(report.signature))
    suite.extend(cases)
    lesser = [_told(problem) for problem in found if not problem.fails]
    Xml.SubElement(suite, "system-out").text = "\n\n".join(lesser)
    Xml.SubElement(suite, "system-err").text = "\n".join(short(n) for n in report.notices)
    return suite


def _judged(report: Report, found: Sequence[Problem]) -> Xml.Element:
    """The case that every suite has: that the two could be compared at all."""
    case = _testcase(report, "the versions can be compared")
    for problem in found:
        if problem.finding is None:
            error = Xml.SubElement(case, "error", type=problem.rule.code)
            error.set("message", short(problem.message))
            error.text = _told(problem)
    return case


def _case(report: Report, number: int, bead: Bead, found: Sequence[Problem]) -> Xml.Element:
    sides = of_bead(report.comparison, number)
    start = next((side.text for side in sides if not side.empty), "")
    case = _testcase(report, f"{number + 1}: {short(start, 60)}")
    own = [p for p in found if p.fails and p.finding and p.finding.bead == number]
    if own:
        failure = Xml.SubElement(case, "failure", type=own[0].rule.code)
        failure.set("message", short(own[0].message))
        failure.text = "\n\n".join(_told(problem) for problem in own)
    return case


def _testcase(report: Report, name: str) -> Xml.Element:
    classname = _token(report.comparison.target.article.path)
    return Xml.Element("testcase", name=_token(name), classname=classname, time="0")


def _told(problem: Problem) -> str:
    head = f"{problem.severity} {problem.rule.code} {problem.rule.name}: {short(problem.message)}"
    where = f"{problem.source.where}\n{problem.target.where}"
    return "\n".join(filter(None, (head, problem.details, where)))


def _token(text: str) -> str:
    """A token of XML schema: one line, no blanks at its ends or side by side."""
    return " ".join(short(text).split()) or "-"
