"""How phrases that come back in an article are rendered, each time they do."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa import languages
from qa.checks._terms.missing import OTHER
from qa.initials.stem import stem
from qa.records import Comparison, Side, Span, WordLink

_SUPPORT = 0.3
"""The least cosine at which a linked word counts as a rendering."""
_LENGTHS = (3, 2)
_LEAST_LETTERS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_ALIKE = 4
"""Letters at the beginning that make two stems forms of one word."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A phrase in one bead, the stems it is linked to, and where those stand."""

    bead: int
    place: Span
    stems: frozenset[str]
    there: Span


def phrases(pair: Comparison, side: Side, sure: float) -> Iterator[list[Rendering]]:
    """The renderings of each phrase of two or three plain words, the longest phrases first."""
    lang, other = _lang(pair, side), _lang(pair, OTHER[side])
    found: dict[tuple[str, ...], list[Rendering]] = defaultdict(list)
    for number, (bead, words) in enumerate(zip(pair.alignment.beads, pair.words, strict=True)):
        if bead.source and bead.target and bead.posterior >= sure:
            own = words.source if side == "source" else words.target
            for links in _runs(own, pair.version(side).article.text, lang):
                key = tuple(stem(link.text, lang) for link in links)
                if rendering := _rendering(pair, number, side, links, other):
                    found[key].append(rendering)
    yield from (found[key] for key in sorted(found, key=len, reverse=True))


def stems_of(text: str, lang: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    free = languages.get(lang).function_words
    words = (m[0].lower() for m in _WORD.finditer(text))
    return frozenset(stem(w, lang) for w in words if w not in free and len(w) >= _LEAST_LETTERS)


def alike(one: str, others: frozenset[str]) -> bool:
    """Whether a stem is one of these, or begins as one of them does."""
    return any(one[:_ALIKE] == other[:_ALIKE] for other in others)


def _runs(links: Sequence[WordLink], text: str, lang: str) -> Iterator[Sequence[WordLink]]:
    free = languages.get(lang).function_words
    for at in range(len(links)):
        for length in _LENGTHS:
            run = links[at : at + length]
            near = all(text[a.end : b.start] == " " for a, b in itertools.pairwise(run))
            if len(run) == length and near and all(_is_plain(link.text, free) for link in run):
                yield run


def _is_plain(word: str, free: frozenset[str]) -> bool:
    """Whether a word may be part of a term: no name, no number, no word of grammar."""
    return len(word) >= _LEAST_LETTERS and word[0].islower() and word not in free


def _rendering(
    pair: Comparison, bead: int, side: Side, links: Sequence[WordLink], lang: str
) -> Rendering | None:
    spans = [x.counterpart for x in links if x.counterpart and x.support >= _SUPPORT]
    text = pair.version(OTHER[side]).article.text
    stems = frozenset(s for span in spans for s in stems_of(text[span.start : span.end], lang))
    if not stems:
        return None
    there = Span(min(s.start for s in spans), max(s.end for s in spans))
    return Rendering(bead, Span(links[0].start, links[-1].end), stems, there)


def _lang(pair: Comparison, side: Side) -> str:
    return pair.version(side).article.lang.split("-")[0]
