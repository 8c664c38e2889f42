"""The terminal diff: what a reader sees first, and often all that they see.

Each finding is a block: what and where, the reason in a sentence, both sentences with the
offending spans marked (side by side from 100 columns up), the evidence, and what to do. The run
ends with counts, verdict and signature. Without colour the spans stand in ⟦ ⟧.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from qa.fingerprint import fingerprints
from qa.records import SEVERITIES, Bead, Finding, Report
from qa.report import Look, Outcome
from qa.report._canvas import Canvas
from qa.report._stale import Told, told_apart
from qa.report._untrusted import short
from qa.report._view import NOTHING, SideView, of_bead, of_finding

SUFFIXES = (".txt", ".log")
COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
SIGNS = {"error": "✖", "warning": "▲", "note": "•"}
INDENT = Text("  ")


def render(outcome: Outcome, look: Look) -> str:
    """The report as lines for a terminal, with escapes for colour only if `look` wants them."""
    canvas = Canvas(look.width, look.colour)
    return canvas.printed(_Page(canvas, outcome).lines(look.every_bead))


class _Page:
    """What is said, in the order in which it is said; the canvas knows how it is laid out."""

    def __init__(self, canvas: Canvas, outcome: Outcome) -> None:
        self.canvas, self.outcome = canvas, outcome

    def lines(self, every_bead: bool) -> Iterator[Text]:
        """The whole report; of several pairs those that have nothing to tell are left out."""
        only = len(self.outcome.reports) == 1
        for report in self.outcome.reports:
            told = report.findings or report.notices or report.unjudged
            if only or every_bead or told:
                yield from self._report(report, every_bead)
        for old in told_apart(self.outcome.stale):
            yield from self._stale(old)
        yield from self._summary()

    def _report(self, report: Report, every_bead: bool) -> Iterator[Text]:
        pair = report.comparison
        if report.title:
            yield from self.canvas.wrapped(Text(short(report.title), "bold"), Text())
        for article in (pair.source.article, pair.target.article):
            if article.path:
                yield Text.assemble((f"{short(article.lang):<3} ", "dim"), short(article.path))
        for notice in report.notices:
            yield from self.canvas.wrapped(Text(short(notice)), Text("notice: ", "dim"))
        yield Text()
        if report.unjudged:
            yield from self._unjudged(report)
        elif every_bead:
            yield from self._beads(report)
        marks = fingerprints(report)
        for finding, mark in zip(report.findings, marks, strict=True):
            yield from self._finding(report, finding, mark)

    def _unjudged(self, report: Report) -> Iterator[Text]:
        yield self.canvas.rule(Text("could not judge", "bold magenta"), "magenta")
        yield Text()
        yield from self.canvas.wrapped(Text(short(report.unjudged), "bold"), INDENT)
        caution = "Nothing was checked: this is no sign that the two agree."
        yield from self.canvas.wrapped(Text(caution), INDENT)
        yield Text()

    # One finding.

    def _finding(self, report: Report, finding: Finding, mark: str) -> Iterator[Text]:
        colour = COLOURS[finding.severity]
        yield self.canvas.rule(self._title(finding, colour, mark), colour)
        yield Text()
        yield from self.canvas.wrapped(Text(short(finding.message), "bold"), INDENT)
        yield Text()
        yield from self._sides(of_finding(report.comparison, finding), colour)
        yield Text()
        yield from self._evidence(finding)
        if finding.remedy:
            arrow = Text("  → ", f"bold {colour}")
            yield from self.canvas.wrapped(Text(short(finding.remedy)), arrow)
            yield Text()

    def _title(self, finding: Finding, colour: str, mark: str) -> Text:
        """Severity, rule, and the fingerprint that `qa accept` wants, where there is room."""
        sign = (f"{SIGNS[finding.severity]} {finding.severity}", f"bold {colour}")
        code = self.outcome.rule(finding.check).code
        name = "" if code == finding.check else f" {finding.check}"
        title = Text.assemble(sign, (f"  {code}", "bold"), name)
        roomy = title.cell_len + len(mark) + 6 <= self.canvas.width
        return Text.assemble(title, (f"  {mark}", "dim")) if roomy else title

    def _evidence(self, finding: Finding) -> Iterator[Text]:
        labels = [Text(short(label, 30), "dim") for label, _ in finding.evidence]
        room = max((label.cell_len for label in labels), default=0)
        for label, (_, text) in zip(labels, finding.evidence, strict=True):
            label.pad_right(room - label.cell_len)
            yield from self.canvas.wrapped(Text(short(text)), Text.assemble("  ", label, "  "))
        if labels:
            yield Text()

    def _sides(self, sides: Sequence[SideView], colour: str) -> Iterator[Text]:
        named = [side for side in sides if side.path]  # a text alone has one side
        heads = [Text(f"{short(side.lang):<3} {side.where}", "dim") for side in named]
        bodies = [self._sentence(side, colour) for side in named]
        views = list(zip(heads, bodies, strict=True))
        if self.canvas.wide and len(views) > 1:
            yield from self.canvas.abreast(views[0], views[1], INDENT)
            return
        for head, body in views:
            yield Text.assemble("  ", head)
            yield from self.canvas.wrapped(body, Text("      "))

    def _sentence(self, side: SideView, colour: str) -> Text:
        if side.empty:
            return Text(NOTHING, "italic dim")
        if not self.canvas.colour:
            return Text(side.bracketed)
        text = Text()
        for piece in side.pieces:
            style = colour if side.whole else f"bold underline {colour}"
            text.append(piece.text, style if piece.marked else "")
        return text

    # What was accepted once and is no longer what it was.

    def _stale(self, old: Told) -> Iterator[Text]:
        yield self.canvas.rule(Text.assemble(("◌ stale", "bold magenta"), old.title), "magenta")
        yield Text()
        yield from self.canvas.wrapped(Text(old.message, "bold"), INDENT)
        yield Text()
        for label, words in old.lines:
            yield from self.canvas.wrapped(Text(words), Text.assemble((f"  {label:<8}", "dim")))
        if old.lines:
            yield Text()
        yield from self.canvas.wrapped(Text(old.remedy), Text("  → ", "bold magenta"))
        yield Text()

    # Every bead.

    def _beads(self, report: Report) -> Iterator[Text]:
        beads = report.comparison.alignment.beads
        yield self.canvas.rule(Text(f"alignment, {_extent([report])}", "bold"), "dim")
        yield Text()
        for number in range(len(beads)):
            yield from self._bead(report, number)
        yield Text()

    def _bead(self, report: Report, number: int) -> Iterator[Text]:
        beads = report.comparison.alignment.beads
        findings = [finding for finding in report.findings if finding.bead == number]
        worst = next((s for s in SEVERITIES if any(f.severity == s for f in findings)), None)
        colour = COLOURS[worst] if worst else "default"
        sign = (SIGNS[worst] if worst else " ", f"bold {colour}")
        digits = len(str(len(beads)))
        margin = Text.assemble(" ", sign, (f" {number + 1:>{digits}}  ", "dim"))
        views = of_bead(report.comparison, number, findings)
        sides = [self._sentence(view, colour) for view in views]
        blank = Text(" " * margin.cell_len)
        if self.canvas.wide:
            yield from self.canvas.abreast(sides[:1], sides[1:], margin)
        else:
            for start, view, side in zip((margin, blank), views, sides, strict=True):
                prefix = Text.assemble(start, (f"{short(view.lang):<3} ", "dim"))
                yield from self.canvas.wrapped(side, prefix)
        if remarks := self._remarks(beads[number], findings):
            yield from self.canvas.wrapped(Text(remarks, f"italic {colour}"), blank)
        yield Text()

    def _remarks(self, bead: Bead, findings: Iterable[Finding]) -> str:
        told = [f"{self.outcome.rule(f.check).code} {f.check}" for f in findings]
        if bead.posterior < self.outcome.sure:
            told.append("alignment unsure")
        if bead.crossing:
            told.append("moved")
        return ", ".join(told)

    # The end of the run.

    def _summary(self) -> Iterator[Text]:
        verdict, reports = self.outcome.verdict, self.outcome.reports
        yield Text("─" * self.canvas.width, "dim")
        style = {0: "bold green", 1: "bold red"}.get(verdict.exit_code, "bold magenta")
        told = reports and not any(report.unjudged for report in reports)
        extent = f" in {_extent(reports)}" if told else ""
        status = f"; exit status {verdict.exit_code}"
        yield from self.canvas.wrapped(
            Text.assemble((short(verdict.reason), style), extent, status), Text()
        )
        for signature in dict.fromkeys(report.signature for report in reports):
            yield Text(short(signature), "dim")


def _extent(reports: Sequence[Report]) -> str:
    beads = sum(len(report.comparison.alignment.beads) for report in reports)
    if not any(report.comparison.source.segments for report in reports):  # texts looked at alone
        return f"{beads} {'sentence' if beads == 1 else 'sentences'}"
    versions = "" if len(reports) == 1 else f"{len(reports)} pairs of versions, "
    return f"{versions}{beads} {'pair' if beads == 1 else 'pairs'} of sentences"
