"""What a reviewer has said but not decided: comments and skips, kept in a file of their own.

It is written at once, like decisions, so that a crash loses nothing; but it is nobody else's
business, so it lies in the reviewer's folder for state (XDG_STATE_HOME, else ~/.local/state), one
file for each accepted.toml.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qa.cli import _print
from qa.cli._review.items import Item
from qa.problems import InputError


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of one undecided finding."""

    comment: str = ""
    skipped: bool = False


NONE = Draft()


class Drafts:
    """The drafts of one session, as they lie on disk."""

    def __init__(self) -> None:
        base = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
        self.folder = Path(base).expanduser() / "parallel-qa" / "review"
        self._read: dict[Path, dict[str, Draft]] = {}

    def of(self, item: Item, home: Path) -> Draft:
        """What is kept of an item whose decisions go to `home`."""
        if home not in self._read:
            self._read[home] = _load(self._file(home))
        return self._read[home].get(_key(item), NONE)

    def keep(self, item: Item, home: Path) -> None:
        """Write down comment and skip of an item. Raises `InputError` where that cannot be done."""
        self._change(home, {_key(item): Draft(item.comment, item.skipped)})

    def forget_skips(self, items: Iterable[tuple[Item, Path]]) -> None:
        """What was skipped for this session comes back in the next; comments stay."""
        by_home: dict[Path, dict[str, Draft]] = {}
        for item, home in items:
            by_home.setdefault(home, {})[_key(item)] = Draft(item.comment)
        for home, drafts in by_home.items():
            with contextlib.suppress(InputError):
                self._change(home, drafts)

    def _change(self, home: Path, drafts: dict[str, Draft]) -> None:
        file = self._file(home)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with _print.alone(self.folder):
                now = {k: d for k, d in (_load(file) | drafts).items() if d != NONE}
                _save(file, home, now)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", str(file)) from None
        self._read[home] = now

    def _file(self, home: Path) -> Path:
        return self.folder / f"{hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:20]}.json"


def _key(item: Item) -> str:
    """Two pairs of versions of one story may share a fingerprint, not the names of their files."""
    source, target, mark = item.key
    return f"{mark} {Path(source).name} {Path(target).name}"


def _load(file: Path) -> dict[str, Draft]:
    """The drafts of a file; none where it is not there or is not what was written."""
    try:
        table: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["drafts"]
        return {
            str(key): Draft(str(d.get("comment", "")), bool(d.get("skipped")))
            for key, d in table.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _save(file: Path, home: Path, drafts: dict[str, Draft]) -> None:
    if not drafts:
        file.unlink(missing_ok=True)
        return
    table = {k: {"comment": d.comment, "skipped": d.skipped} for k, d in drafts.items()}
    whole = {"of": str(home), "drafts": table}
    _print.save(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", file)


def with_draft(item: Item, draft: Draft) -> Item:
    """The item as the reviewer left it."""
    return replace(item, comment=draft.comment, skipped=draft.skipped)
