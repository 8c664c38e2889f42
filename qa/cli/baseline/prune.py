"""`qa baseline prune`: drop what is no longer found."""

from __future__ import annotations

from pathlib import Path

from qa.cli import _options
from qa.cli.baseline import _debts


def command(
    stories: _debts.Where = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
) -> None:
    """Drop the lines of the baseline that meet no finding any more, and lower the counts.

    Give the same paths as to `create`.

    \b
    Examples:
      qa baseline prune
    """
    from qa.suppress import baseline

    paths = stories or [Path()]
    file, old = _debts.existing(paths)
    _debts.write(file, baseline.pruned(old, _debts.now(paths, model, no_model)))
