"""`qa stories`: what a run would compare, and which versions are missing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="STORY...", help="Default: here.", show_default=False),
    ] = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="Only texts of which a version is missing.")
    ] = False,
) -> None:
    """List the stories that `qa check` finds, with their languages and those that are missing.

    Missing is a language of the setting `languages` for which a text has no version; texts with no
    other version at all are no stories, and are listed too.

    \b
    Examples:
      qa stories
      qa stories content/ --missing
    """
    from qa.cli import _print, _settings, _stories
    from qa.report._untrusted import short
    from qa.settings import load

    places = paths or [Path()]
    for name, row in _stories.table(places, load(_settings.start(places)), missing).items():
        told = f"  (no {', '.join(row[1])})" if row[1] else ""
        _print.show(f"{short(name)}  {' '.join(row[0])}{told}\n")
