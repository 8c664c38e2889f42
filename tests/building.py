"""Comparisons made from plain sentences, for tests: no reader, no aligner, no encoder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qa import facts
from qa.glossary import tsv
from qa.records import (
    Alignment,
    Article,
    Bead,
    BeadWords,
    Comparison,
    Gloss,
    Segment,
    Span,
    Term,
    Version,
    WordLink,
)

Beads = Sequence[Sequence[Sequence[int]]]


def version(sentences: Sequence[str], lang: str) -> Version:
    """A version whose segments are these sentences, each a paragraph of its own."""
    segments, start = [], 0
    for i, text in enumerate(sentences):
        segments.append(Segment(start, start + len(text), text, i))
        start += len(text) + 1
    article = Article(f"story.{lang}.txt", lang, "\n".join(sentences))
    return Version(article, tuple(segments), facts.of_segments(segments, lang))


def comparison(
    source: Sequence[str],
    target: Sequence[str],
    langs: Sequence[str],
    beads: Beads | None = None,
    posterior: float = 1.0,
    words: Sequence[dict[str, Any]] = (),
    glossary: str = "",
) -> Comparison:
    """Two versions, aligned one to one unless `beads` ([[source], [target]], ...) says otherwise.

    `words` are tables with `side`, `text`, `support`, `glosses` ([[word, score], ...]) and
    `counterpart` (a text of the other side): the first place of that text on that side gets a word
    link, in each bead that has both. `glossary` is the text of
    one, as a table; cells may be parted by two spaces or more.
    """
    if beads is None:
        assert len(source) == len(target), "without beads, both sides have the same length"
        beads = [[[i], [i]] for i in range(len(source))]
    made = tuple(Bead(tuple(s), tuple(t), posterior=posterior) for s, t in beads)
    pair = Comparison(
        version(source, langs[0]),
        version(target, langs[1]),
        Alignment(made),
        glossary=terms(glossary) if glossary else (),
    )
    return replace(pair, words=_words(pair, words)) if words else pair


def terms(table: str) -> tuple[Term, ...]:
    """The terms of a glossary that is written out; two spaces or more stand for a tab."""
    data = "\n".join(re.sub(r" {2,}", "\t", line.strip()) for line in table.splitlines())
    return tuple(tsv.parse(data.encode(), "glossary.tsv"))


def _words(pair: Comparison, words: Sequence[dict[str, Any]]) -> tuple[BeadWords, ...]:
    linked = []
    for bead in pair.alignment.beads:
        links: dict[str, tuple[WordLink, ...]] = {"source": (), "target": ()}
        for word in words:
            side = pair.version(word["side"])
            span = side.span(bead.source if word["side"] == "source" else bead.target)
            start = side.article.text.find(word["text"], *span) if span else -1
            counterpart = _counterpart(pair, word, bead)
            if start >= 0 and (counterpart or "counterpart" not in word):
                glosses = tuple(Gloss(text, score) for text, score in word.get("glosses", ()))
                link = WordLink(
                    start,
                    start + len(word["text"]),
                    word["text"],
                    word.get("support", 0.0),
                    counterpart,
                    glosses,
                )
                links[word["side"]] += (link,)
        linked.append(BeadWords(links["source"], links["target"]))
    return tuple(linked)


def _counterpart(pair: Comparison, word: dict[str, Any], bead: Bead) -> Span | None:
    if "counterpart" not in word:
        return None
    is_source = word["side"] == "source"
    other = pair.version("target" if is_source else "source")
    span = other.span(bead.target if is_source else bead.source)
    start = other.article.text.find(word["counterpart"], *span) if span else -1
    return Span(start, start + len(word["counterpart"])) if start >= 0 else None
