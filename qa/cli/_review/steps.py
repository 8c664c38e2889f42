"""The steps of a review that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa.cli._review.items import Item
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
