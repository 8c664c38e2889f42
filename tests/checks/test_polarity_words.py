"""The words of polarity: lists that are whole and consistent, and forms that match."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.checks._polarity import axes, denials, explained, poles
from qa.checks._polarity.forms import Lexicon, tokens

LANGS = ("en", "id", "uk")


def test_every_pole_has_words_in_each_language() -> None:
    found = axes.axes()
    assert len(found) > 690
    for axis in found.values():
        assert len(axis.poles) > 1, axis.name
        for pole in axis.poles:
            assert all(pole.words), (axis.name, pole.name)
            assert pole.both >= pole.apart >= 0


@pytest.mark.parametrize("lang", LANGS)
def test_no_entry_stands_on_two_poles_of_an_axis(lang: str) -> None:
    column = axes.LANGS.index(lang)
    for axis in axes.axes().values():
        said = [entry for pole in axis.poles for entry in pole.words[column].split(", ")]
        assert len(set(said)) == len(said), axis.name


@pytest.mark.parametrize("file", [axes.PAIRS, axes.FAMILIES])
def test_words_are_written_in_letters_of_one_script(file: Path) -> None:
    mixed = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
    for row in axes.rows(file):
        assert not mixed.search("\t".join(row)), row[0]


@pytest.mark.parametrize(
    ("lang", "entry", "word"),
    [
        ("id", "naik~", "menaikkannya"),
        ("id", "tolak~", "penolakan"),
        ("id", "serang~", "menyerang"),
        ("id", "pukul~", "memukuli"),
        ("uk", "останн~", "останнього"),
        ("uk", "останн~", "останніх"),
        ("uk", "велик~", "великих"),
        ("uk", "перемог~", "перемогами"),
        ("uk", "збільш*", "збільшуватиметься"),
        ("en", "win~", "wins"),
        ("en", "reject~", "rejected"),
    ],
)
def test_entries_match_the_forms_of_their_word(lang: str, entry: str, word: str) -> None:
    assert Lexicon(lang, [(entry, "x")]).find(tokens(word))


@pytest.mark.parametrize(
    ("lang", "entry", "word"),
    [
        ("uk", "велик~", "Великобританія"),
        ("id", "menang~", "menangis"),
        ("en", "win~", "window"),
    ],
)
def test_entries_do_not_match_other_words(lang: str, entry: str, word: str) -> None:
    assert not Lexicon(lang, [(entry, "x")]).find(tokens(word))


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("uk", "Ніхто нічого не сказав.", 1),
        ("uk", "Він не прийшов, і вона не прийшла.", 2),
        ("uk", "Чекали, поки не стемніло.", 0),
        ("uk", "Це не лише назва.", 0),
        ("id", "Ia tidak datang dan belum menelepon.", 2),
        ("id", "Tidak, tidak, tidak!", 1),
        ("id", "Bukan hanya nama.", 0),
        ("en", "Nobody knew, and she didn't ask.", 2),
        ("en", "Not only once.", 0),
    ],
)
def test_negations_are_counted_by_what_they_deny(lang: str, text: str, count: int) -> None:
    assert len(denials.negations(text, lang)) == count


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(LANGS))
def test_places_lie_inside_any_text(text: str, lang: str) -> None:
    for found in (*denials.negations(text, lang), *denials.lexical(text, lang)):
        assert 0 <= found.start < found.end <= len(text)
    for mention in poles.mentions(text, lang):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_texts_take_no_longer_than_they_are_long(lang: str) -> None:
    text = "не " * 3000 + "a" * 30_000 + "'a" * 5_000
    assert isinstance(denials.negations(text, lang), tuple)


def test_the_lists_of_denials_are_beside_the_code() -> None:
    folder = Path(denials.__file__).parent
    assert {lang for lang in LANGS if (folder / f"negation.{lang}.toml").is_file()} == set(LANGS)
    assert not denials.known("xx")


@pytest.mark.parametrize(
    ("lang", "says", "silent"),
    [
        ("id", "Polisi gagal menemukan pelakunya.", "Polisi menemukan pelakunya."),
        ("uk", "Неможливо сказати більше.", "Можна сказати більше."),
        ("en", "He was unable to come.", "He was able to come."),
    ],
)
def test_words_in_place_of_a_negation_weigh_against_a_slip(
    lang: str, says: str, silent: str
) -> None:
    assert explained.weight(says, lang, (), 0.5) < explained.weight(silent, lang, (), 0.5) <= 0


def test_what_is_denied_may_be_one_word_elsewhere() -> None:
    texts = ("Berkas itu tidak valid.", "Bupati itu tidak datang.")
    invalid, absent = (
        explained.head_weight(text, "id", denials.negations(text, "id")) for text in texts
    )
    assert invalid < absent


def test_the_table_of_weights_is_whole() -> None:
    rows = [line.split("\t") for line in explained.FILE.read_text("utf-8").splitlines()[1:]]
    assert {row[0] for row in rows} == set(LANGS)
    assert {row[1] for row in rows} == {"other", "head", "next"}
    assert all(float(row[3]) < 0 for row in rows if row[1] == "other")


@given(st.text(max_size=80), st.sampled_from(LANGS), st.floats(0, 1))
@settings(max_examples=40, deadline=None)
def test_no_text_asks_for_a_negation(text: str, lang: str, place: float) -> None:
    assert explained.weight(text, lang, denials.negations(text, lang), place) <= 0
