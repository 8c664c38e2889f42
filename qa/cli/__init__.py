"""The command `qa`: one file a command, found by walking this folder.

A module `qa/cli/NAME.py` offers a function `command`; it parses, calls the flow, prints and exits.
Whatever is heavy is imported inside it, so that `qa --help` stays quick. A package `qa/cli/NAME/`
is a group: its modules are the commands `qa NAME ...`, its docstring is the help of the group.
Names that begin with an underscore are helpers.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
import traceback
from collections.abc import Callable
from typing import Annotated

import typer

from qa import __version__
from qa.cli import _print
from qa.problems import CannotJudge, InputError
from qa.report._untrusted import short

INTERRUPTED, FAULT = 130, 70
# The error that every usage mistake is made from: of click, or of the copy in newer typer.
_UsageError: type[typer.BadParameter] = typer.BadParameter.__mro__[1]


def app() -> typer.Typer:
    """The typer application with every command of this folder."""
    return _commands(__name__, "qa", _root)


def _commands(package: str, name: str, root: Callable[..., None]) -> typer.Typer:
    commands = typer.Typer(
        name=name,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    commands.callback(invoke_without_command=True)(root)
    for info in pkgutil.iter_modules(importlib.import_module(package).__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package}.{info.name}")
        if info.ispkg:
            group = _commands(module.__name__, info.name, _group(module.__doc__ or ""))
            commands.add_typer(group, short_help=_about(module.__doc__ or ""))
        else:
            about = _about(module.__doc__ or "")
            commands.command(name=info.name, short_help=about)(module.command)
    return commands


def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Aligns the parallel versions of one article and flags where they do not say the same.

    \b
    Examples:
      qa check pairs/                   every story under a folder
      qa check article.id.txt article.uk.txt
      qa explain acronyms               what a rule means and when it is wrong

    Exit status: 0 nothing that fails, 1 findings, 2 usage, configuration or input is wrong,
    3 could not judge, 4 stale acceptances (with --strict-suppressions).
    """
    if version:
        _print.show(f"qa {__version__}\n")
        raise typer.Exit
    _help_if_bare(context)


def _group(doc: str) -> Callable[[typer.Context], None]:
    """What a group does on its own: print its help, which is the docstring of its package."""

    def root(context: typer.Context) -> None:
        _help_if_bare(context)

    root.__doc__ = inspect.cleandoc(doc)
    return root


def _about(doc: str) -> str:
    """What the list of commands says of one: the first line of its module, behind its name."""
    first = doc.partition("\n")[0].rstrip(".")
    said = first.partition("`: ")[2] or first
    return said[:1].upper() + said[1:].replace("`", "")


def _help_if_bare(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        _print.show(context.get_help() + "\n")
        raise typer.Exit(2)


def main() -> None:
    """Run the command line; a problem is one line on stderr and its exit code."""
    try:
        code = app()(prog_name="qa", standalone_mode=False)
    except _UsageError as mistake:
        code = _complain(mistake.format_message(), 2)
    except (InputError, CannotJudge) as problem:
        code = _complain(str(problem), problem.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception:  # noqa: BLE001 - whatever it is, it must not look like findings (1)
        traceback.print_exc()
        code = _complain("this is a fault in qa itself; please report it", FAULT)
    if code == INTERRUPTED:
        _complain("interrupted", code)
    sys.exit(code or 0)


def _complain(message: str, code: int) -> int:
    line = short(" ".join(message.split()))  # it may name keys and paths that others wrote
    print(f"qa: {_print.encodable(line, sys.stderr)}", file=sys.stderr)
    return code
