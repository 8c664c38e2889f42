"""The command `qa`: one file a command, found by walking this folder.

A module `qa/cli/NAME.py` offers a function `command`; it parses, calls the flow, prints and exits.
Whatever is heavy is imported inside it, so that `qa --help` stays quick.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import typer

from qa.problems import CannotJudge, InputError


def app() -> typer.Typer:
    """The typer application with every command of this folder."""
    commands = typer.Typer(
        name="qa",
        help="Aligns the parallel versions of one article and flags where they differ.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for info in pkgutil.iter_modules(__path__):
        if not info.name.startswith("_"):
            module = importlib.import_module(f"{__name__}.{info.name}")
            commands.command(name=info.name)(module.command)
    return commands


def main() -> None:
    """Run the command line; a problem is one line on stderr and its exit code."""
    try:
        app()()
    except (InputError, CannotJudge) as problem:
        print(f"qa: {problem}", file=sys.stderr)
        sys.exit(problem.exit_code)
