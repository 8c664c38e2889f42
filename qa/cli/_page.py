"""The page of a rule, cut into its sections: for the terminal and for docs/checks.md."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from qa.cli import _measured
from qa.report import Rule

INTRODUCTION = """\
# The rules

`qa explain NAME` prints one of these pages, `qa rules` lists them. A severity can be changed in
`pyproject.toml`: `[tool.qa.severity]` with lines such as `acronyms = "warning"`; `--select` and
`--ignore` choose rules by name, code or the start of a code.

This page is written by `make docs` from the docstrings in `qa/checks/` and the figures in
`qa/checks/figures.json`.
"""


class Section(NamedTuple):
    """A heading of a rule's docstring and the text below it; the first has no heading."""

    heading: str
    body: str


def sections(page: str) -> list[Section]:
    """The docstring of a check, by its headings: lines that only indented text follows."""
    found: list[Section] = []
    heading = ""
    body: list[str] = []
    lines = page.splitlines()
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if line and not line.startswith(" ") and after.startswith("    "):
            found.append(_section(heading, body))
            heading, body = line.strip().rstrip(":"), []
        else:
            body.append(line)
    return [*found, _section(heading, body)]


def _section(heading: str, body: list[str]) -> Section:
    return Section(heading, textwrap.dedent("\n".join(body)).strip("\n"))


def facts(rule: Rule) -> str:
    """Severity and category in a line."""
    return f"{rule.severity} by default, MQM {rule.category}"


def as_markdown(rules: tuple[Rule, ...]) -> str:
    """The page that docs/checks.md holds."""
    table = ["| rule | severity | what it finds | alarms on 100 clean pairs | errors found |"]
    table.append("| --- | --- | --- | --- | --- |")
    for rule in rules:
        link = f"[{rule.code} {rule.name}](#{rule.docs.partition('#')[2]})"
        alarms, recall = _measured.cells(rule.name)
        table.append(f"| {link} | {rule.severity} | {rule.summary} | {alarms} | {recall} |")
    pages = [_rule_as_markdown(rule) for rule in rules]
    return "\n".join([INTRODUCTION, _measured.introduction(), *table, "", *pages])


def _rule_as_markdown(rule: Rule) -> str:
    first, *others = _with_figures(rule)
    parts = [f"## {rule.code} {rule.name}", f"*{facts(rule)}*", first.body]
    for heading, body in others:
        parts += [f"### {heading}", body]
    return "\n\n".join(parts) + "\n"


def _with_figures(rule: Rule) -> list[Section]:
    measured = _measured.body(rule.name)
    return [*sections(rule.page), *([Section(_measured.HEADING, measured)] if measured else [])]


def as_text(rule: Rule, width: int, colour: bool) -> str:
    """The page for a terminal of that width."""

    def bold(words: str) -> str:
        return f"\x1b[1m{words}\x1b[0m" if colour else words

    first, *others = _with_figures(rule)
    lines = [bold(f"{rule.code} {rule.name}"), facts(rule), "", *_wrapped(first.body, width, "")]
    for heading, body in others:
        lines += ["", bold(heading), *_wrapped(body, width, "    ")]
    return "\n".join(lines) + "\n"


def _wrapped(body: str, width: int, indent: str) -> Iterator[str]:
    """Paragraphs anew at that width; what is indented or a list keeps its lines."""
    for number, paragraph in enumerate(body.split("\n\n")):
        if number:
            yield ""
        lines = paragraph.splitlines()
        if any(line.startswith((" ", "- ", "| ")) for line in lines):
            yield from (indent + line for line in lines)
        else:
            yield from textwrap.wrap(
                " ".join(lines),
                min(width, 100),
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
