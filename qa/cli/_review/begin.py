"""The session that a command line asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa.cli import _rules, _run, _settings
from qa.cli._review.session import Session
from qa.records import Report


def session(paths: Sequence[Path], model: str | None, no_model: bool) -> Session:
    """A session over these paths, by the settings of their project."""
    settings_at = _settings.resolver(_settings.model_of(model, no_model), validate=_rules.validate)
    settings = settings_at(_settings.start(paths))

    def check(some: Sequence[Path]) -> tuple[Report, ...]:
        return _run.reports(_run.Asked(some, settings, settings_at))

    return Session(paths, check, settings)
