"""EPUB: the chapters of a book, in the order in which they are read.

The line of a place is the paragraph, counted from 1 over all chapters, the column the character in
it. The language of the book is the declared one.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from qa.problems import InputError
from qa.read import _encoding, _packed, _page, _xml, html
from qa.read._normal import Parsed
from qa.read._origin import Builder, Lines
from qa.read._xml import Node

SUFFIXES = (".epub",)
CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
CHAPTER = "application/xhtml+xml"


def parse(data: bytes, path: str) -> Parsed:
    """The text of a book; `InputError` for what is none, is locked or is damaged."""
    archive = _packed.Archive(data, path, "EPUB")
    container = _xml.parse(archive.read(CONTAINER), path).root
    place = next((n.get("full-path") for n in container.every("rootfile")), "")
    package = _xml.parse(archive.read(place), path).root
    names = list(_chapters(package, posixpath.dirname(place)))
    if not names:
        raise InputError("is no EPUB document: it has no chapters", path)
    lang = next((n.text().strip() for n in package.every("language")), "")
    paragraphs = (line for name in names for line in _lines(archive.read(name), path))
    return _packed.parsed(paragraphs, path, lang)


def _chapters(package: Node, folder: str) -> Iterator[str]:
    """The members that hold the chapters, each once; the table of contents is none."""
    items = {item.get("id"): item for item in package.every("item")}
    seen: set[str] = set()
    for reference in package.every("itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") != CHAPTER:
            continue
        if reference.get("linear") == "no" or "nav" in item.get("properties").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href"))))
        if name not in seen:
            seen.add(name)
            yield name


def _lines(data: bytes, path: str) -> list[str]:
    text, _ = _encoding.decode(data, path)
    builder = Builder()
    html.write(Lines(text), _page.whole(_page.Tree(text, path)), builder)
    lines = builder.parsed(path).text.split("\n")
    return [line.strip() for line in lines if line.strip()]
