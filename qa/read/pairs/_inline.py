"""The text of an element of XML in which codes stand between the words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from qa.read._xml import Node
from qa.read.pairs import Pieces
from qa.records import Place

BLANKS = re.compile(r"[ \t\r\n]+")


def pieces(node: Node, codes: Container[str], kept: bool = False) -> Pieces:
    """The text below, without the elements that are codes.

    Runs of blanks and line ends are one blank unless `kept` or the element says otherwise.
    """
    kept = kept or node.get("space") == "preserve"
    return tuple(_all(node, codes) if kept else _collapsed(_all(node, codes)))


def _all(node: Node, codes: Container[str]) -> Iterator[tuple[str, Place]]:
    for child in node.children:
        if not isinstance(child, Node):
            yield child
        elif child.name not in codes:
            yield from _all(child, codes)


def _collapsed(found: Iterator[tuple[str, Place]]) -> Iterator[tuple[str, Place]]:
    blank = True  # whether a blank would be one too many here
    for text, place in found:
        done = 0
        for run in BLANKS.finditer(text):
            if run.start() > done:
                yield text[done : run.start()], _behind(place, done)
                blank = False
            if not blank:
                yield " ", _behind(place, run.start())
                blank = True
            done = run.end()
        if done < len(text):
            yield text[done:], _behind(place, done)
            blank = False


def _behind(place: Place, columns: int) -> Place:
    return Place(place.line, place.column + columns)
