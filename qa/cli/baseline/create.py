"""`qa baseline create`: write down what is found today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli import _options
from qa.cli.baseline import _debts
from qa.problems import InputError


def command(
    stories: _debts.Where = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    force: Annotated[bool, typer.Option("--force", help="Replace one that is there.")] = False,
) -> None:
    """Write what is found today to qa-baseline.toml in the root of the project.

    A pair that cannot be judged is left out, and said; `qa check` still ends with 3 for it.

    \b
    Examples:
      qa baseline create
      qa baseline create pairs/ --no-model
    """
    paths = stories or [Path()]
    file = _debts.file_of(paths)
    if file.exists() and not force:
        raise InputError("is there already; `qa baseline update` lowers it", str(file))
    _debts.write(file, _debts.now(paths, model, no_model, blind=True))
