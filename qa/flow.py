"""The pipeline on one screen: read -> segment -> facts -> embed -> align -> check.

The only module that sees every stage. Report and gate take what `check_stories` returns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import qa.align
from qa import checks, facts, read, segment
from qa.embed import Encoder, Vectors, load, words
from qa.read import story as stories
from qa.records import Alignment, Article, Bead, Comparison, Report, Story, Version
from qa.settings import Settings
from qa.signature import signature


def check(
    source_text: str,
    target_text: str,
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    settings: Settings | None = None,
) -> Report:
    """Compare two texts and return the report as values: no files, no printing.

    A language that is not given is guessed, and the guess is among the report's notices.
    Raises `InputError` for an empty text, `CannotJudge` for a model that cannot be had.
    """
    settings = settings or Settings()
    source = read.from_text(source_text, source_lang, "<source>")
    target = read.from_text(target_text, target_lang, "<target>")
    return compare(source, target, load.encoder(settings.model), settings)


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    settings: Settings | None = None,
    source_vectors: Vectors | None = None,
    target_vectors: Vectors | None = None,
) -> tuple[Bead, ...]:
    """Align two lists of sentences and return the beads, indices counted from 0."""
    raise NotImplementedError


def check_stories(paths: Iterable[Path], settings: Settings) -> Iterator[Report]:
    """Compare the versions of each story under these paths, one report a pair of versions."""
    encoder = load.encoder(settings.model)
    for story in stories.find(paths):
        for source, target in _pairs(story):
            yield compare(source, target, encoder, settings, story.title)


def check_files(source: Article, target: Article, settings: Settings) -> Report:
    """Compare two articles that are no story of a folder."""
    return compare(source, target, load.encoder(settings.model), settings)


def compare(
    source: Article,
    target: Article,
    encoder: Encoder | None,
    settings: Settings,
    title: str = "",
) -> Report:
    """Take one pair of articles through every stage."""
    raise NotImplementedError


def version(article: Article) -> Version:
    """An article, cut into segments, with the facts of each."""
    segments = segment.segment(article)
    return Version(article, segments, facts.of_segments(segments, article.lang))


def aligned(
    source: Version, target: Version, encoder: Encoder | None, settings: Settings
) -> Comparison:
    """Two versions with their alignment and, if the encoder knows words, the words linked."""
    alignment: Alignment = qa.align.align(source, target, encoder.encode if encoder else None)
    linked = words.link(encoder, source, target, alignment)
    return Comparison(source, target, alignment, linked)


def _pairs(story: Story) -> Iterator[tuple[Article, Article]]:
    articles = {lang: read.read(Path(path), lang) for lang, path in story.versions}
    pairs = [story.direction] if story.direction else combinations(articles, 2)
    for source, target in pairs:
        yield articles[source], articles[target]
