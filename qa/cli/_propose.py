"""What `qa init` sees in a repository: where its stories are, and in which languages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from qa.languages import words as listed
from qa.read import patterns

SUFFIXES = frozenset((".txt", ".md", ".markdown", ".mdx", ".html", ".htm"))
HOLD_BOTH = frozenset((".po", ".xlf", ".xliff"))
"""Suffixes of files that hold a text and its translation; tables may hold anything."""
IN_NAME = re.compile(rf"(?P<start>.*?)(?P<mark>[._-]?)(?P<lang>{patterns.LANG})")
TESTS = listed(
    """
    test tests testing testdata test-data test_data testsuite __tests__
    fixture fixtures __fixtures__ mocks __mocks__
    """
)
"""Folders of samples for tests: they are no content, and often wrong on purpose."""
MOST, TRIED = 3, 50
"""Patterns that are proposed at most, and patterns that are tried for each."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Patterns of paths, the languages seen, and how many stories there are of either kind."""

    patterns: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    stories: int = 0
    folders: int = 0
    """Folders with a pair.toml, which need no pattern."""
    files: tuple[str, ...] = ()
    """Patterns of files that hold both versions."""
    held: int = 0
    """How many of those there are."""


def propose(root: Path) -> Proposal:
    """Look at the files below a folder; the patterns that lead to most stories come first."""
    files = _files(root)
    own = {str(PurePosixPath(f).parent) for f in files if PurePosixPath(f).name == "pair.toml"}
    texts = [f for f in files if _is_text(f) and str(PurePosixPath(f).parent) not in own]
    chosen: list[str] = []
    languages: Counter[str] = Counter()
    stories, left = 0, set(texts)
    for _ in range(MOST):
        pattern, groups = _best(left)
        if not groups:
            break
        chosen.append(pattern)
        stories += len(groups)
        languages.update(lang for _, versions in groups for lang in versions)
        left -= {file for _, versions in groups for file in versions.values()}
    common = tuple(sorted(lang for lang in languages if 20 * languages[lang] >= stories))
    held = [f for f in files if PurePosixPath(f).suffix.lower() in HOLD_BOTH]
    return Proposal(tuple(chosen), common, stories, len(own), _of_both(held), len(held))


def _of_both(files: Iterable[str]) -> tuple[str, ...]:
    """A pattern for each folder at the top and each suffix among these files."""
    shapes = {
        f"{f'{path.parts[0]}/**/' if len(path.parts) > 1 else ''}*{path.suffix}"
        for path in map(PurePosixPath, files)
    }
    return tuple(sorted(shapes))


def _files(root: Path) -> list[str]:
    """The files that may be content: those that git ignores and those of tests are not."""
    found = [f for f in patterns.walk(root) if TESTS.isdisjoint(PurePosixPath(f).parts[:-1])]
    git = shutil.which("git")
    if git is None:
        return found
    asked = subprocess.run(  # noqa: S603 - a fixed command
        [git, "-C", os.fspath(root), "ls-files", "-co", "--exclude-standard", "-z"],
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    known = set(os.fsdecode(asked.stdout).split("\0"))
    return [f for f in found if f in known] if asked.returncode == 0 else found


def _is_text(file: str) -> bool:
    return PurePosixPath(file).suffix.lower() in SUFFIXES


def _best(files: Iterable[str]) -> tuple[str, list[tuple[str, dict[str, str]]]]:
    """The pattern that leads to most stories among these files, with them."""
    ordered = sorted(files)
    tried = Counter(pattern for file in ordered for pattern in _candidates(file))
    frequent = [pattern for pattern, _ in tried.most_common(TRIED)]
    found = [(pattern, patterns.groups(pattern, ordered)) for pattern in frequent]
    return max(found, key=lambda pair: (len(pair[1]), -len(pair[0])), default=("", []))


def _candidates(file: str) -> Iterator[str]:
    """The patterns that this path could be an example of."""
    path = PurePosixPath(file)
    *folders, name = path.parts
    for number, folder in enumerate(folders):
        if patterns.language_of(folder):
            yield "/".join([*folders[:number], "{lang}", "**", f"*{path.suffix}"])
    top = f"{folders[0]}/**/" if folders else ""
    match = IN_NAME.fullmatch(name.removesuffix(path.suffix))
    if (
        match
        and patterns.language_of(match["lang"])
        and bool(match["start"]) == bool(match["mark"])
    ):
        start = "*" if match["start"] else ""
        yield f"{top}{start}{match['mark']}{{lang}}{path.suffix}"
