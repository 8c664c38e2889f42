"""Workflow commands of GitHub Actions, which become annotations in the diff of a pull request.

GitHub shows about ten annotations of a level in a step; the gravest come first. The table that
`summary` makes is meant for ``$GITHUB_STEP_SUMMARY`` and has them all, up to its limit of size.
Escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from qa.report import Look, Outcome
from qa.report._problem import Problem, problems, relative
from qa.report._stale import Told, told_apart
from qa.report._untrusted import short
from qa.report.markdown import bold, code, escaped

SUFFIXES: tuple[str, ...] = ()
LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
STALE = 4
"""The exit status of a run that fails for stale acceptances alone."""
ROWS = 500
"""Rows of the summary; GitHub takes one MiB."""


def render(outcome: Outcome, look: Look) -> str:
    """One command a line, then the verdict; `look` changes nothing."""
    lines = [_command(problem, outcome.root) for problem in problems(outcome)]
    lines += [_stale(old, outcome) for old in told_apart(outcome.stale)]
    lines.append(_plain_line(f"{outcome.verdict.reason}; exit {outcome.verdict.exit_code}"))
    return "\n".join(lines) + "\n"


def summary(outcome: Outcome) -> str:
    """A table of all problems, in Markdown."""
    found = problems(outcome)
    lines = [f"### parallel-qa: {bold(outcome.verdict.reason)}", ""]
    if found:
        lines += ["| | rule | where | what |", "| --- | --- | --- | --- |"]
    for problem in found[:ROWS]:
        where = f"{relative(problem.target.path, outcome.root)}:{problem.target.place.line}"
        cells = (
            problem.severity,
            f"{problem.rule.code} {problem.rule.name}",
            code(where, in_table=True),
            escaped(problem.message),
        )
        lines.append(f"| {' | '.join(cells)} |")
    if len(found) > ROWS:
        lines += ["", f"and {len(found) - ROWS} more."]
    stale = list(told_apart(outcome.stale))
    if stale:
        lines += ["", "| stale | where | why |", "| --- | --- | --- |"]
    for old in stale[:ROWS]:
        told = (escaped(old.title.strip()), code(old.where, in_table=True), escaped(old.message))
        lines.append(f"| {' | '.join(told)} |")
    return "\n".join(lines) + "\n\n"


def _command(problem: Problem, root: str) -> str:
    side = problem.target
    named = {
        "file": short(relative(side.path, root)),
        "line": str(side.place.line),
        "endLine": str(side.end.line),
        "title": f"{problem.rule.code} {problem.rule.name}",
    }
    if side.end.line == side.place.line and side.end.column > side.place.column:
        # GitHub takes columns only within one line, and counts the last one in.
        named["col"] = str(side.place.column)
        named["endColumn"] = str(side.end.column - 1)
    given = ",".join(f"{name}={_property(value)}" for name, value in named.items())
    mark = f"fingerprint {problem.fingerprint}" if problem.finding else ""
    message = _data("\n".join(filter(None, (short(problem.message), problem.details, mark))))
    return f"::{LEVELS[problem.severity]} {given}::{message}"


def _stale(old: Told, outcome: Outcome) -> str:
    """A warning at the entry where stale ones fail the run, else a notice."""
    path, _, line = old.where.rpartition(":")
    named = {"file": path, "line": line} if line.isdigit() else {"file": old.where, "line": "1"}
    named = {"file": short(relative(named["file"], outcome.root)), "line": named["line"]}
    given = ",".join(f"{name}={_property(value)}" for name, value in named.items())
    told = [old.message, *(f"{label} {words}".strip() for label, words in old.lines)]
    level = "warning" if outcome.verdict.exit_code == STALE else "notice"
    message = _data("\n".join([*told, f"→ {old.remedy}"]))
    return f"::{level} {given},title={_property(f'stale {old.title.strip()}')}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain_line(text: str) -> str:
    """A line that is no command, whatever it holds."""
    return short(text).lstrip().replace("::", ":\u200c:")
