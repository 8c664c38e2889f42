"""Folders of stories: where they are, which versions are compared, and the reports of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from qa import flow, history, read
from qa.align import given as alignments
from qa.changes import Past
from qa.embed import Encoder, load
from qa.read import patterns
from qa.read import story as stories
from qa.records import Article, Report, Story
from qa.settings import Rooted, Settings

if TYPE_CHECKING:
    from qa.scale import How


def check_stories(
    paths: Iterable[Path],
    settings: Settings,
    at: Callable[[Path], Settings] | None = None,
    alignment: Path | None = None,
    past: Past | None = None,
    how: How | None = None,
) -> Iterator[Report]:
    """Compare the versions of each story under these paths, one report a pair of versions.

    `at`, if given, returns the settings that hold in a folder; those of `settings` then hold for
    the run as a whole. `alignment` is a file with the beads; without it that is used which lies
    beside the texts, if one does (see `qa.align.given`). `past`, if given, leaves out stories of
    which no file has changed. `how`, if given, says how to go about many of them.
    """
    if how is not None:
        from qa.scale import run

        yield from run.reports(paths, settings, at, alignment, past, how)
        return
    encoder = load.encoder(settings.model)
    for place in places(paths, settings):
        yield from check_story(stories.at(place), encoder, settings, at, alignment, past)


def places(paths: Iterable[Path], settings: Settings) -> Iterator[str | Story]:
    """Where the stories under these paths are, none of them opened."""
    asked = tuple(paths)
    held = holding_both(asked, settings)
    return stories.seek(asked, patterns.find(*patterned(settings)), required=not held)


def holding_both(paths: Iterable[Path], settings: Settings) -> list[Path]:
    """The files under these paths that the settings name as holding both versions."""
    return patterns.below(settings.files, paths) if settings.files else []


def patterned(settings: Settings) -> tuple[Sequence[Rooted], Sequence[str], str]:
    """What the settings say of stories without a pair.toml."""
    return settings.stories, settings.languages, settings.source_language


def check_story(
    story: Story,
    encoder: Encoder | None,
    settings: Settings,
    at: Callable[[Path], Settings] | None = None,
    alignment: Path | None = None,
    past: Past | None = None,
) -> Iterator[Report]:
    """Compare the versions of one story; nothing comes of one that has not changed since."""
    if past and not any(map(past.touches, history.files_of(story))):
        return
    for prepared in prepare(story, settings, at, alignment):
        yield flow.conclude(prepared, encoder, past)


def prepare(
    story: Story,
    settings: Settings,
    at: Callable[[Path], Settings] | None = None,
    alignment: Path | None = None,
) -> Iterator[flow.Prepared]:
    """All of each comparison of a story that needs no encoder."""
    for source, target in pairs(story):
        folder = folder_of(source, target)
        here = at(folder) if at else settings
        here = replace(here, glossary=(*story.glossary, *here.glossary))
        given = alignment or alignments.beside(folder, source.lang, target.lang)
        versions = flow.version(source), flow.version(target)
        yield flow.Prepared(*versions, here, story.title, given, bool(story.direction))


def prepare_given(given: stories.Given, settings: Settings) -> Iterator[flow.Prepared]:
    """The same of a story that is not on disk; its texts are plain."""
    story, texts = stories.of_given(given), [text for _, text in given.texts]
    articles = {
        lang: read.from_text(text, lang, path)
        for (lang, path), text in zip(story.versions, texts, strict=True)
    }
    for source, target in directions(story):
        versions = flow.version(articles[source]), flow.version(articles[target])
        yield flow.Prepared(*versions, settings, story.title, None, bool(story.direction))


def pairs(story: Story) -> Iterator[tuple[Article, Article]]:
    """The pairs of versions to compare: source and target, or each version with each."""
    articles = {lang: read.read(Path(path), lang) for lang, path in story.versions}
    for source, target in directions(story):
        yield articles[source], articles[target]


def directions(story: Story) -> list[tuple[str, str]]:
    """The pairs of languages that a story's versions are compared in."""
    languages = [lang for lang, _ in story.versions]
    if not story.direction:
        return list(combinations(languages, 2))
    source = story.direction[0]
    return [(source, lang) for lang in languages if lang != source]


def folder_of(source: Article, target: Article) -> Path:
    """The folder in which both files of a comparison lie, at whatever depth."""
    return folder_of_files(source.path, target.path)


def folder_of_files(*paths: str) -> Path:
    """The folder in which these files lie, at whatever depth."""
    return Path(os.path.commonpath([Path(path).resolve().parent for path in paths]))
