"""The pipeline on one screen: read -> segment -> facts -> embed -> align -> check -> suppress.

The only module that sees every stage; `qa.folders` leads stories to it. Report writers and gate
take the reports that it returns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import qa.align
from qa import checks, conditions, facts, glossary, history, languages, read, segment
from qa.changes import Past
from qa.embed import Encoder, Vectors, WordEncoder, cosines, for_aligning, load, strange, words
from qa.languages import guess
from qa.records import Alignment, Article, Comparison, Report, Version
from qa.settings import Settings
from qa.signature import signature


class Prepared(NamedTuple):
    """A comparison up to where vectors are wanted.

    `given` is a file with its alignment, `source_first` tells that the direction is known.
    """

    source: Version
    target: Version
    settings: Settings
    title: str = ""
    given: Path | None = None
    source_first: bool = False


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
    Raises `InputError` for a text that is empty, `CannotJudge` for a model that cannot be had.
    """
    source = read.from_text(source_text, source_lang, "<source>")
    target = read.from_text(target_text, target_lang, "<target>")
    guessed = (source_lang is None, target_lang is None)
    return _check_articles((source, target), guessed, settings or Settings())


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_lang: str | None = None,
    target_lang: str | None = None,
    source_vectors: Vectors | None = None,
    target_vectors: Vectors | None = None,
    settings: Settings | None = None,
) -> Alignment:
    """Align two lists of sentences; indices of the beads count them from 0.

    Ready vectors (rows of unit length, float32) are used as they are; without them the model of
    the settings is asked.
    """
    ready = source_vectors is not None and target_vectors is not None
    encoder = None if ready else load.encoder((settings or Settings()).model)
    versions = [
        version_of_lines(lines, lang or guess("\n".join(lines)).lang)
        for lines, lang in ((source, source_lang), (target, target_lang))
    ]
    encoder = for_aligning(encoder, *(one.article.lang for one in versions))
    return qa.align.align_sentences(
        source,
        target,
        **encoders(encoder),
        source_vectors=source_vectors,
        target_vectors=target_vectors,
        source_facts=versions[0].facts,
        target_facts=versions[1].facts,
    )


def conclude(prepared: Prepared, encoder: Encoder | None, past: Past | None = None) -> Report:
    """Take a prepared comparison through the stages that are left."""
    given = prepared.given
    pair = aligned(prepared.source, prepared.target, encoder, given)
    pair = replace(pair, source_first=prepared.source_first)
    report = judged(pair, encoder, prepared.settings, prepared.title, past)
    told = (f"aligned as {given} says",) if given else ()
    return replace(report, notices=(*report.notices, *told))


def check_files(
    source: Path,
    target: Path,
    settings: Settings,
    source_lang: str | None = None,
    target_lang: str | None = None,
    alignment: Path | None = None,
    past: Past | None = None,
) -> Report:
    """Compare two files that are no story; a language that is not given is guessed and said."""
    articles = read.read_pair(source, target, source_lang, target_lang)
    guessed = (source_lang is None, target_lang is None)
    return _check_articles(articles, guessed, settings, alignment, past)


def _check_articles(
    articles: tuple[Article, Article],
    guessed: tuple[bool, bool],
    settings: Settings,
    alignment: Path | None = None,
    past: Past | None = None,
) -> Report:
    report = compare(*articles, load.encoder(settings.model), settings, "", alignment, past)
    said = (read.guess_notice(a) for a, unsaid in zip(articles, guessed, strict=True) if unsaid)
    return replace(report, notices=(*said, *report.notices))


def compare(
    source: Article,
    target: Article,
    encoder: Encoder | None,
    settings: Settings,
    title: str = "",
    given: Path | None = None,
    past: Past | None = None,
    source_first: bool = False,
) -> Report:
    """Take one pair of articles through every stage; nothing is judged that cannot be.

    `given` is a file with an alignment, which is used as it is.
    """
    versions = version(source), version(target)
    return conclude(Prepared(*versions, settings, title, given, source_first), encoder, past)


def judged(
    pair: Comparison,
    encoder: Encoder | None,
    settings: Settings,
    title: str = "",
    past: Past | None = None,
) -> Report:
    """Take an aligned pair through the stages that are left."""
    source, target = pair.source.article, pair.target.article
    settings = settings.of((source.path, target.path), (source.lang, target.lang))
    pair = replace(pair, glossary=glossary.load(settings.glossary))
    if past:
        pair = replace(pair, changed=history.changed(past, pair))
    unmet = strange(encoder, source.lang, target.lang)
    encoder = for_aligning(encoder, source.lang, target.lang)
    unjudged = conditions.obstacle(pair, settings, bool(unmet) and encoder is None)
    return Report(
        signature=sign(pair, encoder, settings),
        title=title,
        comparison=pair,
        findings=() if unjudged else checks.run_all(pair, settings),
        notices=(
            *source.notices,
            *target.notices,
            *conditions.notices(pair, settings, encoder is not None, unmet),
            *glossary.unused(settings.glossary, (source.lang, target.lang)),
            *read.format_notices((source, target)),
        ),
        unjudged=unjudged,
    )


def version(article: Article, most: int = segment.MOST) -> Version:
    """An article, cut into segments (at most that many), with the facts of each."""
    segments = segment.segment(article, most)
    return Version(article, segments, facts.of_segments(segments, article.lang))


def version_of_lines(lines: Sequence[str], lang: str, path: str = "") -> Version:
    """Lines that are segments already, as a version: no segmenter is asked."""
    article = read.from_lines(lines, lang, path)
    segments = segment.by_lines(article) if lines else ()
    return Version(article, segments, facts.of_segments(segments, lang))


def aligned(
    source: Version, target: Version, encoder: Encoder | None, given: Path | None = None
) -> Comparison:
    """Two versions with their alignment and, if the encoder knows words, the words linked.

    An encoder that has not met one of the languages only helps to align, if it can.
    """
    langs = (source.article.lang, target.article.lang)
    unmet, encoder = strange(encoder, *langs), for_aligning(encoder, *langs)
    if given:
        alignment = qa.align.given.read(given, source, target)
    else:
        asked = encoders(encoder)
        if not all(languages.get(lang).spaced for lang in unmet):
            asked.pop("encode_words", None)  # syllables are alike by chance
        alignment = qa.align.align(source, target, **asked)
    encoder = None if unmet else encoder
    linked = words.link(encoder, source, target, alignment)
    return Comparison(source, target, alignment, linked, cosines.of_words(encoder))


def encoders(encoder: Encoder | None) -> dict[str, Callable[[Sequence[str]], Vectors]]:
    """What the aligner is given of an encoder: its sentences, and its words if it knows any."""
    if encoder is None:
        return {}
    if isinstance(encoder, WordEncoder):
        return {"encode": encoder.encode, "encode_words": encoder.encode_words}
    return {"encode": encoder.encode}


def _aligner(pair: Comparison) -> str:
    return "given" if qa.align.given.was(pair.alignment) else qa.align.NAME


def sign(pair: Comparison, encoder: Encoder | None, settings: Settings, alone: bool = False) -> str:
    """The signature under which the figures of this report can be had again."""
    every = [check for check in checks.all_checks() if check.alone or not alone]
    ran = [check.code for check in every if settings.enables(check.name, check.code)]
    unusual = settings.unusual("floor", "sure", "sense_table")
    terms = [("glossary", glossary.digest(settings.glossary))] if settings.glossary else []
    return signature(
        model=encoder.name if encoder else "none",
        digest=encoder.digest if encoder else "",
        segmenter=segment.NAME,
        aligner="" if alone else _aligner(pair),
        checks=["all"] if len(ran) == len(every) else ran,
        source_lang=pair.source.article.lang,
        target_lang=pair.target.article.lang,
        version=qa.__version__,
        options=[*unusual, *terms],
    )
