"""Sentences that only seem to have a counterpart, because they were joined to their neighbour."""

from __future__ import annotations

import re
from dataclasses import replace

import building
import pytest

from qa.checks._merged import _tells, merged_orphans
from qa.records import BeadWords, Comparison, Fact, WordLink

PLAIN = ("Wali kota membuka pasar ikan baru pagi tadi.", "Мер відкрив зранку новий рибний ринок.")
KEPT = "Para pedagang merasa sangat senang hari ini."
LOST = "Namun jalan menuju pasar masih rusak parah sekali."
TARGET = "Торговці сьогодні дуже задоволені."


def story(
    lost: float = 0.5, kept: float = -1.5, sentence: str = LOST, target: str = TARGET
) -> Comparison:
    """A plain pair, and a bead of two sentences the words of which have these odds."""
    pair = building.comparison(
        [PLAIN[0], KEPT, sentence], [PLAIN[1], target], "id-uk", [[[0], [0]], [[1, 2], [1]]]
    )
    links = [
        [
            WordLink(one.start + word.start(), one.start + word.end(), word[0], 0.5, odds=odds)
            for word in re.finditer(r"\w+", one.text)
        ]
        for one, odds in zip(pair.source.segments, (-1.5, kept, lost), strict=True)
    ]
    return replace(pair, words=(BeadWords(tuple(links[0])), BeadWords((*links[1], *links[2]))))


def test_a_sentence_without_counterpart_beside_one_that_has_it_is_found() -> None:
    assert list(merged_orphans(story(), "source")) == [(1, 2)]
    assert not list(merged_orphans(story(), "target"))


@pytest.mark.parametrize(
    "pair",
    [
        story(-0.5),
        story(kept=0.2),
        story(sentence="Jalan itu rusak."),
        story(sentence=f"{LOST[:-1]} sejak 2019.", target=f"{TARGET[:-1]} з 2019 року."),
        story(target=f"{TARGET[:-1]}, хоча дорога до ринку й досі в дуже поганому стані, "
              "якою ніхто не може проїхати."),
        replace(story(), words=(BeadWords(), BeadWords())),
    ],
    ids=["said", "neither", "short", "told by a fact", "long enough", "no words"],
)  # fmt: skip
def test_what_may_be_there_is_not(pair: Comparison) -> None:
    assert not list(merged_orphans(pair, "source"))


@pytest.mark.parametrize(
    ("fact", "tells"),
    [
        (Fact("date", "2019", 0, 4, "2019"), True),
        (Fact("number", "310", 0, 3, "310"), True),
        (Fact("number", "7", 0, 1, "7"), False),
        (Fact("number", "7", 0, 3, "7 %", "%"), True),
        (Fact("number", "1000", 0, 4, "seribu"), False),
        (Fact("number", "12", 0, 4, "lusin", details=(("weak", "yes"),)), False),
        (Fact("name", "Kendari", 0, 7, "Kendari"), False),
    ],
)
def test_which_facts_tell_that_a_sentence_is_there(fact: Fact, tells: bool) -> None:
    assert _tells(fact) == tells
