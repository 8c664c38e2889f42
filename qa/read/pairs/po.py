"""PO: the messages of gettext. Fuzzy and obsolete ones are no translations yet, or no longer.

Read here and not by polib, which keeps neither columns nor the lines of strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from qa.problems import InputError
from qa.read import _encoding
from qa.read._origin import Lines
from qa.read.pairs import Held, Pieces, Unit
from qa.records import Place

SUFFIXES = (".po", ".pot")
LINE = re.compile(
    r"[ \t]*+(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)[ \t]*+)?"
    r"\"((?:[^\"\\\r\n]|\\[^\r\n])*+)\"[ \t]*+(?=[\r\n]|\Z)"
)
ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)")
ESCAPES = {"n": "\n", "t": "\t", "r": "", "a": "", "b": "", "f": "", "v": ""}
CHARSET = re.compile(rb"charset=([\w.:-]{1,40})")
LANGUAGE = re.compile(r"^Language:[ \t]*+([A-Za-z]{2,3}(?:[_-][A-Za-z]{2,8})?)", re.MULTILINE)


@dataclass(slots=True)
class Message:
    """One entry: its strings by keyword, and whether it is fuzzy."""

    strings: dict[str, list[tuple[str, Place]]] = field(default_factory=dict)
    fuzzy: bool = False


def parse(data: bytes, path: str, source_lang: str = "", target_lang: str = "") -> Held:
    """The messages of a catalogue; `InputError` names the line that is none of it."""
    charset = CHARSET.search(data[:4096])
    declared = charset[1].decode() if charset and charset[1] != b"CHARSET" else ""
    text, notices = _encoding.decode(data, path, declared)
    messages = list(_messages(Lines(text), path))
    if not messages:
        raise InputError("holds no message: no PO file", path)
    headers = (m for m in messages if not _plain(m, "msgid") and "msgctxt" not in m.strings)
    header = next(headers, None)
    lang = LANGUAGE.search(_plain(header, "msgstr")) if header else None
    units = [unit for m in messages if m is not header and not m.fuzzy for unit in _units(m)]
    fuzzy = sum(m.fuzzy for m in messages if m is not header)
    left_out = f"{fuzzy} messages are fuzzy: left out" if fuzzy else ""
    return Held(units, "", lang[1].replace("_", "-") if lang else "", notices, left_out)


def _plain(message: Message, keyword: str) -> str:
    return "".join(text for text, _ in message.strings.get(keyword, ()))


def _units(message: Message) -> Iterator[Unit]:
    """The text and its translation; of plurals, the forms for one and for many."""

    def of(keyword: str) -> Pieces:
        return tuple(message.strings.get(keyword, ()))

    forms = sorted((k for k in message.strings if "[" in k), key=lambda k: int(k[7:-1]))
    if not forms:
        yield Unit(of("msgid"), of("msgstr"))
        return
    if len(forms) > 1:
        yield Unit(of("msgid"), of(forms[0]))
    yield Unit(of("msgid_plural"), of(forms[-1]))


def _messages(page: Lines, path: str) -> Iterator[Message]:
    message, keyword, fuzzy = Message(), "", False
    for number, start in enumerate(page.starts, 1):
        end = page.starts[number] if number < len(page.starts) else len(page.text)
        line = page.text[start:end].strip()
        if not line or line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        found = LINE.match(page.text, start)
        if not found or not (found[1] or keyword):
            raise InputError('expected msgid, msgstr or a string in "..."', path, number)
        if found[1]:
            if found[1] == "msgctxt" or (found[1] == "msgid" and keyword != "msgctxt"):
                if message.strings:
                    yield message
                message, fuzzy = Message(fuzzy=fuzzy), False
            keyword = found[1]
            if keyword in message.strings:
                raise InputError(f"{keyword} stands twice in one message", path, number)
        strings = message.strings.setdefault(keyword, [])
        strings += _unescaped(page, *found.span(3))
    if message.strings:
        yield message


def _unescaped(page: Lines, start: int, end: int) -> Iterator[tuple[str, Place]]:
    for escape in ESCAPE.finditer(page.text, start, end):
        if start < escape.start():
            yield page.text[start : escape.start()], page.place(start)
        sign = escape.group()[1:]
        plain = ESCAPES.get(sign, sign if len(sign) == 1 and not sign.isdigit() else "")
        if plain:
            yield plain, page.place(escape.start())
        start = escape.end()
    if start < end:
        yield page.text[start:end], page.place(start)
