"""Messages under keys, as the files of programs hold them: JSON and YAML, nested or flat.

Two files, one a language, belong together by their keys. One file holds both where languages are
its outermost or innermost keys, where a message has a `source` and a `target`, or where the key is
the text itself, as gettext has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from qa.problems import InputError
from qa.read.pairs import Held, Pieces, Unit
from qa.read.pairs.tmx import chosen
from qa.read.patterns import language_of

DEEPEST = 100
"""Keys in one another; files of programs have five."""
SIDES = (("source", "target"), ("src", "tgt"), ("msgid", "msgstr"))
Path = tuple[str, ...]
Messages = dict[Path, Pieces]


class Message(NamedTuple):
    """A text and the keys that lead to it, the outermost first; the last key also as it stands."""

    keys: Path
    pieces: Pieces
    last: Pieces


@dataclass(slots=True)
class _Level:
    """A mapping or list that is open: the key that waits for its value, and what was before."""

    mapping: bool
    key: str | None = None
    pieces: Pieces = ()
    count: int = 0


@dataclass(slots=True)
class Tree:
    """Follows a file: told of every beginning, end and scalar in order, it knows the keys."""

    path: str
    found: list[Message] = field(default_factory=list)
    _open: list[_Level] = field(default_factory=list)

    def begin(self, mapping: bool, line: int) -> None:
        """A mapping, or else a list, begins."""
        if len(self._open) == DEEPEST:
            raise InputError(f"has more than {DEEPEST} keys in one another", self.path, line)
        if self._wants_key():
            raise InputError("expected a key that is a text", self.path, line)
        self._open.append(_Level(mapping))

    def end(self) -> None:
        """The innermost mapping or list ends."""
        self._open.pop()
        self._done()

    def scalar(self, text: str, pieces: Pieces, is_text: bool) -> None:
        """A key, or a value of which only texts are kept."""
        if self._wants_key():
            self._open[-1].key, self._open[-1].pieces = text, pieces
            return
        if is_text and self._open:
            keys = tuple(str(n.count) if n.key is None else n.key for n in self._open)
            self.found.append(Message(keys, pieces, self._open[-1].pieces))
        self._done()

    @property
    def in_mapping(self) -> bool:
        """Whether what is open innermost is a mapping."""
        return self._open[-1].mapping

    @property
    def closed(self) -> bool:
        """Whether nothing is open."""
        return not self._open

    def _wants_key(self) -> bool:
        return bool(self._open) and self._open[-1].mapping and self._open[-1].key is None

    def _done(self) -> None:
        if self._open:
            self._open[-1].count += 1
            self._open[-1].key = None


def parser(
    messages: Callable[[bytes, str], tuple[list[Message], tuple[str, ...]]],
) -> Callable[[bytes, str, str, str], Held]:
    """What reads a file with both languages, from what reads its messages and the notices."""

    def parse(data: bytes, path: str, source_lang: str = "", target_lang: str = "") -> Held:
        """The messages of a file with both languages; `InputError` for one with one, or none."""
        found, notices = messages(data, path)
        return one_file(found, path, notices, (source_lang, target_lang))

    return parse


def one_file(
    found: Sequence[Message], path: str, notices: tuple[str, ...], asked: tuple[str, str]
) -> Held:
    """The units of a file that holds both languages; `InputError` where it holds only one."""
    told = [m for m in found if not m.keys[0].startswith("@")]
    for by_language in (_outermost(told), _innermost(told)):
        if len(by_language) > 1:
            source, target = _languages(list(by_language), asked, path)
            return _held(by_language[source], by_language[target], source, target, notices)
    sides = {message.keys[-1]: message for message in told}
    for one, other in SIDES:
        if one in sides and other in sides:
            return _held(_under(told, one), _under(told, other), "", "", notices)
    return Held(_keyed(told, path), "", declared(found), notices)


def two_files(source: Sequence[Message], target: Sequence[Message], names: tuple[str, str]) -> Held:
    """The units of two files, one a language, by their keys; `names` are those of the files."""
    langs = [declared(m) or of_name(n) for m, n in zip((source, target), names, strict=True)]
    plain = [_without_root(messages) for messages in (source, target)]
    held = _held(plain[0], plain[1], langs[0], langs[1], ())
    if not any(unit.source and unit.target for unit in held.units):
        raise InputError(f"has no key in common with {names[0]}", names[1])
    return held


def declared(found: Iterable[Message]) -> str:
    """The language that a file names: as its only outermost key, or where some programs put it."""
    roots = {m.keys[0] for m in found}
    said = {m.keys: "".join(text for text, _ in m.pieces) for m in found}
    for keys in (("@@locale",), ("", "language"), ("", "lang")):
        if code := language_of(said.get(keys, "")):
            return code
    return language_of(roots.pop()) if len(roots) == 1 else ""


def of_name(path: str) -> str:
    """The language that stands in the name of a file, or is that of its folder, or nothing."""
    whole = PurePath(path)
    parts = [*reversed(whole.name.split(".")[:-1]), *reversed(whole.parts[:-1][-2:])]
    parts += [piece for piece in whole.stem.replace("-", "_").split("_") if len(piece) == 2]
    return next((code for part in parts if (code := language_of(part))), "")


def _outermost(found: Iterable[Message]) -> dict[str, Messages]:
    """By language, if the outermost keys are languages: all of them, or all but one."""
    groups: dict[str, Messages] = {}
    other = set()
    for keys, pieces, _ in found:
        if code := language_of(keys[0]):
            groups.setdefault(code, {})[keys[1:]] = pieces
        else:
            other.add(keys[0])
    return groups if len(other) < 2 else {}


def _innermost(found: Sequence[Message]) -> dict[str, Messages]:
    """By language, if nearly all innermost keys are languages."""
    codes = {key: language_of(key) for key in {m.keys[-1] for m in found}}
    groups: dict[str, Messages] = {}
    for keys, pieces, _ in found:
        if code := codes[keys[-1]]:
            groups.setdefault(code, {})[keys[:-1]] = pieces
    inside = sum(map(len, groups.values()))
    return groups if 2 * inside > len(found) else {}


def _languages(known: Sequence[str], asked: tuple[str, str], path: str) -> tuple[str, str]:
    """Which of the languages of a file are meant; `InputError` where that is not plain."""
    if len(known) > 2 and not all(asked):
        raise InputError(f"holds {', '.join(known[:9])}; please give both languages", path)
    source = chosen(known, asked[0]) or next(lang for lang in known if lang != asked[1])
    others = [lang for lang in known if lang != source]
    return source, chosen(others, asked[1]) or others[0]


def _under(found: Iterable[Message], last: str) -> Messages:
    return {m.keys[:-1]: m.pieces for m in found if m.keys[-1] == last}


def _without_root(found: Sequence[Message]) -> Messages:
    """The messages by key, without the one key that is their language (Rails has it so)."""
    plain = [m for m in found if m.keys[0] and not m.keys[0].startswith("@")]
    roots = {m.keys[0] for m in plain}
    skipped = len(roots) == 1 and bool(language_of(next(iter(roots))))
    return {m.keys[skipped:]: m.pieces for m in plain}


def _keyed(found: Sequence[Message], path: str) -> list[Unit]:
    """Units of which the key is the text, if the keys are texts: gettext's own way.

    A list under a key holds the forms of the plural; the last stands for the whole.
    """
    texts = {m.keys[0]: m for m in found if m.keys[0] and len(m.keys) <= 2}
    spoken = sum(" " in key for key in texts)
    if not texts or 2 * spoken < len(texts):
        raise InputError("holds one language: give the file of the other one too", path)
    return [Unit(m.last, m.pieces) for m in texts.values() if len(m.keys) == 1]


def _held(
    source: Mapping[Path, Pieces],
    target: Mapping[Path, Pieces],
    source_lang: str,
    target_lang: str,
    notices: tuple[str, ...],
) -> Held:
    units = [Unit(pieces, target.get(keys, ())) for keys, pieces in source.items()]
    alone = len(target.keys() - source.keys())
    left_out = f"{alone} messages have no source: left out" if alone else ""
    return Held(units, source_lang, target_lang, notices, left_out)
