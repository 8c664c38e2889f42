"""Writing judgements down so that nobody's are lost.

The file is read again just before it is written, under a lock, and only the entries that are
meant are touched: what another person or program wrote meanwhile stays. An entry that is not what
the writer last saw of it is left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qa.cli import _print
from qa.problems import InputError
from qa.suppress import entries
from qa.suppress.entries import Entry


class OvertakenError(InputError):
    """Somebody else has judged the same since it was read; nothing was written."""


def change(
    file: Path,
    put: Sequence[Entry] = (),
    drop: Collection[str] = (),
    expect: Mapping[str, Entry | None] | None = None,
) -> tuple[Entry, ...]:
    """Write these entries, without those of these keys; returns what was there in their place.

    `expect` says of keys what the writer believes to be there. Raises `OvertakenError` where that
    is not so, `InputError` where the file is broken or cannot be written; it is then as it was.
    """
    if not file.parent.is_dir():
        raise InputError("no such folder", str(file.parent))
    with _print.alone(file.parent):
        old = read(file)
        for key, entry in (expect or {}).items():
            if old.get(key) != (bare(entry) if entry else None):
                raise OvertakenError(f"{key} was judged by somebody else meanwhile", str(file))
        touched = {entry.key for entry in put} | set(drop)
        kept = [entry for key, entry in old.items() if key not in touched]
        _print.save(entries.render([*kept, *put]), file)
        return tuple(entry for key, entry in old.items() if key in touched)


def read(file: Path) -> dict[str, Entry]:
    """The entries of a file by key, empty where there is none; as `change` compares them."""
    found = entries.read(file) if file.is_file() else ()
    return {entry.key: bare(entry) for entry in found}


def bare(entry: Entry) -> Entry:
    """The entry without its line, which moves when others are written."""
    return replace(entry, line=0)
