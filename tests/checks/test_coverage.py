"""Coverage, with what is known of each word given: all are said, but those of the lost stretch."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from building import comparison

from qa.checks import coverage
from qa.records import BeadWords, Comparison, Finding, Gloss, WordLink
from qa.settings import Settings

SOURCE = [
    "Pemerintah menutup jembatan lama pada hari Senin.",
    "Warga harus memutar lewat desa tetangga.",
    "Perbaikan dimulai bulan depan, karena banjir merusak tiang dan kabel di sisi barat sungai.",
    "Wali kota meminta maaf.",
]
TARGET = [
    "Уряд закрив старий міст у понеділок.",
    "Жителі мусять їхати через сусіднє село.",
    "Ремонт почнеться наступного місяця, бо повінь пошкодила опори та кабелі на західному березі.",
    "Мер вибачився.",
]
WORD = re.compile(r"\w+")
LONGEST_LOST = "Ремонт почнеться наступного місяця."
ADDED = "Мер вибачився, хоча опозиція вимагає його негайної відставки й нового тендера."


def linked(pair: Comparison, lost: dict[int, str]) -> Comparison:
    """Odds of -2 for all words, 2 for those of the stretch that a bead has lost on one side."""
    beads = []
    for index, bead in enumerate(pair.alignment.beads):
        sides = []
        for version, indices in ((pair.source, bead.source), (pair.target, bead.target)):
            span = version.span(indices)
            assert span is not None
            text = version.article.text[span.start : span.end]
            gap = text.find(lost[index]) if index in lost else -1
            words = [
                WordLink(
                    span.start + m.start(),
                    span.start + m.end(),
                    m[0],
                    0.5,
                    glosses=(Gloss("word", 0.5),),
                    odds=2.0 if 0 <= gap <= m.start() < gap + len(lost[index]) else -2.0,
                )
                for m in WORD.finditer(text)
            ]
            sides.append(tuple(words))
        beads.append(BeadWords(*sides))
    return replace(pair, words=tuple(beads))


def found(source: list[str], target: list[str], lost: dict[int, str]) -> list[Finding]:
    pair = linked(comparison(source, target, ("id", "uk")), lost)
    return list(coverage.run(pair, Settings()))


def test_a_clause_left_out_is_found_and_glossed() -> None:
    lost = "karena banjir merusak tiang dan kabel di sisi barat sungai"
    target = [*TARGET[:2], LONGEST_LOST, TARGET[3]]
    (finding,) = found(SOURCE, target, {2: lost})
    assert finding.bead == 2
    assert "only the source" in finding.message
    assert lost in "\n".join(SOURCE)[finding.source_span.start : finding.source_span.end]  # type: ignore[union-attr]
    assert finding.evidence[0].text == "word"


def test_words_added_are_found_on_the_other_side() -> None:
    (finding,) = found(SOURCE, [*TARGET[:3], ADDED], {3: ADDED.partition(", ")[2]})
    assert finding.bead == 3
    assert "only the target" in finding.message


def test_versions_that_cover_each_other_are_quiet() -> None:
    assert not found(SOURCE, TARGET, {})


def test_one_word_without_counterpart_is_no_clause() -> None:
    assert not found(SOURCE, TARGET, {1: "tetangga"})


@pytest.mark.parametrize("posterior", [0.1, 0.4])
def test_an_unsure_bead_accuses_nobody(posterior: float) -> None:
    target = [*TARGET[:3], ADDED]
    pair = comparison(SOURCE, target, ("id", "uk"), posterior=posterior)
    assert not list(coverage.run(linked(pair, {3: ADDED}), Settings()))


def test_without_word_vectors_nothing_is_said() -> None:
    assert not list(
        coverage.run(comparison(SOURCE, [*TARGET[:3], ADDED], ("id", "uk")), Settings())
    )
