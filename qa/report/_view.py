"""A finding and its bead, looked at the way a report shows them: side by side, in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from qa.records import Article, Comparison, Finding, Place, Segment, Side, Span
from qa.report._untrusted import safe, short

SIDES: tuple[Side, Side] = ("source", "target")
CONTEXT = 300
"""Characters kept on either side of what is marked; more of a sentence is not worth reading."""


NOTHING = "(nothing here)"
"""What stands for the side of a bead that is empty."""


class Piece(NamedTuple):
    """A stretch of a sentence, safe to show, that is marked or not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a bead.

    `place` and `end` bound the marked span in the file (`end` excluded), or, where the side is
    empty, both are the place where its text would stand. `whole` says that all of it is marked.
    `start` and `stop` are the same bounds as offsets into the article's text.
    """

    lang: str
    path: str
    place: Place
    end: Place
    pieces: tuple[Piece, ...]
    whole: bool = False
    start: int = 0
    stop: int = 0

    @property
    def empty(self) -> bool:
        """Whether the bead has nothing on this side."""
        return not self.pieces

    @property
    def text(self) -> str:
        """All pieces, marked or not."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def bracketed(self) -> str:
        """The sentence as plain text, what is marked in ⟦ ⟧ unless that is all of it."""
        if self.empty:
            return NOTHING
        return "".join(
            f"⟦{piece.text}⟧" if piece.marked and not self.whole else piece.text
            for piece in self.pieces
        )

    @property
    def where(self) -> str:
        """File, line and column."""
        return f"{short(self.path)}:{self.place.line}:{self.place.column}"


def of_finding(pair: Comparison, finding: Finding) -> tuple[SideView, SideView]:
    """Both sides of the bead that a finding speaks of, its spans marked."""
    return (
        of_side(pair, finding.bead, "source", finding.source_span),
        of_side(pair, finding.bead, "target", finding.target_span),
    )


def of_bead(pair: Comparison, bead: int, spans: Iterable[Finding] = ()) -> list[SideView]:
    """Both sides of a bead, the spans of these findings marked."""
    found = list(spans)
    views = []
    for side in SIDES:
        marks = [s for f in found if (s := span_of(f, side)) is not None]
        views.append(of_side(pair, bead, side, *marks))
    return views


def of_segment(pair: Comparison, index: int, side: Side, findings: Iterable[Finding]) -> SideView:
    """One segment alone, the spans of these findings marked as far as they lie in it."""
    version = pair.version(side)
    article, segment = version.article, version.segments[index]
    marks = [s for f in findings if (s := span_of(f, side)) is not None]
    pieces = _clipped(tuple(_pieces([segment], marks)))
    whole = all(piece.marked for piece in pieces if piece.text.strip())
    start, stop = segment.start, segment.end
    bounds = article.place(start), _end(article, start, stop)
    return SideView(article.lang, article.path, *bounds, pieces, whole, start, stop)


def span_of(finding: Finding, side: Side) -> Span | None:
    """The span of a finding on one side."""
    return finding.source_span if side == "source" else finding.target_span


def of_side(pair: Comparison, bead: int, side: Side, *spans: Span | None) -> SideView:
    """One side of a bead, with these spans marked."""
    version, marks = pair.version(side), [span for span in spans if span is not None]
    article = version.article
    segments = [version.segments[i] for i in getattr(pair.alignment.beads[bead], side)]
    if not segments:
        offset = _where_it_would_be(pair, bead, side)
        place = article.place(offset)
        return SideView(article.lang, article.path, place, place, (), False, offset, offset)
    pieces = _clipped(tuple(_pieces(segments, marks)))
    start = min((m.start for m in marks), default=segments[0].start)
    stop = max((m.end for m in marks), default=segments[-1].end)
    whole = all(piece.marked for piece in pieces if piece.text.strip())
    return SideView(
        article.lang,
        article.path,
        article.place(start),
        _end(article, start, stop),
        pieces,
        whole,
        start,
        stop,
    )


def _end(article: Article, start: int, stop: int) -> Place:
    """The place after the last character, on the line of that character."""
    last = article.place(max(start, stop - 1))
    return Place(last.line, last.column + (stop > start))


def _where_it_would_be(pair: Comparison, bead: int, side: Side) -> int:
    """The end of the nearest text before an empty side, else the start of the article."""
    version = pair.version(side)
    for earlier in reversed(pair.alignment.beads[:bead]):
        indices: tuple[int, ...] = getattr(earlier, side)
        if indices:
            return version.segments[max(indices)].end
    return 0


def _pieces(segments: list[Segment], marks: list[Span]) -> Iterator[Piece]:
    for number, segment in enumerate(segments):
        if number:
            yield Piece(" ", False)
        cuts = {segment.start, segment.end}
        cuts.update(c for m in marks for c in m if segment.start < c < segment.end)
        ordered = sorted(cuts)
        for start, end in pairwise(ordered):
            text = segment.text[start - segment.start : end - segment.start]
            yield Piece(safe(text), any(m.start <= start and end <= m.end for m in marks))


def _clipped(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, each shortened to what stands near a mark (a line may be megabytes long)."""
    last = len(pieces) - 1
    return tuple(
        Piece(
            _middle_out(
                piece.text,
                head=piece.marked or number > 0 or last == 0,
                tail=piece.marked or number < last,
            ),
            piece.marked,
        )
        for number, piece in enumerate(pieces)
    )


def _middle_out(text: str, head: bool, tail: bool) -> str:
    if len(text) <= 2 * CONTEXT:
        return text
    start, end = text[:CONTEXT] if head else "", text[-CONTEXT:] if tail else ""
    return f"{start} […] {end}".strip()
