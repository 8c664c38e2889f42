"""The steps of a review that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa.cli import _print
from qa.cli._review.items import Item
from qa.problems import InputError
from qa.suppress.entries import Entry


@dataclass(frozen=True, slots=True)
class Done:
    """A decision: what was written, what stood in its place, and the item as it was before."""

    file: Path
    after: Entry
    before: tuple[Entry, ...]
    item: Item


@dataclass(frozen=True, slots=True)
class Noted:
    """A comment or a skip: the item as it was before."""

    item: Item


@dataclass(frozen=True, slots=True)
class Edited:
    """A text that the reviewer has edited: what it is now, what it was, and the finding."""

    file: Path
    after: bytes
    before: bytes
    item: Item


def put_back(step: Edited) -> None:
    """The text as it was. Raises `InputError` where it is no longer what the reviewer left."""
    try:
        now = step.file.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(step.file)) from None
    if now != step.after:
        raise InputError("was changed again: the edit is not taken back", str(step.file))
    _print.save_bytes(step.before, step.file)
