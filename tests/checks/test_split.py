"""A short sentence that was split off its neighbour is no error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from building import comparison

from qa.checks import addition
from qa.records import BeadWords, Comparison, WordLink
from qa.settings import Settings

SOURCE = ["The liquid from the tomb is the oldest wine, chemists say."]
TARGET = ["Рідина з гробниці — найдавніше вино.", "Такого висновку дійшли хіміки."]
BEADS = [[[0], [0]], [[], [1]]]


def _versions(target: Sequence[str], lost: Sequence[str], near: float) -> Comparison:
    """Two versions in which nothing supports these words; `near` is the cosine of all words."""
    pair = comparison(SOURCE, target, ("en", "uk"), BEADS)
    words = [
        WordLink(SOURCE[0].index(text), SOURCE[0].index(text) + len(text), text, support)
        for text, support in [("liquid", 0.8), ("tomb", 0.8), ("oldest", 0.8), ("wine", 0.8)]
        + [(word, 0.1) for word in lost]
    ]
    return replace(
        pair,
        words=(BeadWords(tuple(words)), BeadWords()),
        cosines=lambda ours, theirs: [[near] * len(theirs) for _ in ours],
    )


def _told(pair: Comparison) -> list[str]:
    return [finding.severity for finding in addition.run(pair, Settings())]


def test_a_word_that_answers_one_opposite_the_neighbour_makes_a_note() -> None:
    assert _told(_versions(TARGET, ["chemists"], 0.8)) == ["note"]


def test_words_that_the_model_does_not_know_make_a_warning() -> None:
    assert _told(_versions(TARGET, ["chemists", "say"], 0.0)) == ["warning"]


def test_one_lost_word_is_no_reason_to_doubt() -> None:
    assert _told(_versions(TARGET, ["chemists"], 0.0)) == ["error"]


def test_a_sentence_that_states_something_is_an_error() -> None:
    target = [TARGET[0], "Її продали за 500 євро."]
    assert _told(_versions(target, ["chemists", "say"], 0.0)) == ["error"]
