"""Pictures of a story and of a run, as outlines for SVG: which sentence went where, how alike.

Only numbers go into them, no text of an article. The unit is arbitrary: pictures are stretched to
the width of the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from qa.records import SEVERITIES, Bead, Finding, Report

WIDTH = 1000.0
TOP, BOTTOM, EDGE, TALL = 14.0, 76.0, 6.0, 12.0
"""Of the map: the lines of source and target, the height of a sentence, of one with a finding."""
HIGH = 50.0
"""Of the curve of likeness: the height of 1; 0 is at the foot."""


class Band(NamedTuple):
    """A bead on the map: outline, classes of style, what it is in words, finding to go to."""

    outline: str
    kinds: str
    told: str
    anchor: str = ""


class Dot(NamedTuple):
    """A pair on the curve that has a finding."""

    x: str
    y: str
    severity: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The map of one pair of versions and the curve under it, each with what it says in words."""

    said: str
    bands: tuple[Band, ...]
    curve: str
    alike: str
    dots: tuple[Dot, ...]
    legend: tuple[tuple[str, str], ...]


def alignment(report: Report, unsure: float, anchors: Mapping[int, str]) -> Chart | None:
    """The pictures of one report; None where there is nothing to draw.

    `unsure` is the posterior below which a bead is no certain one; `anchors` leads from beads to
    the first finding of each.
    """
    pair = report.comparison
    beads = pair.alignment.beads
    sizes = len(pair.source.segments), len(pair.target.segments)
    if not beads or not all(sizes):
        return None
    worst = _worst(report.findings)
    kinds = [_kinds(bead, worst.get(number, ""), unsure) for number, bead in enumerate(beads)]
    bands = tuple(
        Band(_band(bead, sizes, number in worst), kinds[number], _told(number, bead), anchor)
        for number, bead in enumerate(beads)
        for anchor in (anchors.get(number, ""),)
    )
    return Chart(
        _summary(beads, sizes),
        bands,
        _curve(beads),
        _alike(beads),
        tuple(_dots(beads, worst)),
        _legend(kinds),
    )


def _worst(findings: Sequence[Finding]) -> dict[int, str]:
    worst: dict[int, str] = {}
    for severity in reversed(SEVERITIES):
        worst.update({f.bead: severity for f in findings if f.severity == severity})
    return worst


def _kinds(bead: Bead, severity: str, unsure: float) -> str:
    kinds = ["bead", severity]
    kinds += ["lost"] * (not (bead.source and bead.target))
    kinds += ["moved"] * bead.crossing + ["unsure"] * (bead.posterior < unsure)
    return " ".join(filter(None, kinds))


LEGEND = (
    ("error", "error"),
    ("warning", "warning"),
    ("note", "note"),
    ("moved", "moved"),
    ("lost", "no counterpart"),
    ("unsure", "the aligner is not sure"),
)


def _legend(kinds: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The kinds that are on the map, with their names."""
    seen = {kind for name in kinds for kind in name.split()}
    return tuple((kind, name) for kind, name in LEGEND if kind in seen)


def _summary(beads: Sequence[Bead], sizes: tuple[int, int]) -> str:
    lost = sum(not (b.source and b.target) for b in beads)
    moved = sum(b.crossing for b in beads)
    return (
        f"{sizes[0]} sentences above, {sizes[1]} below, {len(beads)} pairs; "
        f"{lost} without a counterpart, {moved} moved"
    )


def _told(number: int, bead: Bead) -> str:
    alike = "" if bead.similarity is None else f", cosine {bead.similarity:.2f}"
    numbers = (
        ", ".join(str(i + 1) for i in side) or "nothing" for side in (bead.source, bead.target)
    )
    return f"pair {number + 1}: {' – '.join(numbers)}{alike}"


def _band(bead: Bead, sizes: tuple[int, int], found: bool) -> str:
    """The outline of a bead: a band between its sentences, a stub where a side is empty."""
    edges = [
        (min(side) / size * WIDTH + 1, (max(side) + 1) / size * WIDTH - 1) if side else None
        for side, size in zip((bead.source, bead.target), sizes, strict=True)
    ]
    high = TALL if found else EDGE
    top, bottom = edges
    if top and bottom:
        (a, b), (c, d) = top, bottom
        middle = (TOP + BOTTOM) / 2
        return (
            f"M{a:.1f} {TOP - high:.0f}H{b:.1f}V{TOP:.0f}"
            f"C{b:.1f} {middle:.0f} {d:.1f} {middle:.0f} {d:.1f} {BOTTOM:.0f}"
            f"V{BOTTOM + high:.0f}H{c:.1f}V{BOTTOM:.0f}"
            f"C{c:.1f} {middle:.0f} {a:.1f} {middle:.0f} {a:.1f} {TOP:.0f}Z"
        )
    a, b = top or bottom or (0.0, 0.0)
    y = TOP - high if top else BOTTOM
    return f"M{a:.1f} {y:.0f}H{b:.1f}V{y + high:.0f}H{a:.1f}Z"


def _at(number: int, beads: Sequence[Bead]) -> tuple[str, str]:
    alike = min(max(beads[number].similarity or 0.0, 0.0), 1.0)
    return f"{(number + 0.5) / len(beads) * WIDTH:.1f}", f"{HIGH - HIGH * alike:.1f}"


def _curve(beads: Sequence[Bead]) -> str:
    """Likeness along the story; broken where it is not known. Empty where it is never known."""
    path, pen = [], "M"
    for number, bead in enumerate(beads):
        if bead.similarity is None:
            pen = "M"
            continue
        path.append(pen + " ".join(_at(number, beads)))
        pen = "L"
    return "".join(path)


def _dots(beads: Sequence[Bead], worst: Mapping[int, str]) -> list[Dot]:
    return [
        Dot(*_at(number, beads), severity)
        for number, severity in sorted(worst.items())
        if beads[number].similarity is not None
    ]


def _alike(beads: Sequence[Bead]) -> str:
    """The curve in words."""
    known = [(b.similarity, n + 1) for n, b in enumerate(beads) if b.similarity is not None]
    if not known:
        return ""
    (least, low), (most, high) = min(known), max(known)
    middle = median(alike for alike, _ in known)
    return (
        f"How alike the two sides of each pair are (cosine, 0 to 1): median {middle:.2f}, "
        f"least {least:.2f} at pair {low}, most {most:.2f} at pair {high}"
    )


class Bar(NamedTuple):
    """A row of the overview: name, counts in words, where it leads, and (severity, start, length).

    Starts and lengths are of `BARS` for the row with most findings.
    """

    name: str
    told: str
    link: str
    parts: tuple[tuple[str, str, str], ...]


BARS = 200.0


def bars(counts: Sequence[tuple[str, str, Sequence[Finding]]]) -> tuple[Bar, ...]:
    """A bar for each (name, link, findings)."""
    most = max((len(found) for _, _, found in counts), default=1)
    return tuple(_bar(name, link, found, most) for name, link, found in counts)


def _bar(name: str, link: str, found: Sequence[Finding], most: int) -> Bar:
    start, parts, told = 0.0, [], []
    for severity in SEVERITIES:
        if number := sum(f.severity == severity for f in found):
            length = BARS * number / most
            parts.append((severity, f"{start:.1f}", f"{length:.1f}"))
            told.append(f"{number} {severity}{'s' if number > 1 else ''}")
            start += length
    return Bar(name, ", ".join(told), link, tuple(parts))
