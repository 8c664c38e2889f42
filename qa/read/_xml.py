"""XML to a tree in which all text knows its place: no entities, no network, no depth without end.

Expat, of the standard library, tells line and column of every event; lxml tells only lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from qa.problems import InputError
from qa.read import _encoding
from qa.records import Place

DEEPEST = 200
"""Elements in one another; documents that people write have a tenth of it."""
MOST = 2_000_000
"""Elements and stretches of text; a translation memory of 32 MB has fewer."""
ENCODING = re.compile(rb"<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})[\"']")


class Chars(NamedTuple):
    """A stretch of text without references or line ends, or one that stands for such."""

    text: str
    place: Place


@dataclass(slots=True)
class Node:
    """An element: its name without namespace, the namespace, what it has and holds."""

    name: str
    space: str
    attributes: dict[str, str]
    place: Place
    children: list[Node | Chars] = field(default_factory=list)

    def nodes(self, name: str = "") -> Iterator[Node]:
        """The elements right below, of that name if one is given."""
        for child in self.children:
            if isinstance(child, Node) and name in ("", child.name):
                yield child

    def every(self, name: str) -> Iterator[Node]:
        """The elements of that name anywhere below, in their order."""
        for child in self.nodes():
            if child.name == name:
                yield child
            yield from child.every(name)

    def text(self) -> str:
        """All text below."""
        parts = (c.text if isinstance(c, Chars) else c.text() for c in self.children)
        return "".join(parts)

    def get(self, name: str, default: str = "") -> str:
        """The attribute of that name, whatever its namespace."""
        return self.attributes.get(name, default)


class Document(NamedTuple):
    """The root of a file, and what a reader should know of its encoding."""

    root: Node
    notices: tuple[str, ...]


def parse(data: bytes, path: str) -> Document:
    """The tree of an XML file; `InputError` for what is not well-formed, or not to be trusted."""
    from xml.parsers import expat

    declared = ENCODING.match(data.removeprefix(b"\xef\xbb\xbf")[:200])
    text, notices = _encoding.decode(data, path, declared[1].decode() if declared else "")
    reader = _Reader(path)
    try:
        reader.parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        reason = expat.errors.messages[error.code]
        raise InputError(f"is no well-formed XML: {reason}", path, error.lineno) from None
    return Document(next(reader.root.nodes()), notices)


class _Reader:
    def __init__(self, path: str) -> None:
        from xml.parsers import expat

        self.path = path
        self._count = 0
        self.root = Node("", "", {}, Place(1, 1))
        self._open = [self.root]
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.buffer_text = False
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._chars
        self.parser.EntityDeclHandler = self._entity

    def _place(self) -> Place:
        return Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _counted(self) -> None:
        self._count += 1
        if self._count > MOST:
            self._refuse(f"has more than {MOST} elements")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._counted()
        if len(self._open) > DEEPEST:
            self._refuse(f"has more than {DEEPEST} elements in one another")
        space, _, local = name.rpartition(" ")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        node = Node(local, space, plain, self._place())
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, name: str) -> None:
        self._open.pop()

    def _chars(self, text: str) -> None:
        self._counted()
        self._open[-1].children.append(Chars(text, self._place()))

    def _entity(self, *_: object) -> None:
        self._refuse("declares entities, which are not read")

    def _refuse(self, what: str) -> None:
        raise InputError(what, self.path, self.parser.CurrentLineNumber)
