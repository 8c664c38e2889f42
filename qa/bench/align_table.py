"""The figures of `qa bench align`, as lines for a terminal and as values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qa.bench.alignments import Outcome, by_variant, calibration
from qa.bench.beads import Score

Figures = Mapping[str, float | None]


def figures(scores: Mapping[str, Score]) -> dict[str, dict[str, float | None]]:
    """Each figure by variant; None where gold has nothing to find."""
    return {
        "strict_f1": {v: s.strict.f1 for v, s in scores.items()},
        "lax_f1": {v: s.lax.f1 for v, s in scores.items()},
        "null_f1": {v: s.null.f1 if s.null.recall.of else None for v, s in scores.items()},
        "crossing_recall": {
            v: s.crossing.share if s.crossing.of else None for v, s in scores.items()
        },
    }


def values(name: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Everything, for JSON."""
    found = figures(by_variant(outcomes))
    bins, error = calibration(outcomes)
    return {
        "model": name,
        "documents": len(outcomes),
        **found,
        "mean": {key: _mean(by) for key, by in found.items()},
        "calibration": {
            "ece": error,
            "bins": [
                {
                    "from": b.low,
                    "to": b.high,
                    "beads": b.beads,
                    "mean_posterior": b.posterior,
                    "right": b.right,
                }
                for b in bins
            ],
        },
    }


def lines(name: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The tables of one run."""
    found = figures(by_variant(outcomes))
    variants = list(found["strict_f1"])
    yield f"model {name}, {len(outcomes)} documents"
    yield _row("", [*variants, "mean"])
    for key, by in found.items():
        yield _row(key, [_shown(by[v]) for v in variants] + [_shown(_mean(by))])
    bins, error = calibration(outcomes)
    yield ""
    yield _row("posterior", ["beads", "mean", "right"])
    for b in bins:
        name = f"{b.low:.2f}-{b.high:.2f}"
        yield _row(name, [str(b.beads), _shown(b.posterior), _shown(b.right)])
    yield f"expected calibration error {error:.4f}"


def of_one(score: Score) -> Iterator[str]:
    """The figures of one alignment; a dash where gold has nothing to find."""
    for key, by in figures({"": score}).items():
        yield _row(key, [_shown(by[""])])


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<16}" + "".join(f"{cell:>8}" for cell in cells)


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _mean(by: Figures) -> float | None:
    known = [value for value in by.values() if value is not None]
    return sum(known) / len(known) if known else None
