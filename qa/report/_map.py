"""Pictures of a story and of a run, as SVG inside a page: which sentence went where, and counts.

Only numbers go into them, no text of an article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.records import SEVERITIES, Bead, Finding, Report

WIDTH, TOP, BOTTOM, EDGE = 1000.0, 14.0, 76.0, 8.0
"""Of the map: its width, the lines of source and target, the height of a sentence."""
LOW, CURVE = 150.0, 50.0
"""Of the curve of likeness under it: where 0 lies, and how high 1 is above that."""


def alignment(report: Report, unsure: float) -> Iterator[str]:
    """The map of one pair of versions: source above, target below, a band for each bead."""
    pair = report.comparison
    beads = pair.alignment.beads
    sizes = len(pair.source.segments), len(pair.target.segments)
    if not beads or not all(sizes):
        return
    worst: dict[int, str] = {}
    for severity in reversed(SEVERITIES):
        worst.update({f.bead: severity for f in report.findings if f.severity == severity})
    lost = sum(not (b.source and b.target) for b in beads)
    moved = sum(b.crossing for b in beads)
    said = (
        f"{sizes[0]} sentences above, {sizes[1]} below, {len(beads)} pairs; "
        f"{lost} without a counterpart, {moved} moved"
    )
    yield f'<figure><svg viewBox="0 0 1000 156" role="img" aria-label="{said}">'
    for number, bead in enumerate(beads):
        kinds = ["bead", worst.get(number, "")]
        kinds += ["moved"] * bead.crossing + ["unsure"] * (bead.posterior < unsure)
        name = " ".join(filter(None, kinds))
        outline, told = _band(bead, sizes), _told(number, bead)
        yield f'<path class="{name}" d="{outline}"><title>{told}</title></path>'
    yield _curve(beads)
    yield "</svg>"
    yield (
        f"<figcaption>{said}. The curve: how alike the two sides of each pair are (cosine, 0 to 1)."
        "</figcaption></figure>"
    )


def _told(number: int, bead: Bead) -> str:
    alike = "" if bead.similarity is None else f", cosine {bead.similarity:.2f}"
    numbers = (
        ", ".join(str(i + 1) for i in side) or "nothing" for side in (bead.source, bead.target)
    )
    return f"pair {number + 1}: {' – '.join(numbers)}{alike}"


def _band(bead: Bead, sizes: tuple[int, int]) -> str:
    """The outline of a bead: a band between its sentences, a stub where a side is empty."""
    edges = [
        (min(side) / size * WIDTH + 1, (max(side) + 1) / size * WIDTH - 1) if side else None
        for side, size in zip((bead.source, bead.target), sizes, strict=True)
    ]
    top, bottom = edges
    if top and bottom:
        (a, b), (c, d) = top, bottom
        middle = (TOP + BOTTOM) / 2
        return (
            f"M{a:.1f} {TOP - EDGE:.0f}H{b:.1f}V{TOP:.0f}"
            f"C{b:.1f} {middle:.0f} {d:.1f} {middle:.0f} {d:.1f} {BOTTOM:.0f}"
            f"V{BOTTOM + EDGE:.0f}H{c:.1f}V{BOTTOM:.0f}"
            f"C{c:.1f} {middle:.0f} {a:.1f} {middle:.0f} {a:.1f} {TOP:.0f}Z"
        )
    a, b = top or bottom or (0.0, 0.0)
    y = TOP - EDGE if top else BOTTOM
    return f"M{a:.1f} {y:.0f}H{b:.1f}V{y + EDGE:.0f}H{a:.1f}Z"


def _curve(beads: Sequence[Bead]) -> str:
    """Likeness along the story; broken where it is not known."""
    path, pen = [], "M"
    for number, bead in enumerate(beads):
        if bead.similarity is None:
            pen = "M"
            continue
        x = (number + 0.5) / len(beads) * WIDTH
        path.append(f"{pen}{x:.1f} {LOW - CURVE * min(max(bead.similarity, 0.0), 1.0):.1f}")
        pen = "L"
    base = f'<path class="base" d="M0 {LOW:.0f}H{WIDTH:.0f}"/>'
    return base + (f'<path class="curve" d="{"".join(path)}"/>' if path else "")


def bars(counts: Sequence[tuple[str, Sequence[Finding]]]) -> Iterator[str]:
    """A bar a rule, as rows of a table: name, counts by severity, and how long that is."""
    most = max((len(found) for _, found in counts), default=1)
    for name, found in counts:
        start, parts, told = 0.0, [], []
        for severity in SEVERITIES:
            if number := sum(f.severity == severity for f in found):
                length = 200.0 * number / most
                box = f'x="{start:.1f}" y="1" width="{length:.1f}" height="12"'
                parts.append(f'<rect class="{severity}" {box}/>')
                told.append(f"{number} {severity}{'s' if number > 1 else ''}")
                start += length
        picture = f'<svg viewBox="0 0 200 14" aria-hidden="true">{"".join(parts)}</svg>'
        yield f'<tr><th scope="row">{name}</th><td>{", ".join(told)}</td><td>{picture}</td></tr>'
