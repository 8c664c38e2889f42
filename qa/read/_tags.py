"""Tags and text of HTML, with their places: forgiving, as browsers are, and linear in time.

The standard library's parser does not tell where attributes and references stand, and takes
quadratic time for some broken pages in the versions that we support. What is not closed at the end
of the text (a tag, a comment, a script) reaches to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from qa.read._origin import Builder, Lines

NAME = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)")
ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>\"'][^\s>]*+)?)?+"
)
TAG_END = re.compile(r"[\s/]*+(?:>|\Z)")
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
"""Elements in which tags are no tags."""
CLOSES = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
BLANKS = re.compile(r"[ \t\r\n\f]+|&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
MOST_ATTRIBUTES = 100


class Tag(NamedTuple):
    """An opening or closing tag; names are in lower case."""

    name: str
    closing: bool
    attributes: dict[str, str]
    end: int


class Text(NamedTuple):
    """A stretch of the page that is text, references not yet resolved."""

    start: int
    end: int


def tokens(page: str, comments: list[Text] | None = None) -> Iterator[Tag | Text]:
    """The tags and texts of a page; comments, declarations and what is raw are left out.

    Where each comment stands is added to `comments`, if that is given.
    """
    at = done = 0
    while (at := page.find("<", at)) >= 0:
        named = NAME.match(page, at)
        if not named and page[at + 1 : at + 2] not in ("!", "?", "/"):
            at += 1  # a less-than sign
            continue
        if done < at:
            yield Text(done, at)
        if named:
            tag = _tag(page, named)
            yield tag
            at = tag.end
            if tag.name in RAW and not tag.closing:
                closed = CLOSES[tag.name].search(page, at)
                at = closed.start() if closed else len(page)
        elif page.startswith("<!--", at):
            start, at = at, _after(page, at, "-->")
            if comments is not None:
                comments.append(Text(start, at))
        else:
            at = _after(page, at, ">")
        done = at
    if done < len(page):
        yield Text(done, len(page))


def _tag(page: str, named: re.Match[str]) -> Tag:
    attributes: dict[str, str] = {}
    at = named.end()
    while not (end := TAG_END.match(page, at)):
        found = ATTRIBUTE.match(page, at)
        if not found:
            return Tag(named[2].lower(), bool(named[1]), attributes, len(page))
        if len(attributes) < MOST_ATTRIBUTES:
            value = (found[2] or "").strip("\"'")
            attributes.setdefault(found[1].lower(), unescape(value))
        at = found.end()
    return Tag(named[2].lower(), bool(named[1]), attributes, end.end())


def _after(page: str, at: int, closing: str) -> int:
    end = page.find(closing, at + 2)
    return len(page) if end < 0 else end + len(closing)


def write(page: Lines, text: Text, builder: Builder) -> None:
    """Add a stretch of text, its references resolved and each run of blanks one blank."""
    done = text.start
    for found in BLANKS.finditer(page.text, text.start, text.end):
        builder.add(page.text[done : found.start()], page.place(done))
        resolved = unescape(found.group()) if found.group().startswith("&") else " "
        builder.add(resolved.replace("\n", " ").replace("\r", " "), page.place(found.start()))
        done = found.end()
    builder.add(page.text[done : text.end], page.place(done))


def words(page: str, text: Text) -> int:
    """Roughly how many characters of a stretch are no blanks."""
    return sum(map(len, page[text.start : text.end].split()))
