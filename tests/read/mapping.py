"""Whether the characters of a text that was read lead back to themselves in the file."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.read import Parsed
from qa.records import Article, Place

Parse = Callable[[bytes, str], Parsed]


def astray(parse: Parse, raw: str, suffix: str) -> list[tuple[str, Place, str]]:
    """The characters that do not stand where they are said to, nor are written there as &...;."""
    parsed = parse(raw.encode(), f"x{suffix}")
    article = Article("x", "uk", parsed.text, parsed.marks)
    lines = re.split(r"\r\n|\r|\n", raw.removeprefix("\ufeff"))
    found = []
    for offset, char in enumerate(article.text):
        if char.isspace():
            continue
        place = article.place(offset)
        there = lines[place.line - 1][place.column - 1 :][:1]
        if there not in (char, "&"):
            found.append((char, place, there))
    return found


def text_of(parse: Parse, raw: str, suffix: str) -> list[str]:
    """The lines of the text that hold any, without the blanks around them."""
    text = parse(raw.encode(), f"x{suffix}").text
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
