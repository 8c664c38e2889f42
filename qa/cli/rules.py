"""`qa rules`: a table of the rules."""

from __future__ import annotations

import sys
import textwrap

ROOM = 60
"""Columns that a summary wants; where a terminal has fewer, it goes without the category."""


def command() -> None:
    """List the rules: code, name, default severity, MQM category, and what each finds.

    \b
    Examples:
      qa rules
      qa explain ACR001                 the whole page of one rule
    """
    from qa.cli import _print, _rules

    found = _rules.rules()
    room = max((len(rule.name) for rule in found), default=0)
    kind = max((len(rule.category) for rule in found), default=0)
    width = _print.width() if sys.stdout.isatty() else 0
    for rule in found:
        start = f"{rule.code:<7} {rule.name:<{room}}  {rule.severity:<7}  "
        whole = f"{start}{rule.category:<{kind}}  {rule.summary}".rstrip()
        if width and len(start) + kind + ROOM > width:  # of a narrow terminal: no line for scripts
            short = textwrap.wrap(rule.summary, max(width - len(start) - 1, ROOM // 2))
            whole = start + ("\n" + " " * len(start)).join(short)
        _print.show(whole + "\n")
