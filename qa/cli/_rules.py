"""The checks as the command line and the writers speak of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from qa import checks
from qa.problems import InputError
from qa.report import Rule
from qa.settings import Settings


def rules() -> tuple[Rule, ...]:
    """Every check as a rule, in the order of the codes."""
    found = (
        Rule(c.name, c.code, c.category, c.severity, c.doc.partition("\n")[0], c.doc)
        for c in checks.all_checks()
    )
    return tuple(sorted(found, key=lambda rule: rule.code))


def named(wanted: str) -> Rule:
    """The rule of that name or code. Raises `InputError`, which suggests the nearest."""
    every = rules()
    for rule in every:
        if wanted.lower() in (rule.name.lower(), rule.code.lower()):
            return rule
    raise InputError(f"no rule {wanted!r}{_hint(wanted, every)}")


def validate(settings: Settings) -> None:
    """See that the settings name rules that exist; `InputError` for the first that does not."""
    every, special = rules(), (*settings.per_pair, *settings.per_path)
    patterns = [*settings.select, *settings.ignore]
    patterns += [p for over in special for p in (*(over.select or ()), *over.ignore)]
    for pattern in patterns:
        known = any(pattern == rule.name or rule.code.startswith(pattern) for rule in every)
        if not known and pattern != "ALL":
            raise InputError(f"no rule {pattern!r} to select or ignore{_hint(pattern, every)}")
    names = {word for rule in every for word in (rule.name, rule.code)}
    for name, _ in (*settings.severity, *(pair for over in special for pair in over.severity)):
        if name not in names:
            raise InputError(f"no rule {name!r} to give a severity{_hint(name, every)}")
    if every and not any(settings.enables(rule.name, rule.code) for rule in every):
        raise InputError("select and ignore leave no rule to run")


def _hint(wanted: str, every: Iterable[Rule]) -> str:
    words = {word.lower(): word for rule in every for word in (rule.name, rule.code)}
    close = difflib.get_close_matches(wanted.lower(), words, 1)
    return f"; did you mean {words[close[0]]!r}?" if close else "; `qa rules` lists them"
