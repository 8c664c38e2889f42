"""Which stories there are, and what they lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa import folders
from qa.read import patterns
from qa.read import story as stories
from qa.settings import Settings

Rows = dict[str, tuple[list[str], tuple[str, ...]]]
"""From the path of a story to its languages, and those that are missing."""


def table(paths: Sequence[Path], settings: Settings, missing: bool = False) -> Rows:
    """The stories under these paths; `missing`: only those that lack a version."""
    lacking = _gaps(paths, settings)
    rows: Rows = {gap.title: (sorted(dict(gap.versions)), gap.missing) for gap in lacking}
    if missing:
        return dict(sorted(rows.items()))
    found = patterns.find(settings.stories, settings.languages, settings.source_language)
    required = not folders.holding_both(paths, settings)
    for story in map(stories.at, stories.seek(paths, found, required)):
        own = (Path(story.path) / stories.FILE).is_file()
        name = Path(story.path).as_posix() if own else story.title
        langs, lacks = rows.get(name, ([], ()))
        rows[name] = (sorted({*langs, *(lang for lang, _ in story.versions)}), lacks)
    for file in folders.holding_both(paths, settings):
        rows[file.as_posix()] = (["(both versions)"], ())
    return dict(sorted(rows.items()))


def _gaps(paths: Sequence[Path], settings: Settings) -> Iterator[patterns.Gap]:
    """The texts under these paths that lack a version in one of the languages that are set."""
    roots = [path.resolve() for path in paths]
    for gap in patterns.gaps(settings.stories, settings.languages, settings.source_language):
        places = [Path(place).resolve() for _, place in gap.versions]
        if any(place.is_relative_to(root) for place in places for root in roots):
            yield gap


def lacking(paths: Sequence[Path], settings: Settings) -> str:
    """What the texts under these paths lack, in a line; empty where they lack nothing."""
    gaps = tuple(_gaps(paths, settings))
    if not gaps:
        return ""
    counts = Counter(lang for gap in gaps for lang in gap.missing)
    langs = ", ".join(f"{lang} {number}" for lang, number in sorted(counts.items()))
    many = len(gaps) > 1
    told = f"{len(gaps)} {'texts lack' if many else 'text lacks'} a version in a language"
    return f"{told} ({langs}); `qa stories --missing` lists {'them' if many else 'it'}"
