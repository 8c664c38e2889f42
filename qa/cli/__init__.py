"""The command `qa`: one file a command, found by walking this folder.

A module `qa/cli/NAME.py` offers a function `command`; it parses, calls the flow, prints and exits.
Whatever is heavy is imported inside it, so that `qa --help` stays quick. A package `qa/cli/NAME/`
is a group: its modules are the commands `qa NAME ...`, its docstring is the help of the group.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys

import typer

from qa.problems import CannotJudge, InputError


def app() -> typer.Typer:
    """The typer application with every command of this folder."""
    return _commands(
        __name__, "qa", "Aligns the parallel versions of one article and flags where they differ."
    )


def _commands(package: str, name: str, about: str) -> typer.Typer:
    commands = typer.Typer(
        name=name,
        help=about,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for info in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package}.{info.name}")
        if info.ispkg:
            group = _commands(module.__name__, info.name, inspect.cleandoc(module.__doc__ or ""))
            commands.add_typer(group)
        else:
            commands.command(name=info.name)(module.command)
    return commands


def main() -> None:
    """Run the command line; a problem is one line on stderr and its exit code."""
    try:
        app()()
    except (InputError, CannotJudge) as problem:
        print(f"qa: {problem}", file=sys.stderr)
        sys.exit(problem.exit_code)
