"""What is known of reports and of the files that judge them, for a review."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa.cli._review.items import State
from qa.records import Report, Suppression
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
    """What the list calls a story: its folder, or the file of two texts without one."""
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
