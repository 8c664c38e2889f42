"""`qa init`: look at a repository, and write what it needs to be checked in CI."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.problems import InputError

FORGES = ("github", "gitlab", "none")


def command(
    folder: Annotated[Path, typer.Argument(help="The root of a repository.")] = Path(),
    forge: Annotated[
        str, typer.Option(metavar="FORGE", help=f"{', '.join(FORGES)}. Default: the one in use.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it and write nothing.")] = False,
) -> None:
    """Propose where the stories are, and write settings, a CI workflow and a pre-commit hook.

    A file that is there already is kept; what should go into it is shown instead.

    \b
    Examples:
      qa init --dry-run
      qa init --forge gitlab
    """
    from qa.cli import _initial, _print, _propose

    if not folder.is_dir():
        raise InputError("no such folder", str(folder))
    if forge not in ("", *FORGES):
        raise InputError(f"--forge: expected {', '.join(FORGES)}, not {forge!r}")
    proposal = _propose.propose(folder)
    _print.show(_initial.told(proposal))
    chosen = forge or _initial.forge_of(folder)
    for piece in _initial.pieces(folder, proposal, chosen):
        if piece.kept:
            _print.show(f"kept {piece.name}, which is there; {piece.kept}\n")
        elif dry_run:
            _print.show(f"--- {piece.name}\n{piece.text}")
        else:
            (folder / piece.name).parent.mkdir(parents=True, exist_ok=True)
            _print.save(piece.text, folder / piece.name)
            _print.show(f"wrote {piece.name}\n")
    if not forge and chosen == "none":
        _print.show("no workflow: no forge in use is seen; --forge github or gitlab makes one\n")
    _print.show("next: qa check, then perhaps qa baseline create\n")
