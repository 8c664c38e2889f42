"""What is known of reports and of the files that judge them, for a review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qa.cli._review.items import Item, State
from qa.fingerprint import normal
from qa.records import SIDES, Report, Stale, Suppression
from qa.suppress.book import Book
from qa.suppress.entries import Entry


def said(
    aside: Sequence[Suppression], by_where: dict[str, Entry], own: dict[str, Entry]
) -> dict[str, tuple[State, Entry | None]]:
    """State and judgement of each finding of a report that somebody has judged, or the baseline."""
    found: dict[str, tuple[State, Entry | None]] = {
        key: ("confirmed", entry) for key, entry in own.items() if entry.verdict == "confirmed"
    }
    for one in aside:
        if one.kind == "accepted":
            found[one.fingerprint] = ("accepted", by_where.get(one.where))
        elif one.kind == "baseline" and one.fingerprint not in found:
            found[one.fingerprint] = ("baseline", None)
    return found


def name(report: Report) -> str:
    """What the list calls a story: its folder, or the file of two texts without one.

    A story found by a pattern of paths has no folder of its own: its title is its path.
    """
    if "{lang}" in report.title:
        return report.title
    path = Path(report.comparison.target.article.path)
    return path.parent.name or path.name


def texts(report: Report) -> tuple[str, str]:
    """The paths of both texts, as they are written."""
    pair = report.comparison
    return pair.source.article.path, pair.target.article.path


def paths(report: Report) -> tuple[Path, ...]:
    """Where both texts are, however their paths are written."""
    return tuple(Path(text).resolve() for text in texts(report))


def stamp(file: Path) -> tuple[int, int]:
    """When a file was written and how long it is; zeros where there is none."""
    try:
        seen = file.stat()
    except OSError:
        return (0, 0)
    return (seen.st_mtime_ns, seen.st_size)


def states(
    raw: Sequence[Report], settled: Sequence[Report], book: Book
) -> dict[int, dict[str, tuple[State, Entry | None]]]:
    """For each report, by its `id`, the state and judgement of its findings, by fingerprint."""
    found = {}
    for report, told in zip(raw, settled, strict=True):
        pages = book.concerning(report)
        by_where = {page.where(e): e for page in pages for e in page.entries}
        own = {e.key: e for page in reversed(pages) for e in page.entries}
        found[id(report)] = said(told.suppressed, by_where, own)
    return found


def token(item: Item) -> tuple[str, str]:
    """The words that a wider acceptance would speak of, and what the other side has for them.

    Empty where the finding is of a whole sentence or of nothing.
    """
    spans = (item.finding.source_span, item.finding.target_span)
    pair = item.report.comparison
    words = [
        normal(pair.version(side).article.text[span.start : span.end]) if span else ""
        for side, span in zip(SIDES, spans, strict=True)
    ]
    parts = ["" if w == s else w for w, s in zip(words, item.sentences, strict=True)]
    return (parts[0], parts[1]) if parts[0] else (parts[1], "")


def again(report: Report, paths: Sequence[Path]) -> Sequence[Path]:
    """What to check so that a report is made anew: its story, if it has a folder, else all."""
    source, target = (Path(text).parent for text in texts(report))
    alone = source == target and (source / "pair.toml").is_file()
    return [source] if alone else paths


def renews(stale: Stale, item: Item) -> bool:
    """Whether a judgement of this item takes the place of one that has gone stale."""
    return stale.rule == item.finding.check and stale.now == item.sentences


def place(item: Item) -> tuple[Path, int]:
    """The file of the target and the line of the finding in it."""
    article = item.report.comparison.target.article
    span = item.finding.target_span
    return Path(article.path), article.place(span.start).line if span else 1


def with_state(item: Item, told: dict[str, tuple[State, Entry | None]]) -> Item:
    """The item as its report's judgements have it."""
    state, entry = told.get(item.fingerprint, ("open", None))
    return replace(item, state=state, entry=entry)
