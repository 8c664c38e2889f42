"""Long output through the reader's pager, when a person is looking."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from qa.cli import _print


def show(text: str) -> None:
    """Print, by way of QA_PAGER, PAGER or less where that is a terminal and does not hold it all.

    Colour passes through less, which is told to (-R); nothing else that acts does, for the text
    was made safe before.
    """
    command = pager()
    if not command or not sys.stdout.isatty() or _fits(text):
        _print.show(text)
        return
    environment = {"LESSCHARSET": "utf-8", **os.environ, "LESS": os.environ.get("LESS", "FRX")}
    try:
        subprocess.run(  # noqa: S603 - the reader's own choice
            command, input=text.encode("utf-8", "backslashreplace"), env=environment, check=False
        )
    except OSError:
        _print.show(text)


def pager() -> list[str]:
    """The command of the pager and its arguments; empty where none is wanted or there is none."""
    wanted = os.environ.get("QA_PAGER", os.environ.get("PAGER"))
    if wanted is None:
        wanted = "less"
    try:
        words = shlex.split(wanted)
    except ValueError:
        return []
    found = shutil.which(words[0]) if words and words[0] != "cat" else None
    return [found, *words[1:]] if found else []


def _fits(text: str) -> bool:
    return text.count("\n") < shutil.get_terminal_size((80, 24)).lines
