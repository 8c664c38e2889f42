"""YAML: messages under keys, as Rails and its like keep them.

Only the stream of events is read, which names line and column; no object is ever made of a tag,
and nothing that a name stands for (``*anchor``) is written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qa.problems import InputError
from qa.read import _encoding
from qa.read._origin import Lines
from qa.read.pairs import Piece, _keys
from qa.read.pairs._keys import Message

SUFFIXES = (".yaml", ".yml")
NO_TEXT = re.compile(r"[-+]?\d[\d_.,:eE+-]{0,40}|true|false|yes|no|on|off|null|~|", re.IGNORECASE)
"""Plain scalars that are a number, a truth value or nothing."""
TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")
BREAK = r"[ \t]*+(?:(?:\r\n|\r|\n)[ \t]*+)++"
ESCAPE = (
    r"\\(?:\r\n|\r|\n)[ \t]*+"
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])"
)
SPECIAL = {
    '"': re.compile(f"{BREAK}|{ESCAPE}"),
    "'": re.compile(f"{BREAK}|''"),
    "": re.compile(BREAK),
}
"""What does not stand in the file as it is meant, by the mark that opens the scalar."""
BLANKS = re.compile(r"[ \t\r\n]*+")
PROPERTIES = re.compile(r"(?:[&!][^\s]*+[ \t\r\n]*+)*+")
"""Anchors and tags, which stand before a scalar."""
HEAD = re.compile(r"[|>][^\r\n]*+")


def messages(data: bytes, path: str) -> tuple[list[Message], tuple[str, ...]]:
    """The texts of a file by key, and the notices; `InputError` names the line that is wrong."""
    import yaml

    text, notices = _encoding.decode(data, path)
    page, tree = Lines(text), _keys.Tree(path)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            _take(event, page, tree)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise InputError(f"is no YAML: {error.problem}", path, line) from None
    except yaml.YAMLError as error:
        raise InputError(f"is no YAML: {str(error).splitlines()[0]}", path) from None
    if not tree.found:
        raise InputError("holds no message", path)
    return tree.found, notices


parse = _keys.parser(messages)


def _take(event: Any, page: Lines, tree: _keys.Tree) -> None:
    """Tell the tree of an event; names that stand for something else are no text."""
    kind = type(event).__name__
    if kind in ("MappingStartEvent", "SequenceStartEvent"):
        tree.begin(kind.startswith("Mapping"), event.start_mark.line + 1)
    elif kind in ("MappingEndEvent", "SequenceEndEvent"):
        tree.end()
    elif kind == "AliasEvent":
        tree.scalar(f"*{event.anchor}", (), False)
    elif kind == "ScalarEvent":
        is_text = event.tag in TEXT_TAGS and (
            bool((event.style or "").strip()) or not NO_TEXT.fullmatch(event.value)
        )
        start, end = event.start_mark.index, event.end_mark.index
        pieces = tuple(_placed(event.value, page, start, end)) if event.value else ()
        tree.scalar(event.value, pieces, is_text)


def _placed(value: str, page: Lines, start: int, end: int) -> Iterator[Piece]:
    """The value in stretches that stand in the file as they are, and what stands between them."""
    if properties := PROPERTIES.match(page.text, start, end):
        start = properties.end()
    sign = page.text[start : start + 1]
    special = SPECIAL.get(sign, SPECIAL[""])
    if sign in SPECIAL:
        start, end = start + 1, end - 1
    elif head := HEAD.match(page.text, start, end):
        start = head.end()
    done = 0
    for found in special.finditer(page.text, start, end):
        same = page.text[start : found.start()]
        if not value.startswith(same, done):
            break
        if same:
            yield same, page.place(start)
        done += len(same)
        size = _size(found.group(), value, done)
        if size:
            yield _plain(value[done : done + size]), page.place(found.start())
        done, start = done + size, found.end()
    if rest := value[done:]:
        yield from _lines(rest, page, min(start, len(page.text)))


def _size(written: str, value: str, done: int) -> int:
    """How many characters of the value stand for what is written so."""
    if written == "''" or (written.startswith("\\") and written[1] not in "\r\n"):
        return 1
    blanks = BLANKS.match(value, done)
    return blanks.end() - done if blanks and not written.startswith("\\") else 0


def _plain(blanks: str) -> str:
    return "\n" if "\n" in blanks else blanks


def _lines(text: str, page: Lines, start: int) -> Iterator[Piece]:
    """What could not be followed: all of it at one place, line by line."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield "\n", page.place(start)
        if line:
            yield line, page.place(start)
