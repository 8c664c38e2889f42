"""`qa baseline update`: follow sentences that were edited; counts may only fall."""

from __future__ import annotations

from pathlib import Path

from qa.cli import _options
from qa.cli.baseline import _debts


def command(
    stories: _debts.Where = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
) -> None:
    """Write what is found today, if no story has more findings of any rule than it had.

    An old finding whose sentence was edited has a new fingerprint; this takes it over. New
    findings are refused (exit status 2). Give the same paths as to `create`.

    \b
    Examples:
      qa baseline update
    """
    from qa.suppress import baseline

    paths = stories or [Path()]
    file, old = _debts.existing(paths)
    _debts.write(file, baseline.updated(old, _debts.now(paths, model, no_model)))
