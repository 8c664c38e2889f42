"""The reviewer's own editor, opened where the finding is."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from qa.problems import InputError

AT_LINE = {"vi", "vim", "nvim", "nano", "pico", "emacs", "emacsclient", "micro", "joe", "kak"}
WITH_COLON = {"hx", "helix"}
GOTO = {"code", "codium"}


def command(file: Path, line: int) -> list[str]:
    """How to open a file at a line: VISUAL, EDITOR, else nano or vi.

    Raises `InputError` where no editor is to be had.
    """
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(wanted) or [next(filter(shutil.which, ("nano", "vi")), "")]
    except ValueError:
        words = [""]
    program = shutil.which(words[0]) if words[0] else None
    if program is None:
        raise InputError(f"no editor{f': {wanted!r}' if wanted else ''}; set EDITOR")
    name, path = Path(words[0]).stem, str(file.resolve())
    if name in AT_LINE:
        return [program, *words[1:], f"+{line}", path]
    if name in WITH_COLON:
        return [program, *words[1:], f"{path}:{line}"]
    if name in GOTO:
        return [program, *words[1:], "--wait", "--goto", f"{path}:{line}"]
    return [program, *words[1:], path]


def edit(file: Path, line: int) -> None:
    """Open the file and wait until the editor is closed. Raises `InputError` where it fails."""
    opening = command(file, line)
    try:
        code = subprocess.run(opening, check=False).returncode  # noqa: S603 - the reviewer's own
    except OSError as error:
        raise InputError(f"{opening[0]}: {error.strerror}") from None
    if code:
        raise InputError(f"{Path(opening[0]).name} ended with status {code}")
