"""The files that `qa init` writes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qa.cli._judging import UNION
from qa.cli._propose import Proposal
from qa.report._untrusted import short
from qa.settings import layers
from qa.suppress.entries import quoted

TEMPLATES = Path(__file__).with_name("_templates")
PRE_COMMIT = ".pre-commit-config.yaml"
DOCS = "docs/ci.md of parallel-qa"
"""The page that says more. It is not in the repository that is set up."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to write; `kept` is empty, or what to do by hand because the file is there."""

    name: str
    text: str
    kept: str = ""


def told(proposal: Proposal) -> str:
    """What was seen, in a line or two."""
    lines = []
    if proposal.folders:
        lines.append(f"{proposal.folders} with a pair.toml")
    if proposal.stories:
        shape = ", ".join(short(pattern) for pattern in proposal.patterns)
        lines.append(f"{proposal.stories} by {shape} in {', '.join(proposal.languages)}")
    if proposal.held:
        shape = ", ".join(short(pattern) for pattern in proposal.files)
        lines.append(f"{proposal.held} by {shape} that hold both versions")
    if not lines:
        return f"stories: none seen; see `pair.toml` and `stories` in {DOCS}\n"
    return f"stories: {'; '.join(lines)}\n"


def pieces(folder: Path, proposal: Proposal, forge: str) -> Iterator[Piece]:
    """Every file that is wanted, those that are there marked as kept."""
    yield _settings(folder, proposal)
    if forge == "github":
        yield _new(folder, ".github/workflows/qa.yml", "github.yml", f"compare it with {DOCS}")
    elif forge == "gitlab":
        yield from _gitlab(folder)
    shown = template("pre-commit.yml").partition("\n")[2]
    yield _new(folder, PRE_COMMIT, "pre-commit.yml", f"add to its repos:\n{shown}")
    yield _attributes(folder)


def template(name: str) -> str:
    """The text of a file that comes with the package."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def forge_of(folder: Path) -> str:
    """The forge that a repository uses, by its files, else by its remote; "none" if not known."""
    if (folder / ".gitlab-ci.yml").exists() or (folder / ".gitlab").exists():
        return "gitlab"
    if (folder / ".github").exists():
        return "github"
    git = shutil.which("git")
    if git is None:
        return "none"
    asked = subprocess.run(  # noqa: S603 - a fixed command
        [git, "-C", str(folder), "remote", "-v"],
        capture_output=True, text=True, check=False, timeout=10,
    )  # fmt: skip
    return next((name for name in ("github", "gitlab") if name in asked.stdout), "none")


def _settings(folder: Path, proposal: Proposal) -> Piece:
    lines = [
        "# Settings of parallel-qa. `qa config` shows what applies to a path, and why.",
        'fail-on = "error"',
    ]
    if proposal.patterns:
        shown = ", ".join(map(quoted, proposal.patterns))
        lines += [
            f"stories = [{shown}]",
            f"languages = {list(proposal.languages)}".replace("'", '"'),
        ]
    if proposal.files:
        lines.append(f"files = [{', '.join(map(quoted, proposal.files))}]")
    if proposal.source:
        lines.append(f"source-language = {quoted(proposal.source)}    # of files named without one")
    elif proposal.patterns or proposal.files:
        lines.append('# source-language = "en"    # if the others are translated from it')
    there = [layer.file for layer in layers(folder) if layer.file.parent == folder.resolve()]
    name = there[0].name if there else "qa.toml"
    kept = "\n".join(["see that it has:", *lines[1:]]) if there else ""
    return Piece(name, "\n".join(lines) + "\n", kept)


def _gitlab(folder: Path) -> Iterator[Piece]:
    if not (folder / ".gitlab-ci.yml").exists():
        yield _new(folder, ".gitlab-ci.yml", "gitlab.yml", "")
        return
    name = ".gitlab/qa.yml"
    yield _new(folder, name, "gitlab.yml", f"compare it with {DOCS}")
    yield Piece(".gitlab-ci.yml", "", f"add to it:\ninclude:\n  - local: {name}")


def _new(folder: Path, name: str, source: str, kept: str) -> Piece:
    return Piece(name, template(source), kept if (folder / name).exists() else "")


def _attributes(folder: Path) -> Piece:
    file = folder / ".gitattributes"
    old = file.read_text(encoding="utf-8", errors="surrogateescape") if file.is_file() else ""
    if any(line.split()[:2] == UNION.split() for line in old.splitlines()):
        return Piece(".gitattributes", "", "it has all that is needed")
    start = old if not old or old.endswith("\n") else old + "\n"
    return Piece(".gitattributes", f"{start}{UNION}\n")
