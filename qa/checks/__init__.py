"""The checks: one file a check, found by walking this folder.

A module `qa/checks/NAME.py` is the check NAME. It assigns

- `CODE`, its stable id (``ACR001``), never reused;
- `CATEGORY`, its category in MQM (``accuracy/mistranslation``);
- `SEVERITY`, its severity by default;
- `SPECIFICITY`, a number: where findings of one bead overlap, the most specific speaks;
- `ALONE = True`, if it can judge one text without another (`qa lint`);
- `ABROAD`, its greatest severity in languages in which it was not measured ("warning");
- `PAST = True`, if it needs an earlier state of the repository (``--since``);

and offers ``run(pair: Comparison, settings: Settings) -> Iterable[Finding]``. Its docstring has
the headings of `HEADINGS`, in this order; `qa explain NAME` prints it and docs/checks.md holds it.
Names that begin with an underscore are helpers shared by checks.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from qa import languages
from qa.records import SEVERITIES, Comparison, Finding, Severity, Span
from qa.settings import Settings

HEADINGS = ("What it finds", "Why it matters", "Example", "When it is wrong", "Setting")


@dataclass(frozen=True, slots=True)
class Check:
    """One check, as its module describes it."""

    name: str
    code: str
    category: str
    severity: Severity
    specificity: int
    doc: str
    run: Callable[[Comparison, Settings], Iterable[Finding]]
    alone: bool = False
    past: bool = False
    abroad: Severity = "warning"


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check of this folder, by name."""
    names = [i.name for i in pkgutil.iter_modules(__path__) if not i.name.startswith("_")]
    return tuple(_load(name) for name in sorted(names))


def _load(name: str) -> Check:
    module = importlib.import_module(f"{__name__}.{name}")
    return Check(
        name=name,
        code=module.CODE,
        category=module.CATEGORY,
        severity=module.SEVERITY,
        specificity=module.SPECIFICITY,
        doc=inspect.cleandoc(module.__doc__ or ""),
        run=module.run,
        alone=getattr(module, "ALONE", False),
        past=getattr(module, "PAST", False),
        abroad=getattr(module, "ABROAD", "warning"),
    )


def run_all(pair: Comparison, settings: Settings, alone: bool = False) -> tuple[Finding, ...]:
    """What all enabled checks find: one finding an error, in the order of the text.

    `alone`: only the checks that can judge one text without another.
    """
    enabled = [check for check in all_checks() if settings.enables(check.name, check.code)]
    enabled = [check for check in enabled if check.alone or not alone]
    langs = (pair.source.article.lang, pair.target.article.lang)
    home = all(lang.split("-")[0] in languages.HOME for lang in langs)
    found: list[tuple[int, Finding]] = []
    for check in enabled:
        for finding in check.run(pair, settings):
            grade = settings.severity_of(check.name, check.code)
            grade = grade or _bounded(finding.severity, "error" if home else check.abroad)
            found.append((check.specificity, replace(finding, severity=grade)))
    return tuple(sorted(_most_specific(found), key=_place))


def _bounded(severity: Severity, most: Severity) -> Severity:
    return max(severity, most, key=SEVERITIES.index)


def _place(finding: Finding) -> tuple[int, int, int, str]:
    source, target = finding.source_span or Span(0, 0), finding.target_span or Span(0, 0)
    return (finding.bead, target.start, source.start, finding.check)


def _most_specific(found: list[tuple[int, Finding]]) -> list[Finding]:
    kept: dict[int, list[Finding]] = defaultdict(list)
    for _, finding in sorted(found, key=lambda f: (-f[0], -f[1].score, _place(f[1]))):
        if not any(_same_error(finding, other) for other in kept[finding.bead]):
            kept[finding.bead].append(finding)
    return [finding for findings in kept.values() for finding in findings]


def _same_error(one: Finding, other: Finding) -> bool:
    """Whether two findings of one bead are about the same words."""
    pairs = ((one.source_span, other.source_span), (one.target_span, other.target_span))
    return any(_shared(a, b) for a, b in pairs)


def _shared(one: Span | None, other: Span | None) -> bool:
    """Whether two places overlap; two empty ones tell nothing of what the findings are about."""
    if one is None or other is None or (one.start == one.end and other.start == other.end):
        return False
    return one.overlaps(other)
