"""What the page shows, as plain values: a template only has to mark them up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qa.fingerprint import fingerprints, sentences
from qa.records import SEVERITIES, SIDES, Article, Evidence, Finding, Report, Side, Verdict
from qa.report import Outcome, Rule
from qa.report._html import chart
from qa.report._html.chart import Bar, Chart
from qa.report._stale import Told, told_apart
from qa.report._untrusted import short
from qa.report._view import SideView, of_bead, of_finding

NEAR = 300
"""Characters of a neighbouring pair."""


class Exact(str):
    """Text that is escaped and nothing else: what the script reads, and our own pages of rules."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a finding's pair, and its neighbours in grey."""

    view: SideView
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding. `number` is that of its rule on this page, `pair` that of its bead, from 1."""

    anchor: str
    rule: Rule
    number: int
    finding: Finding
    pair: int
    mark: str
    source: Exact
    target: Exact
    halves: tuple[Half, Half]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The reasons, one by one."""
        return self.finding.evidence


@dataclass(frozen=True, slots=True)
class Row:
    """A pair in the table of the alignment."""

    number: int
    sides: tuple[SideView, ...]
    severity: str
    remarks: tuple[str, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """One pair of versions; `aside` is what was accepted or is in the baseline."""

    anchor: str
    title: str
    articles: tuple[Article, Article]
    report: Report
    cards: tuple[Card, ...]
    chart: Chart | None
    rows: tuple[Row, ...]
    aside: tuple[tuple[str, str, str], ...]

    @property
    def pairs(self) -> int:
        """How many pairs of sentences there are."""
        return len(self.report.comparison.alignment.beads)


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page.

    `rules` are those that found something, each with its description, in the order of their
    numbers; `remarks` say what no count says.
    """

    verdict: Verdict
    version: str
    rules: tuple[tuple[Rule, Exact], ...]
    by_rule: tuple[Bar, ...]
    by_story: tuple[Bar, ...]
    severities: tuple[tuple[str, int], ...]
    stories: tuple[StoryView, ...]
    stale: tuple[Told, ...]
    remarks: tuple[str, ...]

    @property
    def findings(self) -> int:
        """How many findings stand."""
        return sum(len(story.cards) for story in self.stories)


def page(outcome: Outcome) -> PageView:
    """All that a run has to tell, for the page."""
    every = [finding for report in outcome.reports for finding in report.findings]
    rules = sorted({f.check: outcome.rule(f.check) for f in every}.values(), key=lambda r: r.code)
    cards = iter(range(1, len(every) + 1))
    stories = tuple(
        _story(f"story{number}", report, outcome, rules, cards)
        for number, report in enumerate(outcome.reports)
    )
    found = [(rule, [f for f in every if f.check == rule.name]) for rule in rules]
    told = [(s.title, f"#{s.anchor}", s.report.findings) for s in stories if s.cards]
    return PageView(
        outcome.verdict,
        outcome.version,
        tuple((rule, Exact(rule.page or rule.summary)) for rule in rules),
        chart.bars([(f"{rule.code} {rule.name}", "", fs) for rule, fs in found]),
        chart.bars(told) if len(stories) > 1 else (),
        tuple((s, sum(f.severity == s for f in every)) for s in SEVERITIES),
        stories,
        tuple(told_apart(outcome.stale)),
        tuple(_remarks(outcome.reports)),
    )


def _remarks(reports: Sequence[Report]) -> Iterator[str]:
    """What the counts do not say."""
    if unjudged := sum(bool(report.unjudged) for report in reports):
        what = "pair of versions" if unjudged == 1 else "pairs of versions"
        yield f"{unjudged} {what} could not be judged"
    if aside := sum(s.kind != "unchanged" for report in reports for s in report.suppressed):
        yield f"{aside} {'finding is' if aside == 1 else 'findings are'} set aside"


def _story(
    anchor: str, report: Report, outcome: Outcome, rules: Sequence[Rule], cards: Iterator[int]
) -> StoryView:
    pair = report.comparison
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    made = tuple(
        _card(f"f{next(cards)}", report, finding, mark, (rule, numbers[rule.name]))
        for finding, mark in zip(report.findings, fingerprints(report), strict=True)
        for rule in (outcome.rule(finding.check),)
    )
    anchors = {card.finding.bead: card.anchor for card in reversed(made)}
    judged = not report.unjudged
    return StoryView(
        anchor,
        report.title or short(pair.target.article.path, 200) or "Two texts",
        (pair.source.article, pair.target.article),
        report,
        made,
        chart.alignment(report, outcome.sure, anchors) if judged else None,
        tuple(_rows(report, outcome, anchors)) if judged else (),
        tuple(_aside(report, outcome)),
    )


def _card(anchor: str, report: Report, finding: Finding, mark: str, rule: tuple[Rule, int]) -> Card:
    pair = report.comparison
    source, target = (Exact(s.replace("\0", "\ufffd")) for s in sentences(pair, finding.bead))
    first, second = (
        Half(view, _near(report, finding.bead - 1, side), _near(report, finding.bead + 1, side))
        for side, view in zip(SIDES, of_finding(pair, finding), strict=True)
    )
    return Card(anchor, *rule, finding, finding.bead + 1, mark, source, target, (first, second))


def _near(report: Report, bead: int, side: Side) -> str:
    """The words of a neighbouring pair; none at the ends of the story."""
    beads = report.comparison.alignment.beads
    if not 0 <= bead < len(beads):
        return ""
    return short(report.comparison.version(side).words_of(getattr(beads[bead], side)), NEAR)


def _rows(report: Report, outcome: Outcome, anchors: Mapping[int, str]) -> Iterator[Row]:
    by_bead: dict[int, list[Finding]] = {}
    for finding in report.findings:
        by_bead.setdefault(finding.bead, []).append(finding)
    for number, bead in enumerate(report.comparison.alignment.beads):
        found = by_bead.get(number, [])
        remarks = [outcome.rule(f.check).code for f in found]
        remarks += ["unsure"] * (bead.posterior < outcome.sure) + ["moved"] * bead.crossing
        worst = next((s for s in SEVERITIES if any(f.severity == s for f in found)), "")
        sides = tuple(of_bead(report.comparison, number, found))
        yield Row(number + 1, sides, worst, tuple(remarks), anchors.get(number, ""))


def _aside(report: Report, outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    """What was accepted or is in the baseline: rule, message, why; the unchanged was not asked."""
    for found in report.suppressed:
        if found.kind != "unchanged":
            who = f"{found.by} {found.date}".strip()
            said = ": ".join(filter(None, (found.kind, found.reason, who)))
            yield outcome.rule(found.finding.check).code, found.finding.message, said
