"""The pair under review as styled text: spans marked, words linked, neighbours in grey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.style import Style
from rich.text import Text

from qa.cli._review.items import Item
from qa.records import Bead, BeadWords, Segment, Side, Span, WordLink
from qa.report._untrusted import safe, short
from qa.report._view import NOTHING, span_of

NEAR = 600
"""Characters kept on either side of what matters; a line may be megabytes long."""
AROUND = 300
"""Characters of a neighbouring pair."""
MATCHED = 0.35
"""From this cosine on a word counts as matched in what is said of it."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours for one background; `plain` for none, where marks are brackets and underlines."""

    error: str
    warning: str
    note: str
    grey: str
    plain: bool = False

    def of(self, severity: str) -> str:
        """The colour of a severity."""
        return str(getattr(self, severity))


DARK = Palette("#ff8a80", "#e3b341", "#56c8d8", "#9aa0a8")
LIGHT = Palette("#b3261e", "#7a5200", "#0b6072", "#565a61")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The word that the reviewer looks at: the n-th of one side of the bead."""

    side: Side
    number: int


def words_of(item: Item) -> BeadWords:
    """The linked words of the finding's bead; none where the encoder knows no words."""
    words = item.report.comparison.words
    return words[item.finding.bead] if words else BeadWords()


def side_of(words: BeadWords, side: Side) -> tuple[WordLink, ...]:
    """The words of one side."""
    return words.source if side == "source" else words.target


def lit(item: Item, cursor: Cursor | None) -> dict[Side, Span]:
    """The word under the cursor and its counterpart, by side."""
    if cursor is None:
        return {}
    links = side_of(words_of(item), cursor.side)
    if not 0 <= cursor.number < len(links):
        return {}
    link = links[cursor.number]
    found: dict[Side, Span] = {cursor.side: Span(link.start, link.end)}
    if link.counterpart is not None:
        found["target" if cursor.side == "source" else "source"] = link.counterpart
    return found


def told(item: Item, cursor: Cursor | None) -> str:
    """What the alignment saw of the word under the cursor, in a line."""
    if cursor is None:
        return ""
    links = side_of(words_of(item), cursor.side)
    if not 0 <= cursor.number < len(links):
        return ""
    link = links[cursor.number]
    other = item.report.comparison.version("target" if cursor.side == "source" else "source")
    line = short(link.text, 60)
    if link.counterpart is not None:
        match = other.article.text[link.counterpart.start : link.counterpart.end]
        weak = "" if link.support >= MATCHED else ", weak"
        line += f" ↔ {short(match, 60)} (cosine {link.support:.2f}{weak})"
    else:
        line += " ↔ nothing"
    if link.glosses:
        line += "; near " + ", ".join(f"{short(g.text, 30)} {g.score:.2f}" for g in link.glosses)
    return line


def sentence(item: Item, side: Side, cursor: Cursor | None, palette: Palette) -> Text:
    """One side of the pair. Words carry their number in the meta of their style, for the mouse."""
    version = item.report.comparison.version(side)
    bead = item.report.comparison.alignment.beads[item.finding.bead]
    segments = [version.segments[i] for i in _own(bead, side)]
    if not segments:
        return Text(NOTHING, f"italic {palette.grey}")
    mark = span_of(item.finding, side)
    here = lit(item, cursor).get(side)
    links = side_of(words_of(item), side)
    colour = palette.of(item.finding.severity)
    window = _window(segments, mark, here)
    text = Text()
    for number, segment in enumerate(segments):
        if number:
            text.append(" ")
        for start, end in _cuts(segment, window, mark, here, links):
            run = safe(version.article.text[start:end])
            word = next((n for n, w in enumerate(links) if w.start <= start < w.end), None)
            style = _style(Span(start, end), mark, here, colour)
            if word is not None:
                style += Style(meta={"side": side, "word": word})
            if palette.plain and mark is not None:
                run = ("⟦" if start == mark.start else "") + run + ("⟧" if end == mark.end else "")
            text.append(run, style)
    if window.start > segments[0].start:
        text = Text.assemble(("[…] ", palette.grey), text)
    return Text.assemble(text, (" […]", palette.grey)) if window.end < segments[-1].end else text


def _style(run: Span, mark: Span | None, here: Span | None, colour: str) -> Style:
    style = Style()
    if mark is not None and mark.start <= run.start and run.end <= mark.end:
        style += Style(color=colour, bold=True, underline=True)
    if here is not None and here.start <= run.start and run.end <= here.end:
        style += Style(reverse=True)
    return style


def _own(bead: Bead, side: Side) -> tuple[int, ...]:
    return bead.source if side == "source" else bead.target


def _window(segments: Sequence[Segment], mark: Span | None, here: Span | None) -> Span:
    """The stretch worth showing: all of it, or what is around word or mark."""
    first, last = segments[0].start, segments[-1].end
    centre = here or mark
    if last - first <= 4 * NEAR:
        return Span(first, last)
    if centre is None:
        return Span(first, first + 4 * NEAR)
    start = max(first, centre.start - NEAR)
    return Span(start, min(last, max(centre.end, centre.start + NEAR), centre.start + 3 * NEAR))


def _cuts(
    segment: Segment,
    window: Span,
    mark: Span | None,
    here: Span | None,
    links: Iterable[WordLink],
) -> Iterator[tuple[int, int]]:
    start, end = max(segment.start, window.start), min(segment.end, window.end)
    cuts = {start, end}
    for span in (mark, here, *(Span(link.start, link.end) for link in links)):
        if span is not None:
            cuts.update(cut for cut in span if start < cut < end)
    if start < end:
        yield from pairwise(sorted(cuts))


def neighbour(item: Item, side: Side, step: int, palette: Palette, around: int = AROUND) -> Text:
    """The pair before (-1) or after (1), in grey: as much as is near, `around` characters."""
    beads = item.report.comparison.alignment.beads
    number = item.finding.bead + step
    if not 0 <= number < len(beads):
        return Text()
    words = item.report.comparison.version(side).words_of(_own(beads[number], side))
    if len(words) > around:
        words = f"[…] {_tail(words, around)}" if step < 0 else f"{_head(words, around)} […]"
    words = words or NOTHING
    return Text(f"· {safe(words)}", palette.grey)


def _head(words: str, most: int) -> str:
    """The beginning, to the end of a word unless that word is very long."""
    cut = words[:most]
    return cut.rpartition(" ")[0] if " " in cut[-20:] else cut


def _tail(words: str, most: int) -> str:
    cut = words[-most:]
    return cut.partition(" ")[2] if " " in cut[:20] else cut


def where(item: Item, side: Side) -> str:
    """Language, file, line and column of one side."""
    article = item.report.comparison.version(side).article
    span = span_of(item.finding, side)
    place = f":{article.place(span.start).line}:{article.place(span.start).column}" if span else ""
    return f"{short(article.lang)}  {short(article.path)}{place}"


def figures(item: Item) -> str:
    """What the aligner knows of the pair, in numbers."""
    bead = item.report.comparison.alignment.beads[item.finding.bead]
    found = [f"check {item.finding.score:.2f} sure", f"pair {bead.posterior:.2f} sure"]
    if bead.similarity is not None:
        found.append(f"cosine {bead.similarity:.2f}")
    if bead.margin is not None:
        found.append(f"margin {bead.margin:.2f}")
    return ", ".join(found)
