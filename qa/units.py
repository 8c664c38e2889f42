"""Files that say what belongs together: a text and its translation, unit by unit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qa import flow, read
from qa.align import given
from qa.changes import Past
from qa.embed import cosines, load, strange, words
from qa.records import Article, Comparison, Report
from qa.settings import Settings

MOST = 100_000
"""Sentences; as nothing is aligned, more than of an article."""


def check(
    path: Path,
    settings: Settings,
    source_lang: str | None = None,
    target_lang: str | None = None,
    past: Past | None = None,
) -> Report:
    """Compare the units of a file as they are given; nothing is aligned.

    A language that is neither given nor declared is guessed; what was not given is said. Raises
    `InputError` for a file that cannot be read or holds no translation.
    """
    held = read.bilingual(path, source_lang, target_lang)
    return _check(*held, (source_lang is None, target_lang is None), settings, past)


def check_by_keys(
    source: Path,
    target: Path,
    settings: Settings,
    source_lang: str | None = None,
    target_lang: str | None = None,
    past: Past | None = None,
) -> Report:
    """Compare two files of messages, one a language, that belong together by their keys."""
    held = read.by_keys(source, target, source_lang, target_lang)
    return _check(*held, (source_lang is None, target_lang is None), settings, past)


def _check(
    articles: tuple[Article, Article],
    starts: read.Starts,
    unsaid: tuple[bool, bool],
    settings: Settings,
    past: Past | None,
) -> Report:
    source, target = (flow.version(article, MOST) for article in articles)
    alignment = given.by_starts(source, target, *starts)
    encoder = load.encoder(settings.model)
    asked = None if strange(encoder, *(article.lang for article in articles)) else encoder
    linked = words.link(asked, source, target, alignment)
    pair = Comparison(source, target, alignment, linked, cosines.of_words(asked))
    report = flow.judged(replace(pair, source_first=True), encoder, settings, "", past)
    said = [read.guess_notice(a) for a, it in zip(articles, unsaid, strict=True) if it]
    return replace(report, notices=(*said, *report.notices))
