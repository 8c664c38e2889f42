"""The terminal diff: what a reader sees first, and often all that they see.

Each finding is a block: what and where, the reason in a sentence, both sentences with the
offending spans marked (side by side from 100 columns up), the evidence, and what to do. The run
ends with counts, verdict and signature. Without colour the spans stand in ⟦ ⟧.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from qa.records import SEVERITIES, Bead, Finding, Report
from qa.report import Look, Outcome
from qa.report._untrusted import short
from qa.report._view import SideView, of_bead, of_finding

SUFFIXES = (".txt", ".log")
WIDE, WIDEST = 100, 160
COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
SIGNS = {"error": "✖", "warning": "▲", "note": "•"}
Line = Text


def render(outcome: Outcome, look: Look) -> str:
    """The report as lines for a terminal, with escapes for colour only if `look` wants them."""
    console = Console(
        file=io.StringIO(),
        width=max(look.width, 40),
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        force_interactive=False,
    )
    page = _Page(console, look, outcome)
    with console.capture() as captured:
        for line in page.lines():
            line.rstrip()
            console.print(line, soft_wrap=True)
    return captured.get()


class _Page:
    """The lines of one report, made for one console."""

    def __init__(self, console: Console, look: Look, outcome: Outcome) -> None:
        self.console, self.look, self.outcome = console, look, outcome
        self.width = min(console.width, WIDEST)
        self.wide = console.width >= WIDE

    def lines(self) -> Iterator[Line]:
        """The whole report."""
        for report in self.outcome.reports:
            if self._worth_showing(report):
                yield from self._report(report)
        yield from self._summary()

    def _worth_showing(self, report: Report) -> bool:
        only = len(self.outcome.reports) == 1
        told = report.findings or report.notices or report.unjudged
        return bool(only or self.look.every_bead or told)

    def _report(self, report: Report) -> Iterator[Line]:
        pair = report.comparison
        if report.title:
            yield Text(short(report.title), "bold")
        for article in (pair.source.article, pair.target.article):
            yield Text.assemble((f"{short(article.lang):<3} ", "dim"), short(article.path))
        for notice in report.notices:
            yield from self._wrapped(Text(short(notice)), Text("notice: ", "dim"))
        yield Text()
        if report.unjudged:
            yield from self._unjudged(report)
        elif self.look.every_bead:
            yield from self._beads(report)
        for finding in report.findings:
            yield from self._finding(report, finding)

    def _unjudged(self, report: Report) -> Iterator[Line]:
        yield self._rule(Text("could not judge", "bold magenta"), "magenta")
        yield Text()
        yield from self._wrapped(Text(short(report.unjudged), "bold"), Text("  "))
        yield from self._wrapped(
            Text("Nothing was checked: this is no sign that the two agree.", "dim"), Text("  ")
        )
        yield Text()

    # One finding.

    def _finding(self, report: Report, finding: Finding) -> Iterator[Line]:
        colour = COLOURS[finding.severity]
        rule = self.outcome.rule(finding.check)
        title = Text.assemble(
            (f"{SIGNS[finding.severity]} {finding.severity}", f"bold {colour}"),
            (f"  {rule.code}", "bold"),
            f" {finding.check}" if finding.check != rule.code else "",
        )
        yield self._rule(title, colour)
        yield Text()
        yield from self._wrapped(Text(short(finding.message), "bold"), Text("  "))
        yield Text()
        yield from self._sides(of_finding(report.comparison, finding), colour)
        yield Text()
        yield from self._evidence(finding)
        if finding.remedy:
            yield from self._wrapped(Text(short(finding.remedy)), Text("  → ", f"bold {colour}"))
            yield Text()

    def _evidence(self, finding: Finding) -> Iterator[Line]:
        if not finding.evidence:
            return
        labels = [Text(short(label, 30)) for label, _ in finding.evidence]
        room = min(max(label.cell_len for label in labels), self.width // 3)
        for label, (_, text) in zip(labels, finding.evidence, strict=True):
            label.stylize("dim")
            label.pad_right(max(0, room - label.cell_len))
            yield from self._wrapped(Text(short(text)), Text.assemble("  ", label, "  "))
        yield Text()

    def _sides(self, sides: Sequence[SideView], colour: str) -> Iterator[Line]:
        heads = [self._where(side) for side in sides]
        bodies = [self._sentence(side, colour) for side in sides]
        if self.wide:
            yield from self._abreast(heads, bodies)
            return
        for head, body in zip(heads, bodies, strict=True):
            yield Text.assemble("  ", head)
            yield from self._wrapped(body, Text("      "))

    def _abreast(self, heads: Sequence[Text], bodies: Sequence[Text]) -> Iterator[Line]:
        room = (self.width - 7) // 2
        columns = [
            [*self._fold(head, room), *self._fold(body, room)]
            for head, body in zip(heads, bodies, strict=True)
        ]
        yield from self._columns(columns[0], columns[1], room, Text("  "))

    def _columns(
        self, left: list[Line], right: list[Line], room: int, margin: Text
    ) -> Iterator[Line]:
        for number in range(max(len(left), len(right))):
            start = left[number] if number < len(left) else Text()
            start.rstrip()
            start.pad_right(max(0, room - start.cell_len))
            end = right[number] if number < len(right) else Text()
            prefix = margin if not number else Text(" " * margin.cell_len)
            yield Text.assemble(prefix, start, (" │ ", "dim"), end)

    def _where(self, side: SideView) -> Text:
        return Text.assemble((f"{short(side.lang):<3} ", "dim"), (side.where, "dim"))

    def _sentence(self, side: SideView, colour: str) -> Text:
        if side.empty:
            return Text("(nothing here)", "italic dim")
        text = Text()
        for piece in side.pieces:
            if not piece.marked:
                text.append(piece.text)
            elif self.look.colour:
                text.append(piece.text, colour if side.whole else f"bold underline {colour}")
            else:
                text.append(piece.text if side.whole else f"⟦{piece.text}⟧")
        return text

    # Every bead.

    def _beads(self, report: Report) -> Iterator[Line]:
        beads = report.comparison.alignment.beads
        digits = len(str(len(beads)))
        yield self._rule(Text(f"alignment, {len(beads)} beads", "bold"), "dim")
        yield Text()
        for number, bead in enumerate(beads):
            findings = [f for f in report.findings if f.bead == number]
            yield from self._bead(report, number, bead, findings, digits)
        yield Text()

    def _bead(
        self, report: Report, number: int, bead: Bead, findings: list[Finding], digits: int
    ) -> Iterator[Line]:
        worst = next((s for s in SEVERITIES if any(f.severity == s for f in findings)), None)
        colour = COLOURS[worst] if worst else "default"
        sign = Text(SIGNS[worst] if worst else " ", f"bold {colour}")
        margin = Text.assemble(" ", sign, (f" {number + 1:>{digits}}  ", "dim"))
        sides = [self._sentence(v, colour) for v in of_bead(report.comparison, number, findings)]
        remarks = self._remarks(bead, findings)
        blank = Text(" " * margin.cell_len)
        if self.wide:
            room = (self.width - margin.cell_len - 3) // 2
            left, right = (self._fold(side, room) for side in sides)
            yield from self._columns(left, right, room, margin)
        else:
            for prefix, side in zip((margin, blank), sides, strict=True):
                yield from self._wrapped(side, prefix)
        if remarks:
            yield from self._wrapped(Text(remarks, "italic dim"), blank)
        if not self.wide:
            yield Text()

    def _remarks(self, bead: Bead, findings: Iterable[Finding]) -> str:
        told = [f"{self.outcome.rule(f.check).code} {f.check}" for f in findings]
        if bead.posterior < self.outcome.sure:
            told.append("alignment unsure")
        if bead.crossing:
            told.append("moved")
        return "; ".join(told)

    # The end of the run.

    def _summary(self) -> Iterator[Line]:
        verdict, reports = self.outcome.verdict, self.outcome.reports
        yield Text("─" * self.width, "dim")
        style = {0: "bold green", 1: "bold red"}.get(verdict.exit_code, "bold magenta")
        counted = Text(f" in {self._extent(reports)}; exit status {verdict.exit_code}")
        yield from self._wrapped(Text.assemble((short(verdict.reason), style), counted), Text())
        for signature in dict.fromkeys(report.signature for report in reports):
            yield Text(short(signature), "dim")

    def _extent(self, reports: Sequence[Report]) -> str:
        beads = sum(len(report.comparison.alignment.beads) for report in reports)
        pairs = "" if len(reports) == 1 else f"{len(reports)} pairs of versions, "
        return f"{pairs}{beads} {'pair' if beads == 1 else 'pairs'} of sentences"

    # Layout.

    def _rule(self, title: Text, style: str) -> Line:
        start = Text.assemble(("── ", style), title, " ")
        return Text.assemble(start, ("─" * max(0, self.width - start.cell_len), style))

    def _wrapped(self, text: Text, prefix: Text) -> Iterator[Line]:
        """The text in as many lines as it needs, the first after `prefix`, the others below it."""
        room = max(self.width - prefix.cell_len, 10)
        for number, line in enumerate(self._fold(text, room)):
            yield Text.assemble(prefix if not number else " " * prefix.cell_len, line)

    def _fold(self, text: Text, room: int) -> list[Line]:
        return list(text.wrap(self.console, room)) or [Text()]
