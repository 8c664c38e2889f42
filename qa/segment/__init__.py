"""Paragraphs into sentences, by rules.

A line of an article is a paragraph. Inside it, a sentence ends at a final mark, with whatever
closes behind it, unless `rules` say that it goes on. Each rule looks at a bounded stretch of text,
so time grows linearly whatever the text holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa import languages
from qa.languages import Language
from qa.problems import InputError
from qa.records import Article, Segment
from qa.segment import rules

NAME = "rules.1"
"""Named in the signature of every report; a change of what it cuts changes the number."""
LONGEST = 20_000
"""Characters; a longer stretch without the end of a sentence is no prose."""
MOST = 10_000
"""Segments; a long novel has as many, and an article a few hundred."""

LINE = re.compile(r"[^\n]+")
SPACE = re.compile(r"\s*")


def by_lines(article: Article) -> tuple[Segment, ...]:
    """Each line of the text as one segment, whatever stands in it; of one paragraph all."""
    start, found = 0, []
    for line in article.text.split("\n"):
        found.append(Segment(start, start + len(line), line, paragraph=0))
        start += len(line) + 1
    return tuple(found)


def segment(article: Article, most: int = MOST) -> tuple[Segment, ...]:
    """The sentences, headlines, captions and list items of an article, in their order.

    `paragraph` counts the lines that hold any, from 0. Lines without a letter or digit (rules of
    dashes or asterisks) are left out. Raises `InputError` for what is no prose: a stretch of
    `LONGEST` characters without the end of a sentence, or more than `most` sentences.
    """
    language = languages.get(article.lang.split("-")[0])
    found: list[Segment] = []
    for paragraph, (start, end) in enumerate(_lines(article.text)):
        for first, last in _sentences(article.text, start, end, language):
            if last - first > LONGEST:
                _refuse(article, first, f"{last - first} characters without the end of a sentence")
            if len(found) == most:
                _refuse(article, first, f"more than {most} sentences")
            found.append(Segment(first, last, article.text[first:last], paragraph))
    return tuple(found)


def _refuse(article: Article, offset: int, what: str) -> None:
    raise InputError(f"{what}: no article", article.path, article.place(offset).line)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that holds a letter or digit, without the space around it."""
    for match in LINE.finditer(text):
        line = match.group()
        if any(c.isalnum() for c in line):
            yield match.end() - len(line.lstrip()), match.start() + len(line.rstrip())


def _sentences(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of the line from `start` to `end`; each holds a word."""
    last_word = next(i for i in range(end - 1, start - 1, -1) if text[i].isalnum())
    first, word = start, _next_word(text, start, end)
    for cut in rules.cuts(text, start, end):
        if cut.mark - first > LONGEST:
            break  # no prose, and refused above
        if not word < cut.mark <= cut.end <= last_word:
            continue
        if rules.ends_sentence(cut, text[max(first, cut.mark - rules.REACH) : cut.mark], language):
            yield first, cut.end
            space = SPACE.match(text, cut.end)
            first = space.end() if space else cut.end
            word = _next_word(text, first, end)
    yield first, end


def _next_word(text: str, start: int, end: int) -> int:
    return next(i for i in range(start, end) if text[i].isalnum())
