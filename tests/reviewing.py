"""Reviews made by hand, for tests: a story on disk, reports without model or aligner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from made_reports import SOURCE, TARGET, acronym, addition, comparison, omission

from qa.cli._review.session import Session
from qa.records import BeadWords, Report, Span, WordLink
from qa.settings import Settings


def story(at: Path) -> Path:
    """A folder with both texts."""
    at.mkdir(parents=True)
    (at / "pair.toml").write_text('[versions]\nid = "id.txt"\nuk = "uk.txt"\n')
    (at / "id.txt").write_text("\n".join(SOURCE), encoding="utf-8")
    (at / "uk.txt").write_text("\n".join(TARGET), encoding="utf-8")
    return at


def report_of(folder: Path) -> Report:
    """Three findings: an acronym, an omission, an addition; words of the first pair linked."""
    pair = comparison(folder=str(folder))
    found = (acronym(pair), omission(pair), addition(pair))
    start = pair.source.article.text.index("Laporan")
    match = pair.target.article.text.index("Звіт")
    words = [BeadWords() for _ in pair.alignment.beads]
    words[1] = BeadWords(
        (WordLink(start, start + 7, "Laporan", 0.7, Span(match, match + 4)),),
        (WordLink(match, match + 4, "Звіт", 0.7, Span(start, start + 7)),),
    )
    return Report("signature", "Bank", replace(pair, words=tuple(words)), found)


@dataclass
class Checker:
    """What a check would find; it can be told that the texts have changed."""

    reports: list[Report]
    asked: list[tuple[Path, ...]] = field(default_factory=list)

    def __call__(self, paths: Sequence[Path]) -> tuple[Report, ...]:
        self.asked.append(tuple(paths))
        return tuple(self.reports)


def session(folder: Path, *reports: Report) -> Session:
    return Session([folder], Checker(list(reports or (report_of(folder),))), Settings())
