"""`qa review`: look at findings one after another and decide."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from qa.cli import _options

Filter = Annotated[
    str,
    typer.Option(
        "--filter",
        metavar="QUERY",
        help="Show only these: rule:, severity:, state:, story: and words, all of which must hold.",
    ),
]
Theme = Annotated[str, typer.Option(metavar="dark|light", help="For this background.")]


def command(
    paths: _options.PathsOrHere = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Ask line by line: for screen readers and scripts.")
    ] = False,
    wanted: Filter = "",
    theme: Theme = "dark",
    model: _options.Model = None,
    no_model: _options.NoModel = False,
) -> None:
    """Go through findings and decide: accept, confirm, skip; each decision is written at once.

    Decisions go to accepted.toml beside the story, as those of `qa accept` do. The keys are on
    the screen, ? tells more.

    \b
    Examples:
      qa review pairs/
      qa review pairs/my-story --plain
      qa review --filter "severity:error state:open"

    Exit status: 0 the review has ended, 2 usage, configuration or input is wrong, 3 a model that
    was asked for is missing.
    """
    from qa.cli._review import begin, items
    from qa.problems import InputError

    if theme not in ("dark", "light"):
        raise InputError(f"--theme: expected dark or light, not {theme!r}")
    if not plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError("this is no terminal; --plain asks line by line")
    found = begin.session(paths or [Path()], model, no_model)
    if plain:
        from qa.cli._review.plain import Interview

        Interview(found, items.query(wanted)).run()
    else:
        from qa.cli._review.app import ReviewApp

        app = ReviewApp(found, wanted, theme)
        app.run()
        if app.return_code:
            raise typer.Exit(app.return_code)
    found.close()
