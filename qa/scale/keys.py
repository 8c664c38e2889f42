"""What the reports of a story depend on, as one digest.

The texts and all that lies beside them, what is set, the model, this package down to its tables,
and the libraries that it reads texts with. What is done to reports afterwards is no part of it:
acceptances, the baseline and the verdict come from the files of the day.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from importlib import metadata
from pathlib import Path

from qa import flow, folders
from qa.align import given
from qa.records import Story
from qa.settings import Settings, load

FORM = "1"
"""Of what is stored; counts up when `qa.scale.packed` changes."""
LIBRARIES = ("anyascii", "babel", "charset-normalizer", "lxml", "markdown-it-py", "num2words",
             "numpy", "py3langid", "rapidfuzz", "sacrebleu", "sentence-transformers", "simplemma",
             "tokenizers")  # fmt: skip
MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
_SOURCES = (".py", ".json", ".tsv", ".txt", ".toml")


def of_story(
    story: Story, settings: Settings, at: Callable[[Path], Settings] | None, model: str
) -> str:
    """The key of a story, in hexadecimal digits; `model` is the digest of the run's model.

    Raises `InputError` where its settings are wrong and `OSError` where a file cannot be read.
    """
    digest = hashlib.sha256(f"{FORM}\0{_program()}\0{model}\0{story!r}".encode())
    for part in _parts(story, settings, at):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _parts(
    story: Story, settings: Settings, at: Callable[[Path], Settings] | None
) -> Iterator[bytes]:
    paths = dict(story.versions)
    for path in paths.values():
        yield Path(path).read_bytes()
        # How a page is read is set where it lies, which may be below what all versions share.
        wanted = load(Path(path).parent) if path.lower().endswith(MARKDOWN) else Settings()
        yield repr((wanted.markdown_read, wanted.markdown_skip)).encode()
    for source, target in folders.directions(story):
        folder = folders.folder_of_files(paths[source], paths[target])
        here = at(folder) if at else settings
        yield repr(judging(here)).encode()
        for path in (*story.glossary, *here.glossary):
            yield Path(path).read_bytes()
        beside = given.beside(folder, source, target)
        yield f"{beside}\0".encode() + (beside.read_bytes() if beside else b"")


def judging(settings: Settings) -> Settings:
    """The settings with those as usual that change nothing in a report."""
    usual = Settings()
    return replace(
        settings,
        **{name: getattr(usual, name) for name in AFTERWARDS},
    )


AFTERWARDS = ("fail_on", "max_warnings", "strict_suppressions", "files", "stories", "languages",
              "source_language", "cache")  # fmt: skip


@cache
def _program() -> str:
    """A digest of the code that judges and the libraries under it."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        digest.update(f"{name} {_version(name)}\0".encode())
    package = Path(flow.__file__).parent
    for file in sorted(package.rglob("*")):
        inside = file.relative_to(package).as_posix()
        if file.suffix in _SOURCES and not inside.startswith("embed/bundled/"):
            digest.update(inside.encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
