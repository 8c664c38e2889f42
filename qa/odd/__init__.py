"""Of three or more versions of one story: where two agree and one differs, which one it is.

Each version is compared with each other one, or with the source alone. Here only what those
comparisons found is put together: a finding says that two versions differ; a third one takes the
side of that with which it was compared and nothing of the kind was found at that place. The side
with more versions on it is right more often than not, and the other is named as the odd one out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qa.odd._places import OTHER, Compared, Place, View, value
from qa.records import SIDES, Evidence, Finding, Report, Side

LABEL = "odd one out"


def named(reports: Sequence[Report], sure: float) -> tuple[Report, ...]:
    """The reports, with the odd one out named in each finding of which that can be told.

    `sure` is the least posterior (0 to 1) at which a bead tells anything. What is named already
    stays as it is.
    """
    made = list(reports)
    for group in _stories(reports):
        story = _Story([reports[i] for i in group], sure)
        for index in group:
            found = tuple(story.told(reports[index], f) for f in reports[index].findings)
            made[index] = replace(reports[index], findings=found)
    return tuple(made)


def flowing(reports: Iterable[Report], sure: float) -> Iterator[Report]:
    """The same for reports that come story by story, of which no more than one story is kept."""
    story: list[Report] = []
    for report in reports:
        if story and not _shares(story, report):
            yield from named(story, sure)
            story = []
        story.append(report)
    yield from named(story, sure)


def _shares(story: Sequence[Report], report: Report) -> bool:
    known = {path for other in story for path in _paths(other)}
    return not known.isdisjoint(_paths(report))


def _stories(reports: Sequence[Report]) -> Iterator[list[int]]:
    """Indices of reports that share texts, where these are three or more."""
    root: dict[str, str] = {}

    def find(path: str) -> str:
        while root.setdefault(path, path) != path:
            root[path] = path = root[root[path]]
        return path

    for report in reports:
        one, other = _paths(report)
        root[find(one)] = find(other)
    groups: dict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        if not report.unjudged:
            groups[find(_paths(report)[0])].append(index)
    for group in groups.values():
        if len({path for index in group for path in _paths(reports[index])}) > 2:
            yield group


def _paths(report: Report) -> tuple[str, str]:
    pair = report.comparison
    return pair.source.article.path, pair.target.article.path


class _Story:
    """The comparisons of one story, by the pair of texts."""

    def __init__(self, reports: Iterable[Report], sure: float) -> None:
        self.by_pair: dict[tuple[str, str], tuple[Compared, Side]] = {}
        self.langs: dict[str, str] = {}
        for report in reports:
            one, other = _paths(report)
            compared = Compared(report, sure)
            self.by_pair[one, other] = (compared, "source")
            self.by_pair[other, one] = (compared, "target")
            for version in (report.comparison.source, report.comparison.target):
                self.langs[version.article.path] = version.article.lang

    def told(self, report: Report, finding: Finding) -> Finding:
        """The finding, with the odd one out if more versions are on one side than on the other."""
        if finding.odd:
            return finding
        ours = _paths(report)
        camps: tuple[list[str], list[str]] = ([ours[0]], [ours[1]])
        for third in self.langs:
            if third not in ours:
                one, other = (self._view(report, finding, side, third) for side in SIDES)
                if one == "agree" and other != "agree":
                    camps[0].append(third)
                elif (other == "agree" and one != "agree") or (
                    (one, other) == ("differ", None) and self._says_so_too(report, finding, third)
                ):
                    camps[1].append(third)
        few, many = sorted(camps, key=len)
        if len(few) == len(many):
            return finding
        odd, agreed = self._langs(few), self._langs(many)
        evidence = Evidence(LABEL, f"{_listed(odd)}; {_listed(agreed)} agree")
        return replace(finding, evidence=(*finding.evidence, evidence), odd=odd)

    def _langs(self, paths: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.langs[path] for path in paths)

    def _view(self, report: Report, finding: Finding, side: Side, third: str) -> View | None:
        """Whether the version on that side and a third one agree about what was found."""
        ours = _paths(report)
        own = ours[SIDES.index(side)]
        if (own, third) not in self.by_pair:
            return None
        (known, _), (other, seat) = self.by_pair[ours], self.by_pair[own, third]
        place = known.place(finding, side)
        if place.segments:
            return other.view(seat, place, finding.check)
        beyond = self._beyond(report, finding, OTHER[side], third)
        if beyond is None:
            return None
        if not beyond.segments:  # the third lacks it too
            return "agree"
        return other.view(OTHER[seat], beyond, finding.check)

    def _beyond(self, report: Report, finding: Finding, side: Side, third: str) -> Place | None:
        """What stands in a third version for the words that only that side of a finding has."""
        ours = _paths(report)
        own = ours[SIDES.index(side)]
        if (own, third) not in self.by_pair:
            return None
        (known, _), (other, seat) = self.by_pair[ours], self.by_pair[own, third]
        return other.across(known.place(finding, side).segments, seat)

    def _says_so_too(self, report: Report, finding: Finding, third: str) -> bool:
        """Whether a third version differs from the source by the very value of the second."""
        one, two = _paths(report)
        if (one, third) not in self.by_pair:
            return False
        (known, _), (other, seat) = self.by_pair[one, two], self.by_pair[one, third]
        said, place = value(finding, self.langs[two]), known.place(finding, "source")
        return any(
            value(found, self.langs[third]) == said
            for found in (other.found(place.segments, seat) if said and place.words else ())
            if found.check == finding.check and other.place(found, seat).words == place.words
        )


def _listed(langs: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(langs[:-1]), langs[-1])))
