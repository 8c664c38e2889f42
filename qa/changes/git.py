"""An earlier state of the repository, as git knows it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qa.problems import InputError

PATIENCE = 60.0
"""Seconds after which a git that does not answer is given up."""


@dataclass(frozen=True, slots=True)
class Past:
    """The state at `commit`; `then` leads from today's changed files to their paths of that time.

    A path is empty where the file was not there. `name` is what the user called the state.
    """

    name: str
    root: Path
    commit: str
    then: Mapping[Path, str]

    def touches(self, path: Path) -> bool:
        """Whether that file is not as it was: edited, new, moved or gone."""
        return self._inside(path) in self.then

    def text(self, path: Path) -> bytes | None:
        """The bytes of today's file at that time; None where it was not there."""
        file = self._inside(path)
        name = self.then.get(file, os.fspath(file.relative_to(self.root)))
        return _git(self.root, "cat-file", "blob", f"{self.commit}:{name}") if name else None

    def _inside(self, path: Path) -> Path:
        file = path.resolve()
        if not file.is_relative_to(self.root):
            raise InputError(f"lies outside {self.root}: --since knows nothing of it", str(path))
        return file


def past(ref: str, start: Path) -> Past:
    """The state where the current branch left `ref`, in the repository that holds `start`.

    Changes count that are committed since, staged, or only on disk; ignored files do not. Raises
    `InputError` where there is no git, no repository, or no such revision.
    """
    top = _git(start, "rev-parse", "--show-toplevel")
    if top is None:
        raise InputError("--since needs a git repository", str(start))
    root = Path(os.fsdecode(top).rstrip("\n")).resolve()
    base = _base(root, ref)
    return Past(ref, root, base, dict(_changed(root, base)))


def _base(root: Path, ref: str) -> str:
    """The commit where the current branch left `ref`; the empty tree before the first commit."""
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options")
    commit = _git(root, *verify, f"{ref}^{{commit}}")
    if commit is None and ref == "HEAD" and _git(root, "symbolic-ref", "HEAD"):
        commit = _git(root, "hash-object", "-t", "tree", os.devnull)
    if commit is None:
        raise InputError(f"--since: no such revision {ref!r} in {root}; is the clone shallow?")
    left = _git(root, "merge-base", commit.decode().strip(), "HEAD") or commit
    return left.decode().strip()


def _changed(root: Path, base: str) -> Iterator[tuple[Path, str]]:
    """Today's path and that of then, for each file that is not as it was."""
    listed = _git(root, "diff", "--name-status", "-z", "-M", "--no-ext-diff", base, "--") or b""
    fields = iter(os.fsdecode(part) for part in listed.split(b"\0") if part)
    for status in fields:
        then = next(fields)
        now = next(fields) if status[0] in "RC" else then
        yield _real(root, now), "" if status[0] == "A" else then
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z") or b""
    for name in untracked.split(b"\0"):
        if name:
            yield _real(root, os.fsdecode(name)), ""


def _real(root: Path, name: str) -> Path:
    return (root / name).resolve()


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it says no."""
    program = shutil.which("git")
    if program is None:
        raise InputError("--since needs git, which is not installed")
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        asked = subprocess.run(  # noqa: S603 - no shell; the revision cannot be an option
            [program, "-c", "core.fsmonitor=false", "-C", os.fspath(folder), *arguments],
            capture_output=True,
            check=False,
            env=environment,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        raise InputError(f"git does not answer ({' '.join(arguments[:2])})", str(folder)) from None
    return asked.stdout if asked.returncode == 0 else None
