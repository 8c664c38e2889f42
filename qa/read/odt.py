"""ODT: the body of an OpenDocument text, also in one flat file.

Footnotes, comments, headers, footers and deleted text are left out. The line of a place is the
paragraph, counted from 1 (empty ones and those in tables and frames count), the column the
character in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.problems import InputError
from qa.read import _packed, _xml
from qa.read._normal import Parsed
from qa.read._xml import Chars, Node

SUFFIXES = (".odt", ".ott", ".fodt")
SKIPPED = frozenset(
    ("note", "annotation", "annotation-end", "tracked-changes", "forms", "ruby-text", "hidden-text",
     "title", "desc", "event-listeners", "binary-data", "object", "hidden-paragraph")
)  # fmt: skip
PARAGRAPHS = ("p", "h")
TEXT = ":text:"
"""Part of the namespace of paragraphs and what they hold."""
MOST_BLANKS = 20
"""Blanks that one element may spell out; more would only be a way to fill memory."""
BLANKS = re.compile(r"[ \t\r\n]+")


def parse(data: bytes, path: str) -> Parsed:
    """The text of a document; `InputError` for what is none, is locked or is damaged."""
    if data.startswith(b"PK"):
        archive = _packed.Archive(data, path, "OpenDocument")
        if archive.has("META-INF/manifest.xml") and b"encryption-data" in archive.read(
            "META-INF/manifest.xml"
        ):
            raise InputError("is locked by a password", path)
        data = archive.read("content.xml")
    root = _xml.parse(data, path).root
    body = next((text for at in root.nodes("body") for text in at.nodes("text")), None)
    if body is None:
        raise InputError("is no OpenDocument text: it has no body of text", path)
    return _packed.parsed(_paragraphs(body), path)


def _paragraphs(node: Node) -> Iterator[str]:
    """The paragraphs below; those in a frame stand behind the one that the frame hangs on."""
    for child in node.nodes():
        if child.name in SKIPPED:
            continue
        if child.name in PARAGRAPHS and TEXT in child.space:
            framed: list[Node] = []
            yield _joined(_runs(child, framed))
            for frame in framed:
                yield from _paragraphs(frame)
        else:
            yield from _paragraphs(child)


def _runs(node: Node, framed: list[Node]) -> Iterator[str]:
    """The text of a paragraph; blanks that the format spells out are marked by a NUL."""
    for child in node.children:
        if isinstance(child, Chars):
            yield child.text
        elif child.name == "text-box" or child.name in PARAGRAPHS:
            framed.append(child)
        elif child.name == "s":
            count = child.get("c", "1")
            many = int(count) if count.isdecimal() and len(count) < 5 else 1
            yield "\0" * min(many, MOST_BLANKS)
        elif child.name == "tab":
            yield "\t" if TEXT not in child.space else "\0"
        elif child.name == "line-break":
            yield "\v"
        elif child.name not in SKIPPED:
            yield from _runs(child, framed)


def _joined(runs: Iterator[str]) -> str:
    """Runs of blanks are one, and none at the start, but for those that are spelled out."""
    text = BLANKS.sub(" ", "".join(runs)).lstrip(" ")
    return text.replace("\0", " ").replace("\v", "\n")
