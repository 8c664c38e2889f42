"""A whole story in two columns, pair of sentences by pair, the way a diff tool shows two files.

Between the columns stands what a reader looks for first: the sign of the gravest finding, a
bracket where several sentences are one pair, an arrow where a sentence stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from rich.text import Text

from qa.records import SEVERITIES, SIDES, Bead, Finding, Report, Severity, Side
from qa.report import Outcome
from qa.report._canvas import Canvas
from qa.report._untrusted import short
from qa.report._view import Piece, SideView, of_segment
from qa.report.text import COLOURS, SIGNS

STACKED = 60
"""Below so many columns the two sides stand one over the other."""
MARGIN = 7
"""Cells before the text where they do: sign, language, bracket."""
GAP = "╌"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pairs are shown: all, or those with a finding and `context` pairs around each."""

    context: int | None = None

    def shown(self, report: Report) -> list[bool]:
        """For each bead whether it is shown."""
        number = len(report.comparison.alignment.beads)
        if self.context is None:
            return [True] * number
        shown = [False] * number
        for finding in report.findings:
            first, last = finding.bead - self.context, finding.bead + self.context
            for bead in range(max(0, first), min(number, last + 1)):
                shown[bead] = True
        return shown


def render(outcome: Outcome, canvas: Canvas, choice: Choice) -> str:
    """The stories of a run, one after the other, and what comes of it."""
    verdict = outcome.verdict
    end = Text(f"{short(verdict.reason)}; exit status {verdict.exit_code}", "bold")
    stories = (_Columns(report, outcome, canvas).all(choice) for report in outcome.reports)
    return canvas.printed(chain(*stories, canvas.wrapped(end, Text())))


class _Columns:
    """One report, laid out."""

    def __init__(self, report: Report, outcome: Outcome, canvas: Canvas) -> None:
        self.report, self.outcome, self.canvas = report, outcome, canvas
        pair = report.comparison
        most = max(len(pair.source.segments), len(pair.target.segments), 1)
        self.digits = len(str(most))
        self.middle = 7
        self.abreast = canvas.width >= STACKED
        self.room = (canvas.width - self.middle) // 2 if self.abreast else canvas.width - MARGIN
        self.moved = moved(pair.alignment.beads)
        self.by_bead: dict[int, list[Finding]] = {}
        for finding in report.findings:
            self.by_bead.setdefault(finding.bead, []).append(finding)

    def all(self, choice: Choice) -> Iterator[Text]:
        """Head, pairs and what was left out between them."""
        yield from self._head()
        if self.report.unjudged:
            yield from self.canvas.wrapped(
                Text(f"could not judge: {short(self.report.unjudged)}", "bold magenta"), Text()
            )
        hidden = 0
        for number, wanted in enumerate(choice.shown(self.report)):
            if not wanted:
                hidden += 1
                continue
            yield from self._left_out(hidden)
            hidden = 0
            yield from self._bead(number)
        yield from self._left_out(hidden)
        yield Text()

    def _head(self) -> Iterator[Text]:
        pair = self.report.comparison
        if self.report.title:
            yield from self.canvas.wrapped(Text(short(self.report.title), "bold"), Text())
        heads = [
            Text.assemble((f"{short(a.lang)}  ", "bold"), (short(a.path), "dim"))
            for a in (pair.source.article, pair.target.article)
        ]
        if self.abreast:
            folded = [self.canvas.folded(head, self.room) for head in heads]
            yield from self._joined(folded[0], folded[1], [])
        else:
            yield from heads
        yield Text("─" * self.canvas.width, "dim")

    def _left_out(self, number: int) -> Iterator[Text]:
        if number:
            said = f" {number} {'pair' if number == 1 else 'pairs'} without a finding "
            yield Text(said.center(self.canvas.width, "┄"), "dim")

    def _bead(self, number: int) -> Iterator[Text]:
        found = self.by_bead.get(number, [])
        worst = next((s for s in SEVERITIES if any(f.severity == s for f in found)), None)
        views = [self._side(number, side, found, worst) for side in SIDES]
        if self.abreast:
            rows = max(len(views[0]), len(views[1]))
            yield from self._joined(views[0], views[1], self._signs(number, worst, rows))
        else:
            yield from self._stacked(number, views, self._mark(number, worst))
        for finding in found:
            yield from self._reason(finding)

    def _side(
        self, number: int, side: Side, found: Sequence[Finding], worst: Severity | None
    ) -> list[Text]:
        """The lines of one side: each sentence numbered and folded; a gap where there is none."""
        pair = self.report.comparison
        indices: tuple[int, ...] = getattr(pair.alignment.beads[number], side)
        colour = COLOURS[worst] if worst else "default"
        room = self.room - self.digits - 1
        if not indices:
            return [Text(GAP * self.room, colour if worst else "dim")]
        lines: list[Text] = []
        for index in indices:
            view = of_segment(pair, index, side, found)
            for row, text in enumerate(self.canvas.folded(self._styled(view, colour), room)):
                label = f"{index + 1:>{self.digits}} " if row == 0 else " " * (self.digits + 1)
                lines.append(Text.assemble((label, "dim"), text))
        return lines

    def _styled(self, view: SideView, colour: str) -> Text:
        if not self.canvas.colour:
            return Text(view.bracketed)
        text = Text()
        for piece in view.pieces:
            text.append(piece.text, _style(piece, view.whole, colour))
        return text

    def _signs(self, number: int, worst: Severity | None, rows: int) -> list[Text]:
        """What stands between the columns, a text a row: brackets, sign of a finding, arrow."""
        bead = self.report.comparison.alignment.beads[number]
        made = []
        for row in range(rows):
            left = _bracket(row, rows, len(bead.source) > 1, "┐│┘")
            right = _bracket(row, rows, len(bead.target) > 1, "┌│└")
            inner = self._mark(number, worst) if row == 0 else Text("   ")
            made.append(Text.assemble(" ", left, inner, right, " "))
        return made

    def _mark(self, number: int, worst: Severity | None) -> Text:
        """Three cells: sign of a finding, arrow of a move, question mark of an unsure pair."""
        sign = (SIGNS[worst], f"bold {COLOURS[worst]}") if worst else " "
        unsure = self.report.comparison.alignment.beads[number].posterior < self.outcome.sure
        return Text.assemble(sign, (self.moved[number] or " ", "bold magenta"), " ?"[unsure])

    def _joined(
        self, left: Sequence[Text], right: Sequence[Text], signs: Sequence[Text]
    ) -> Iterator[Text]:
        for row in range(max(len(left), len(right))):
            start = left[row].copy() if row < len(left) else Text()
            start.rstrip()
            start.pad_right(max(0, self.room - start.cell_len))
            middle = signs[row] if row < len(signs) else Text(" " * self.middle)
            yield Text.assemble(start, middle, right[row] if row < len(right) else "")

    def _stacked(self, number: int, views: Sequence[Sequence[Text]], mark: Text) -> Iterator[Text]:
        pair = self.report.comparison
        for side, lines in zip(SIDES, views, strict=True):
            lang = short(pair.version(side).article.lang, 2)
            many = len(getattr(pair.alignment.beads[number], side)) > 1
            for row, line in enumerate(lines):
                head = mark if row == 0 and side == "source" else Text("   ")
                bracket = _bracket(row, len(lines), many, "┌│└")
                yield Text.assemble(head, (f"{lang if row == 0 else '':<3}", "dim"), bracket, line)
        yield Text()

    def _reason(self, finding: Finding) -> Iterator[Text]:
        colour = COLOURS[finding.severity]
        rule = self.outcome.rule(finding.check)
        prefix = Text(f"{' ' * (self.digits + 1)}{SIGNS[finding.severity]} ", f"bold {colour}")
        said = Text.assemble((f"{rule.code} ", "bold"), short(finding.message))
        said.stylize(colour)
        yield from self.canvas.wrapped(said, prefix)


def _style(piece: Piece, whole: bool, colour: str) -> str:
    if not piece.marked:
        return ""
    return colour if whole else f"bold underline {colour}"


def _bracket(row: int, rows: int, wanted: bool, shape: str) -> str:
    """One row of a bracket along `rows` of them."""
    if not wanted:
        return " "
    return shape[0 if row == 0 else 2 if row == rows - 1 else 1]


def moved(beads: Sequence[Bead]) -> list[str]:
    """An arrow for each bead that crosses others, nothing for the rest.

    Up: it stands earlier in the target than in the source; down: later.
    """
    both = [n for n, bead in enumerate(beads) if bead.source and bead.target]
    by_source = sorted(both, key=lambda n: beads[n].source)
    ranks = {n: rank for rank, n in enumerate(sorted(both, key=lambda n: beads[n].target))}
    found = [""] * len(beads)
    for rank, n in enumerate(by_source):
        if beads[n].crossing:
            found[n] = "↑" if ranks[n] < rank else "↓" if ranks[n] > rank else "↕"
    return found
