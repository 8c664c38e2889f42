"""accepted.toml: what people judged, one block an entry, sorted by key.

    1b2c3d4e5f607182.rule = "acronyms"
    1b2c3d4e5f607182.verdict = "accepted"
    1b2c3d4e5f607182.source = "..."

Every line begins with the key of its entry, so that a merge may weave the lines of two entries
together as it likes (``merge=union``) and the file stays what both authors meant. Scopes:

- a finding: the key is its fingerprint, `source` and `target` are its sentences;
- a token: `token`, perhaps with the `counterpart` that the other side must have, below this folder;
- a rule: `rule` and `path`, a pattern that counts from the folder of the file.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from qa.problems import InputError
from qa.settings import read_toml
from qa.settings.table import unknown

FILE = "accepted.toml"
FINGERPRINT = re.compile(r"[0-9a-f]{16}")
KEY = re.compile(r"[A-Za-z0-9_-]{1,64}")
VERDICTS = ("accepted", "confirmed")
HEAD = (
    "# What people judged of the findings of `qa check`; `qa accept` writes it. Every line begins\n"
    "# with the key of its entry, so that git can merge it (.gitattributes: merge=union).\n"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One judgement. `line` is where it begins; `date` and `expires` are ISO dates or empty."""

    key: str
    rule: str = ""
    verdict: str = "accepted"
    source: str = ""
    target: str = ""
    token: str = ""
    counterpart: str = ""
    path: str = ""
    reason: str = ""
    by: str = ""
    date: str = ""
    expires: str = ""
    line: int = 0

    @property
    def scope(self) -> Literal["finding", "token", "path"]:
        """What it speaks of."""
        if self.token:
            return "token"
        return "path" if self.path else "finding"

    def expired(self, today: dt.date) -> bool:
        """Whether its time is over: it holds up to and on the day itself."""
        return bool(self.expires) and dt.date.fromisoformat(self.expires) < today


NAMES = tuple(f.name for f in fields(Entry) if f.name not in ("key", "line"))


def read(file: Path) -> tuple[Entry, ...]:
    """The entries of a file, in its order. `InputError` names file and line of what is wrong."""
    table = read_toml(file)
    lines = _lines(file)
    found = []
    for key, values in table.items():
        line = lines.get(key)
        try:
            found.append(_entry(key, values, line or 0))
        except ValueError as error:
            raise InputError(f"{key}: {error}", str(file), line) from None
    return tuple(found)


def render(entries: Iterable[Entry]) -> str:
    """The text of a file with these entries, sorted."""
    blocks = ["".join(_block(entry)) for entry in sorted(entries, key=lambda e: e.key)]
    return "\n".join([HEAD, *blocks])


def _block(entry: Entry) -> Iterator[str]:
    for name in NAMES:
        value: str = getattr(entry, name)
        if name in ("date", "expires") and value:
            yield f"{entry.key}.{name} = {value}\n"
        elif value or (name in ("source", "target") and entry.scope == "finding"):
            yield f"{entry.key}.{name} = {quoted(value)}\n"


def quoted(text: str) -> str:
    """A TOML string; what cannot be seen or acts on a terminal is written as its code point."""
    plain = text.encode("utf-8", "replace").decode()
    return "".join(map(_shown, json.dumps(plain, ensure_ascii=False)))


def _shown(char: str) -> str:
    if unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cn", "Zl", "Zp"):
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def _lines(file: Path) -> dict[str, int]:
    """The line on which each key is seen first."""
    found: dict[str, int] = {}
    starts = re.compile(r"""\s*\[?\s*["']?([A-Za-z0-9_-]+)["']?\s*[.\]=]""")
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if match := starts.match(line):
            found.setdefault(match[1], number)
    return found


def _entry(key: str, values: Any, line: int) -> Entry:
    if not isinstance(values, dict):
        raise ValueError("expected an entry: KEY.rule = ..., KEY.reason = ...")
    if not KEY.fullmatch(key):
        raise ValueError("a key has up to 64 letters, digits, dashes and underscores")
    given = {name: _text(name, value) for name, value in values.items()}
    entry = Entry(key, line=line, **given)
    if entry.verdict not in VERDICTS:
        raise ValueError(f"verdict: expected accepted or confirmed, not {entry.verdict!r}")
    if entry.verdict == "accepted" and not entry.reason.strip():
        raise ValueError("lacks a reason")
    if not entry.rule and entry.scope != "token":
        raise ValueError("lacks a rule")
    if entry.scope == "finding" and not FINGERPRINT.fullmatch(key):
        raise ValueError("is no fingerprint; an entry of another scope has a token or a path")
    if entry.scope == "finding" and not (entry.source or entry.target):
        raise ValueError("lacks its sentences, source and target")
    return entry


def _text(name: str, value: Any) -> str:
    if name not in NAMES:
        raise ValueError(unknown(name, NAMES, "key"))
    if name in ("date", "expires"):
        return _date(name, value)
    if not isinstance(value, str):
        raise ValueError(f"{name}: expected a string, not {value!r}")
    return value


def _date(name: str, value: Any) -> str:
    try:
        day = value if type(value) is dt.date else dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"{name}: expected a date such as 2027-01-31, not {value!r}") from None
    return day.isoformat()
