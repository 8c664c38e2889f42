"""What `qa init` sees in a repository: where its stories are, and in which languages."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from qa import read
from qa.languages import words as listed
from qa.problems import InputError
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
MOST, TRIED, FEW = 3, 50, 5
"""Patterns that are proposed at most, those that are tried for each, and texts that are read."""
BARE = ""
"""The language of a file that is named without one, as long as it is not known."""
Groups = tuple[str, list[tuple[str, dict[str, str]]]]
"""A pattern and the stories that it leads to."""


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
    source: str = ""
    """The language of files that are named without one, if there are any."""


def propose(root: Path) -> Proposal:
    """Look at the files below a folder; the patterns that lead to most stories come first."""
    files = _files(root)
    own = {str(PurePosixPath(f).parent) for f in files if PurePosixPath(f).name == "pair.toml"}
    texts = [f for f in files if _is_text(f) and str(PurePosixPath(f).parent) not in own]
    held = [f for f in files if PurePosixPath(f).suffix.lower() in HOLD_BOTH]
    found = _chosen(texts, BARE)
    source = ""
    if bare := [versions[BARE] for _, every in found for _, versions in every if BARE in versions]:
        source = _language(root, bare)
        found = found if source else _chosen(texts)
    stories = [versions for _, every in found for _, versions in every]
    seen = Counter(lang or source for versions in stories for lang in versions)
    common = tuple(sorted(lang for lang in seen if 20 * seen[lang] >= len(stories)))
    shapes = tuple(pattern for pattern, _ in found)
    return Proposal(shapes, common, len(stories), len(own), _of_both(held), len(held), source)


def _chosen(texts: Iterable[str], bare: str | None = None) -> list[Groups]:
    """The patterns that lead to most stories, with these, each text in one."""
    left, found = set(texts), []
    for _ in range(MOST):
        pattern, groups = _best(left, bare)
        if not groups:
            break
        found.append((pattern, groups))
        left -= {file for _, versions in groups for file in versions.values()}
    return found


def _language(root: Path, files: Sequence[str]) -> str:
    """The language of most of these files, as far as it is plain to see."""
    seen: Counter[str] = Counter()
    for file in files[:FEW]:
        with contextlib.suppress(InputError):
            seen[read.read(root / file).lang] += 1
    return seen.most_common(1)[0][0] if seen else ""


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


def _best(files: Iterable[str], bare: str | None) -> Groups:
    """The pattern that leads to most stories among these files, with them."""
    ordered = sorted(files)
    tried = Counter(pattern for file in ordered for pattern in _candidates(file))
    frequent = [pattern for pattern, _ in tried.most_common(TRIED)]
    found = [(pattern, patterns.groups(pattern, ordered, source=bare)) for pattern in frequent]
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
