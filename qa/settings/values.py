"""Everything that a user can set, as one frozen value."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from qa.records import SEVERITIES, Severity
from qa.settings.globs import fits

FAIL_ON = (*SEVERITIES, "never")

MARKDOWN_READ = ("code", "pictures", "shortcodes")
"""Blocks of code, the texts of pictures, and shortcodes as they stand."""
MARKDOWN_SKIP = ("code-spans", "front-matter", "links", "tables")
"""Code inside a sentence, titles of the front matter, the texts of links, cells."""


class Rooted(NamedTuple):
    """A pattern of paths, and the folder from which it counts: that of the file that holds it."""

    base: str
    pattern: str

    def fits(self, path: str) -> bool:
        """Whether that path (from the working directory, or absolute) is meant."""
        inside = os.path.relpath(Path(path).resolve(), self.base).replace(os.sep, "/")
        return not inside.startswith("../") and fits(self.pattern, inside)


@dataclass(frozen=True, slots=True)
class Override:
    """What is set otherwise for some paths, or for some pair of languages.

    `where` is a pattern of paths, or two languages ("id-uk", in either order). `select` replaces
    that of the settings, `ignore` is added to theirs, `severity` goes before theirs.
    """

    where: Rooted | str
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()

    def applies(self, paths: Iterable[str], langs: tuple[str, str]) -> bool:
        """Whether a comparison of these files, in these languages, is meant."""
        if isinstance(self.where, str):
            return self.where in ("-".join(langs), "-".join(reversed(langs)))
        return any(map(self.where.fits, paths))


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a user can set.

    `model`: empty for the bundled one, "none" to work without, else a name or folder.
    `fail_on`: the least severity that fails a run, or "never".
    `max_warnings`: how many warnings a run may have before they fail it; None for any number.
    `select`, `ignore`: names, codes or prefixes of codes of checks; ignore wins.
    `severity`: pairs (check, severity) that replace a check's own.
    `floor`: the least fit (0 to 1) at which two texts count as versions of one story.
    `sure`: the least posterior (0 to 1) at which a bead may be accused of anything.
    `sense_table`: whether the table of acronyms and their senses is used.
    `glossary`: paths of the files of terms; on the command line they replace those of a file.
    `strict_suppressions`: whether acceptances that have gone stale fail a run.
    `stories`: patterns of paths with ``{lang}`` in them, for stories that have no pair.toml.
    `files`: patterns of paths of files that hold both versions, such as catalogues of messages.
    `languages`: what ``{lang}`` may stand for; empty for any language known by a two-letter code.
    `source_language`: the language that those of both kinds are translated from, if there is one.
    `cache`: the folder where reports are kept, "none" for nowhere; empty for the usual one, used
    where stories are many.
    `markdown_read`: what of Markdown is read besides: of `MARKDOWN_READ`.
    `markdown_skip`: what of Markdown is left out: of `MARKDOWN_SKIP`.
    `per_path`, `per_pair`: what is otherwise for some paths or pairs of languages; the last counts.
    """

    model: str = ""
    fail_on: str = "error"
    max_warnings: int | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    floor: float = 0.5
    sure: float = 0.5
    sense_table: bool = True
    glossary: tuple[str, ...] = ()
    strict_suppressions: bool = False
    stories: tuple[Rooted, ...] = ()
    files: tuple[Rooted, ...] = ()
    languages: tuple[str, ...] = ()
    source_language: str = ""
    cache: str = ""
    markdown_read: tuple[str, ...] = ()
    markdown_skip: tuple[str, ...] = ()
    per_path: tuple[Override, ...] = ()
    per_pair: tuple[Override, ...] = ()

    def enables(self, name: str, code: str) -> bool:
        """Whether the check of that name and code is to run."""

        def named(patterns: tuple[str, ...]) -> bool:
            return any(p in (name, "ALL") or code.startswith(p) for p in patterns)

        return (not self.select or named(self.select)) and not named(self.ignore)

    def severity_of(self, name: str, code: str) -> Severity | None:
        """The severity that replaces that check's own, if one is set; the last one set counts."""
        return next((s for key, s in reversed(self.severity) if key in (name, code)), None)

    def unusual(self, *names: str) -> list[tuple[str, str]]:
        """Those of these settings that differ from what is usual: (name as its flag, value)."""
        usual = Settings()
        return [
            (name.replace("_", "-"), str(getattr(self, name)).lower())
            for name in names
            if getattr(self, name) != getattr(usual, name)
        ]

    def with_flags(self, **flags: Any) -> Settings:
        """These settings, with those flags that were given (are not None) in place of their own."""
        return replace(self, **{key: value for key, value in flags.items() if value is not None})

    def of(self, paths: Iterable[str], langs: tuple[str, str]) -> Settings:
        """What holds for a comparison of these files: per pair of languages, then per path."""
        files, settings = tuple(paths), self
        for over in (*self.per_pair, *self.per_path):
            if over.applies(files, langs):
                settings = replace(
                    settings,
                    select=settings.select if over.select is None else over.select,
                    ignore=settings.ignore + over.ignore,
                    severity=settings.severity + over.severity,
                )
        return settings
