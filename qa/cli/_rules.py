"""The checks as the command line and the writers speak of them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from qa import checks
from qa.problems import InputError
from qa.report import Rule
from qa.settings import Layer, Settings


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


class UnknownRuleError(InputError):
    """Settings name a rule that does not exist."""

    def __init__(self, word: str, message: str, path: str = "", line: int | None = None) -> None:
        super().__init__(message, path, line)
        self.word, self.message = word, message

    def placed(self, found: Iterable[Layer]) -> UnknownRuleError:
        """The same with file and line, where the word stands in one of these files."""
        pattern = re.compile(rf"(?<![\w-]){re.escape(self.word)}(?![\w-])")
        for layer in found:
            lines = layer.file.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, 1):
                if pattern.search(line.partition("#")[0]):
                    return UnknownRuleError(self.word, self.message, str(layer.file), number)
        return self


def validate(settings: Settings) -> None:
    """See that the settings name rules that exist.

    Raises `UnknownRuleError` for the first that does not.
    """
    every, special = rules(), (*settings.per_pair, *settings.per_path)
    patterns = [*settings.select, *settings.ignore]
    patterns += [p for over in special for p in (*(over.select or ()), *over.ignore)]
    for pattern in patterns:
        known = any(pattern == rule.name or rule.code.startswith(pattern) for rule in every)
        if not known and pattern != "ALL":
            told = f"no rule {pattern!r} to select or ignore{_hint(pattern, every)}"
            raise UnknownRuleError(pattern, told)
    names = {word for rule in every for word in (rule.name, rule.code)}
    for name, _ in (*settings.severity, *(pair for over in special for pair in over.severity)):
        if name not in names:
            told = f"no rule {name!r} to give a severity{_hint(name, every)}"
            raise UnknownRuleError(name, told)
    if every and not any(settings.enables(rule.name, rule.code) for rule in every):
        raise InputError("select and ignore leave no rule to run")


def _hint(wanted: str, every: Iterable[Rule]) -> str:
    words = {word.lower(): word for rule in every for word in (rule.name, rule.code)}
    close = difflib.get_close_matches(wanted.lower(), words, 1)
    return f"; did you mean {words[close[0]]!r}?" if close else "; `qa rules` lists them"
