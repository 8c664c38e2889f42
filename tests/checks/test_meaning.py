"""The score of meaning, with cosines made of shared words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from building import comparison

from qa.checks import meaning
from qa.checks._coverage.likeness import scores
from qa.records import Comparison
from qa.settings import Settings

SENTENCES = [
    "The mayor opened the old bridge across the river today.",
    "Workers had painted its iron arches green in the spring.",
    "A choir of children sang two songs about the harbour.",
    "Shops along the quay stayed open until late at night.",
    "Police counted nine thousand visitors on both banks.",
    "The ferry, no longer needed, was given to a museum.",
    "Engineers will look at the foundations every second year.",
    "A toll of one coin is meant to pay for the repairs.",
    "Cyclists complained that their lane ends at the tower.",
    "The city promised to build the missing part by autumn.",
]


def shared(ours: Sequence[str], theirs: Sequence[str]) -> list[list[float]]:
    """The share of words that two texts have in common."""
    bags = [[set(text.lower().split()) for text in side] for side in (ours, theirs)]
    return [[len(a & b) / max(1, len(a | b)) for b in bags[1]] for a in bags[0]]


def pair(target: list[str]) -> Comparison:
    return replace(comparison(SENTENCES, target, ("en", "en")), cosines=shared)


def translated() -> list[str]:
    """The same sentences with every fourth word changed."""
    return [
        " ".join("x" if i % 4 == 3 else word for i, word in enumerate(text.split()))
        for text in SENTENCES
    ]


def test_pairs_that_are_alike_score_high_and_stay_quiet() -> None:
    found = pair(translated())
    assert all(scored is not None and scored.score > 0.9 for scored in scores(found))
    assert not list(meaning.run(found, Settings()))


@pytest.mark.parametrize("place", [0, 4, 9])
def test_a_sentence_that_says_something_else_is_noted(place: int) -> None:
    target = translated()
    target[place] = target[place + 2 if place < 8 else place - 2]  # what a neighbour says
    found = pair(target)
    (finding,) = meaning.run(found, Settings())
    assert finding.bead == place
    assert finding.severity == "note"
    assert 0 < finding.score <= meaning.SURE


def test_nothing_is_scored_without_a_model_or_in_a_short_article() -> None:
    assert set(scores(comparison(SENTENCES, SENTENCES, ("en", "en")))) == {None}
    few = replace(comparison(SENTENCES[:4], SENTENCES[:4], ("en", "en")), cosines=shared)
    assert set(scores(few)) == {None}
