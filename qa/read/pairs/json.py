"""JSON: messages under keys, in two files or in one, as programs and their translators keep them.

Read token by token, because the standard library tells no places, and a file may be nested deeper
than its stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.problems import InputError
from qa.read import _encoding
from qa.read._origin import Lines
from qa.read.pairs import Piece, _keys
from qa.read.pairs._keys import Message

SUFFIXES = (".json", ".arb")
TOKEN = re.compile(
    r"(?P<sign>[{}\[\],:])"
    r"|\"(?P<text>(?:[^\"\\\x00-\x1f]|\\[^\x00-\x1f])*+)\""
    r"|(?P<other>(?:-?\d[\d.eE+-]{0,400}+|true|false|null)(?![\w.]))"
)
BLANK = re.compile(r"[ \t\r\n]*+")
ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}
VALUE = frozenset(["{", "[", "text", "other"])
WANTED = {
    "a value": VALUE,
    "a value or ]": VALUE | {"]"},
    "a key": frozenset(["text"]),
    "a key or }": frozenset(["text", "}"]),
    "a colon": frozenset([":"]),
    "a comma or }": frozenset([",", "}"]),
    "a comma or ]": frozenset([",", "]"]),
    "nothing more": frozenset[str](),
}
"""What may come next, by what is told where something else does."""


def messages(data: bytes, path: str) -> tuple[list[Message], tuple[str, ...]]:
    """The texts of a file by key, and the notices; `InputError` names the line that is wrong."""
    text, notices = _encoding.decode(data, path)
    page, tree = Lines(text), _keys.Tree(path)
    wanted, at = "a value", 0
    while at < len(text):
        blank = BLANK.match(text, at)
        at = blank.end() if blank else at
        token = TOKEN.match(text, at)
        kind = (token["sign"] or token.lastgroup or "") if token else ""
        if kind not in WANTED[wanted] and at < len(text):
            raise InputError(f"is no JSON: expected {wanted}", path, page.place(at).line)
        if token:
            wanted = _take(kind, token, wanted, page, tree)
            at = token.end()
    if wanted != "nothing more":
        raise InputError(f"is no JSON: it ends where {wanted} should be", path, len(page.starts))
    if not tree.found:
        raise InputError("holds no message", path)
    return tree.found, notices


parse = _keys.parser(messages)


def _take(kind: str, token: re.Match[str], wanted: str, page: Lines, tree: _keys.Tree) -> str:
    """Tell the tree of a token; what is wanted behind it."""
    if kind in ("{", "["):
        tree.begin(kind == "{", page.place(token.start()).line)
        return "a key or }" if kind == "{" else "a value or ]"
    if kind == ":":
        return "a value"
    if kind == ",":
        return "a key" if tree.in_mapping else "a value"
    if kind in ("}", "]"):
        tree.end()
    else:
        pieces = tuple(_unescaped(page, *token.span("text"))) if kind == "text" else ()
        tree.scalar("".join(text for text, _ in pieces), pieces, kind == "text")
        if wanted.startswith("a key"):
            return "a colon"
    if tree.closed:
        return "nothing more"
    return "a comma or }" if tree.in_mapping else "a comma or ]"


def _unescaped(page: Lines, start: int, end: int) -> Iterator[Piece]:
    for escape in ESCAPE.finditer(page.text, start, end):
        if start < escape.start():
            yield page.text[start : escape.start()], page.place(start)
        if plain := _plain(escape.group()[1:]):
            yield plain, page.place(escape.start())
        start = escape.end()
    if start < end:
        yield page.text[start:end], page.place(start)


def _plain(escape: str) -> str:
    """What an escape stands for; half of a pair stays half, and is refused later."""
    if len(escape) == 1:
        return ESCAPES.get(escape, escape)
    units = [int(escape[i : i + 4], 16) for i in range(1, len(escape), 6)]
    if len(units) == 1:
        return chr(units[0])
    return chr(0x10000 + ((units[0] - 0xD800) << 10) + (units[1] - 0xDC00))
