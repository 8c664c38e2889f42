"""DOCX: the body of a Word document, as it would be printed with all changes accepted.

Comments, footnotes, headers, footers, hidden and deleted text are left out. The line of a place is
the paragraph, counted from 1 (empty ones and those in tables and boxes count), the column the
character in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.problems import InputError
from qa.read import _packed, _xml
from qa.read._normal import Parsed
from qa.read._xml import Chars, Node

SUFFIXES = (".docx", ".docm")
SKIPPED = frozenset(("del", "moveFrom", "Fallback", "rt", "instrText", "delText", "delInstrText"))
WORDS = "wordprocessingml"
"""Part of the namespace of all that is text, in both variants of the standard."""
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
RELATIONS = "_rels/.rels"


def parse(data: bytes, path: str) -> Parsed:
    """The text of a document; `InputError` for what is none, is locked or is damaged."""
    archive = _packed.Archive(data, path, "Word")
    root = _xml.parse(archive.read(_main(archive, path)), path).root
    body = next(root.nodes("body"), None)
    if body is None:
        raise InputError("is no Word document: it has no body", path)
    return _packed.parsed(_paragraphs(body), path)


def _main(archive: _packed.Archive, path: str) -> str:
    """The member that holds the text."""
    if archive.has(RELATIONS):
        for relation in _xml.parse(archive.read(RELATIONS), path).root.nodes("Relationship"):
            if relation.get("Type").endswith("/officeDocument"):
                return relation.get("Target").lstrip("/")
    return "word/document.xml"


def _paragraphs(node: Node) -> Iterator[str]:
    """The paragraphs below; those in a box stand behind the one that the box hangs on."""
    for child in node.nodes():
        if child.name in SKIPPED:
            continue
        if child.name == "p" and WORDS in child.space:
            boxed: list[Node] = []
            yield "".join(_runs(child, boxed))
            for box in boxed:
                yield from _paragraphs(box)
        else:
            yield from _paragraphs(child)


def _runs(node: Node, boxed: list[Node]) -> Iterator[str]:
    for child in node.nodes():
        if child.name == "txbxContent":
            boxed.append(child)
        elif child.name in SKIPPED or (child.name == "r" and _is_hidden(child)):
            continue
        elif child.name == "t" and WORDS in child.space:
            chars = (c.text for c in child.children if isinstance(c, Chars))
            yield "".join(chars).replace("\n", " ")
        elif child.name in SIGNS and WORDS in child.space and node.name == "r":
            yield SIGNS[child.name]
        else:
            yield from _runs(child, boxed)


def _is_hidden(run: Node) -> bool:
    looks = (look for properties in run.nodes("rPr") for look in properties.nodes("vanish"))
    return any(look.get("val", "true") in ("true", "1", "on") for look in looks)
