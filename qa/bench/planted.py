"""Gold data of planted errors, and what a tool's findings are worth on it.

A folder holds `docs.jsonl` (doc, base, variant, src_lang, tgt_lang, src, tgt: lists of lines; map:
pairs of lines that belong together; default: "clean" where an unedited pair counts as clean) and
`gold.jsonl` (doc, side, sent, type, label, benign, also). A **unit** is one edit, or one pair of
lines that no edit touches; its score is the highest of the findings on either of its lines.
Errors are units labelled major or critical; clean and benign ones are the negatives.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa.problems import InputError

OMISSION = ("omis", "missing")
"""What the type of a finding must hold to speak for a line that was lost beside its own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding, as gold data sees it: a line of one side, with a score and its rule."""

    doc: str
    side: str
    line: int
    score: float
    rule: str
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class Unit:
    """An edit or an untouched pair: what it is, and the hits on it."""

    kind: str
    type: str
    base: str
    hits: tuple[Hit, ...]
    pair: str = ""
    edited: bool = False

    def score(self, keep: Iterable[str] | None = None) -> float:
        """The highest score of its hits, of those severities if given; 0 without any."""
        chosen = (h for h in self.hits if keep is None or h.severity in keep)
        return max((h.score for h in chosen), default=0.0)


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file; an `InputError` names the line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", str(path)) from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"not JSON: {error.msg}", str(path), number) from None
        if not isinstance(value, dict) or "doc" not in value:
            raise InputError('expected an object with a key "doc"', str(path), number)
        yield value


def units(folder: Path, hits: Iterable[Hit]) -> list[Unit]:
    """Every unit of the gold data with the hits that fall on it."""
    docs = {doc["doc"]: doc for doc in read_jsonl(folder / "docs.jsonl")}
    gold = [edit for edit in read_jsonl(folder / "gold.jsonl") if edit["doc"] in docs]
    at: dict[tuple[str, str, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        at[hit.doc, hit.side, hit.line].append(hit)
    touched: set[tuple[str, str, int]] = set()
    found = [_edit(edit, docs[edit["doc"]], at, touched) for edit in gold]
    beside = {
        (edit["doc"], side, line)
        for edit in gold
        if edit["type"] == "omission_sentence"
        for side, line in edit.get("also", [])
    }
    for doc in docs.values():
        if doc.get("default") == "clean":
            found += _untouched(doc, at, touched, beside)
    return found


def _omission(hit: Hit) -> bool:
    return any(word in hit.rule for word in OMISSION)


def _edit(
    edit: dict[str, Any],
    doc: dict[str, Any],
    at: dict[tuple[str, str, int], list[Hit]],
    touched: set[tuple[str, str, int]],
) -> Unit:
    name, lost = edit["doc"], edit["type"] == "omission_sentence"
    hits = list(at[name, edit["side"], edit["sent"]])
    for side, line in edit.get("also", []):
        hits += [h for h in at[name, side, line] if not lost or _omission(h)]
    mates = [a for a, b in doc["map"] if b == edit["sent"]] if edit["side"] == "tgt" else []
    if "also" not in edit:
        hits += [hit for mate in mates for hit in at[name, "src", mate]]
    touched.add((name, "src" if lost else edit["side"], edit["sent"]))
    touched.update((name, "src", mate) for mate in mates)
    kinds = {"major": "error", "critical": "error", "none": "clean"}
    kind = "benign" if edit.get("benign") else kinds.get(edit["label"], "skip")
    return Unit(
        kind, edit["type"], doc.get("base", name), tuple(hits), edit.get("pair") or "", True
    )


def _untouched(
    doc: dict[str, Any],
    at: dict[tuple[str, str, int], list[Hit]],
    touched: set[tuple[str, str, int]],
    beside: set[tuple[str, str, int]],
) -> Iterator[Unit]:
    name, base = doc["doc"], doc.get("base", doc["doc"])
    for a, b in doc["map"]:
        source, target = (name, "src", a), (name, "tgt", b)
        if source in touched or target in touched:
            continue
        # An omission told on the line beside the one that was lost is no false alarm.
        hits = [h for h in at[target] if target not in beside or not _omission(h)]
        twin = f"{base}.{doc['src_lang']}-{doc['tgt_lang']}:{a}" if doc.get("variant") == 0 else ""
        yield Unit("clean", "clean", base, (*hits, *at[source]), twin)
