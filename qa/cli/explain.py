"""`qa explain`: the page of one rule."""

from __future__ import annotations

from typing import Annotated

import typer


def command(
    rule: Annotated[str, typer.Argument(help="Name or code of a rule, as `qa rules` lists them.")],
) -> None:
    """Explain a rule: what it finds, why that matters, an example, and when it is wrong.

    \b
    Examples:
      qa explain acronyms
      qa explain ACR001
    """
    from qa.cli import _page, _print, _rules

    found = _rules.named(rule)
    _print.show(_page.as_text(found, _print.width(), _print.colour_wanted()))
