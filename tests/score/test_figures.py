"""Figures: what sacreBLEU says, under the right names."""

from __future__ import annotations

import pytest

from qa.score.figures import score
from qa.score.units import Unit

TEXTS = [f"The {n}th day of the strike ended without a new offer from the port." for n in range(8)]
WORSE = [text.replace("without a new offer", "with some offers") for text in TEXTS]


def test_the_reference_itself_is_perfect() -> None:
    scores = score([Unit((n,), text, (text,)) for n, text in enumerate(TEXTS)], samples=50)
    bleu, chrf, ter = scores.total[0]
    assert (bleu.value, chrf.value, ter.value) == pytest.approx((100, 100, 0))
    assert (bleu.metric, chrf.metric, ter.metric) == ("BLEU", "chrF++", "TER")
    assert bleu.p_value is None
    assert "nw:2" in dict(scores.signatures)["chrF++"]


def test_a_worse_candidate_is_told_apart_by_the_bootstrap() -> None:
    both = zip(TEXTS, WORSE, strict=True)
    scores = score([Unit((n,), a, (a, b)) for n, (a, b) in enumerate(both)], samples=100)
    assert scores.total[1][1].value < scores.total[0][1].value
    assert scores.total[1][1].p_value is not None
    assert scores.total[1][1].p_value < 0.05
    assert all(row[0] > row[1] for row in scores.by_unit)
