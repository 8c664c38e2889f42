"""Tab-separated values: the alignment as a table, for spreadsheets and scripts.

A row a bead, of every pair that could be judged. Segments are numbered from 1 within their
version; a group is written ``3,4``, an empty side as an empty cell. Blanks inside a sentence
become single spaces, so that a row is a line and a cell a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.records import Report, Version
from qa.report import Look, Outcome
from qa.report._untrusted import safe

SUFFIXES = (".tsv",)
COLUMNS = (
    "source_file",
    "target_file",
    "source_segments",
    "target_segments",
    "posterior",
    "similarity",
    "findings",
    "source",
    "target",
)


def render(outcome: Outcome, look: Look) -> str:
    """A line of names, then the rows; `look` changes nothing."""
    rows = [COLUMNS, *(row for report in outcome.reports for row in _rows(report, outcome))]
    return "".join("\t".join(row) + "\n" for row in rows)


def _rows(report: Report, outcome: Outcome) -> Iterator[tuple[str, ...]]:
    if report.unjudged:
        return
    pair = report.comparison
    for number, bead in enumerate(pair.alignment.beads):
        codes = [outcome.rule(f.check).code for f in report.findings if f.bead == number]
        yield (
            _cell(pair.source.article.path),
            _cell(pair.target.article.path),
            _numbers(bead.source),
            _numbers(bead.target),
            f"{bead.posterior:.4f}",
            "" if bead.similarity is None else f"{bead.similarity:.4f}",
            ",".join(codes),
            _text(pair.source, bead.source),
            _text(pair.target, bead.target),
        )


def _numbers(indices: Sequence[int]) -> str:
    return ",".join(str(index + 1) for index in indices)


def _text(version: Version, indices: Sequence[int]) -> str:
    return _cell(version.words_of(indices))


def _cell(text: str) -> str:
    """One line without tabs; what a spreadsheet would run as a formula is led by an apostrophe."""
    plain = safe(text).strip()
    return f"'{plain}" if plain.startswith(("=", "+", "@")) else plain
