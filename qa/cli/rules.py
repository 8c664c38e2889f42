"""`qa rules`: a table of the rules."""

from __future__ import annotations


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
    for rule in found:
        start = f"{rule.code:<7} {rule.name:<{room}}  {rule.severity:<7}  "
        _print.show(f"{start}{rule.category:<{kind}}  {rule.summary}".rstrip() + "\n")
