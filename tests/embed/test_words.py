from __future__ import annotations

from pathlib import Path

import pytest

from qa.embed.static import StaticEncoder
from qa.embed.words import LOW_SUPPORT, link
from qa.records import Alignment, Article, Bead, Segment, Version, WordLink


def version(lang: str, sentence: str) -> Version:
    segment = Segment(0, len(sentence), sentence, 0)
    return Version(Article(f"{lang}.txt", lang, sentence), (segment,))


def links(folder: Path, source: str, target: str) -> tuple[dict[str, WordLink], Version]:
    left, right = version("id", source), version("uk", target)
    (bead,) = link(StaticEncoder(folder), left, right, Alignment((Bead((0,), (0,)),)))
    return {word.text: word for word in (*bead.source, *bead.target)}, right


def counterpart(word: WordLink, other: Version) -> str:
    assert word.counterpart is not None
    return other.article.text[word.counterpart.start : word.counterpart.end]


def test_a_word_finds_its_translation(model_folder: Path) -> None:
    found, right = links(model_folder, "Rumah menteri besar.", "Великий будинок, міністр.")
    assert counterpart(found["Rumah"], right) == "будинок"
    assert found["Rumah"].support == pytest.approx(1, abs=1e-5)
    assert found["Rumah"].glosses == ()


def test_two_words_that_mean_one_support_each_other(model_folder: Path) -> None:
    found, right = links(model_folder, "Rumah sakit besar", "Велика лікарня")
    assert counterpart(found["Rumah"], right) == "лікарня"
    assert found["sakit"].support > 0.95
    assert found["лікарня"].support > 0.95


def test_a_word_does_not_borrow_the_support_of_its_neighbour(model_folder: Path) -> None:
    found, _ = links(model_folder, "Rumah jalan", "будинок річка")
    assert found["jalan"].support < LOW_SUPPORT


def test_an_unsupported_word_is_glossed(model_folder: Path) -> None:
    found, _ = links(model_folder, "Rumah menteri", "будинок річка")
    assert found["річка"].glosses[0].text == "river"
    assert found["menteri"].glosses[0].text == "minister"


def test_a_word_that_nothing_says_has_greater_odds(model_folder: Path) -> None:
    found, _ = links(model_folder, "Rumah menteri", "будинок річка")
    assert found["Rumah"].odds < -1 < found["menteri"].odds
    assert found["будинок"].odds < found["річка"].odds


def test_names_spelt_alike_support_each_other(model_folder: Path) -> None:
    found, right = links(model_folder, "menteri Wenfeng", "міністр Венфен")
    assert counterpart(found["Wenfeng"], right) == "Венфен"
    assert found["Wenfeng"].support > 0.85


def test_one_sided_beads_have_no_words(model_folder: Path) -> None:
    left, right = version("id", "Rumah besar."), version("uk", "Будинок.")
    alignment = Alignment((Bead((0,), ()), Bead((), (0,))))
    first, second = link(StaticEncoder(model_folder), left, right, alignment)
    assert first.source == first.target == second.source == second.target == ()


def test_no_encoder_no_links() -> None:
    left, right = version("id", "Rumah."), version("uk", "Будинок.")
    assert link(None, left, right, Alignment((Bead((0,), (0,)),))) == ()
