"""BLEU, chrF++ and TER of candidates, in total and by unit, each with its signature.

All is computed by sacreBLEU (Post, 2018), so that the signatures mean what they mean elsewhere;
the test between two candidates is its paired bootstrap (Koehn, 2004).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from qa.score.units import Unit

SAMPLES = 1000


class Figure(NamedTuple):
    """One metric of one candidate.

    `low` and `high` bound the 95 % interval of the bootstrap; `p_value` is that of the difference
    from the first candidate, None for the first itself.
    """

    metric: str
    value: float
    low: float
    high: float
    p_value: float | None


class Scores(NamedTuple):
    """Everything that is known of some candidates.

    `total` has a row of figures a candidate, `by_unit` a row of chrF++ a unit, one a candidate;
    `signatures` pairs each metric with sacreBLEU's signature.
    """

    total: tuple[tuple[Figure, ...], ...]
    by_unit: tuple[tuple[float, ...], ...]
    signatures: tuple[tuple[str, str], ...]


def score(units: Sequence[Unit], samples: int = SAMPLES) -> Scores:
    """The figures of all candidates over the same units; there is at least one unit."""
    from sacrebleu.metrics import BLEU, CHRF, TER
    from sacrebleu.significance import PairedTest

    metrics = {"BLEU": BLEU(), "chrF++": CHRF(word_order=2), "TER": TER()}
    references = [[unit.reference for unit in units]]
    count = len(units[0].candidates)
    named = [(str(n), [unit.candidates[n] for unit in units]) for n in range(count)]
    if count == 1:  # the test wants two systems: with itself it gives the interval all the same
        named.append(("again", named[0][1]))
    test = PairedTest(named, metrics, references, test_type="bs", n_samples=samples)
    signatures, results = test()
    keys = [key for key in results if key != "System"]
    total = tuple(
        tuple(_figure(name, results[key][n]) for name, key in zip(metrics, keys, strict=True))
        for n in range(count)
    )
    chrf = CHRF(word_order=2)
    by_unit = tuple(
        tuple(chrf.sentence_score(text, [unit.reference]).score for text in unit.candidates)
        for unit in units
    )
    told = zip(metrics, keys, strict=True)
    return Scores(total, by_unit, tuple((name, str(signatures[key])) for name, key in told))


def _figure(name: str, result: Any) -> Figure:
    half = float(result.ci or 0.0)
    mean = float(result.mean if result.mean is not None else result.score)
    p_value = None if result.p_value is None else float(result.p_value)
    return Figure(name, float(result.score), mean - half, mean + half, p_value)
