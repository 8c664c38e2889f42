from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from qa.embed.static import BUNDLED
from qa.embed.training import english, lemmas, pairs, spelling
from qa.problems import InputError

GOOD = "Rumah besar\tВеликий будинок\nJalan kecil\tМала дорога\n"
TMX = """<?xml version="1.0"?>
<tmx version="1.4"><header srclang="pl"/><body>
<tu><tuv xml:lang="pl-PL"><seg>Duży <b>dom</b></seg></tuv>
<tuv xml:lang="vi"><seg>Ngôi nhà lớn</seg></tuv></tu>
</body></tmx>"""


def test_languages_are_in_the_name_or_given(tmp_path: Path) -> None:
    named, plain = tmp_path / "news.id-uk.tsv.xz", tmp_path / "news.tsv"
    named.write_bytes(lzma.compress(GOOD.encode()))
    plain.write_text(GOOD, encoding="utf-8")
    read = pairs.read(str(named))
    assert (read.name, read.source, read.target, len(read.pairs)) == ("news", "id", "uk", 2)
    assert pairs.read(f"{plain}:id-uk").pairs == read.pairs
    with pytest.raises(InputError, match="languages"):
        pairs.read(str(plain))


def test_tmx_is_read_with_its_own_languages(tmp_path: Path) -> None:
    file = tmp_path / "memory.tmx"
    file.write_text(TMX, encoding="utf-8")
    read = pairs.read(str(file))
    assert (read.source, read.target) == ("pl", "vi")
    assert read.pairs == (("Duży dom", "Ngôi nhà lớn"),)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.id-uk.tsv", b"satu\todyn\ndua\n", "tsv:2: expected two columns, found 1"),
        ("a.id-uk.tsv", b"satu\todyn\n\tdva\n", "tsv:2: one side is empty"),
        ("a.id-uk.tsv", b"satu\t\xff\n", "tsv:1: not UTF-8"),
        ("a.id-uk.tsv", b"", "has no pairs"),
        ("a.id-uk.tsv.xz", b"no xz", "cannot be read"),
        ("a.tmx", b"<tmx><body><tu>", "tmx:1: not valid TMX"),
        ("a.tmx", b"<tmx><body></body></tmx>", "two languages"),
    ],
)
def test_bad_input_is_refused_with_its_line(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(InputError, match=said):
        pairs.read(str(file))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        pairs.read(f"{tmp_path}/none.id-uk.tsv")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("dikurangi", "mengurangi"),
        ("mengurangi", "mengurangi"),
        ("perusahaannya", "perusahaan"),
        ("dibeli", "membeli"),
        ("dia", "dia"),
        ("dinding", "dinding"),
    ],
)
def test_indonesian_forms(form: str, lemma: str) -> None:
    known = {"mengurangi", "perusahaan", "membeli", "dinding", "dia", "perusahaannya"}
    assert lemmas.indonesian(form, known) == lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("міністерствами", "міністерство"), ("зросла", "зрости"), ("програмного", "програмний")],
)
def test_ukrainian_forms(form: str, lemma: str) -> None:
    table = str.maketrans(spelling.UKRAINIAN)
    known = lemmas.lemmas("uk", {spelling.normal(form, table)}, lambda w: spelling.normal(w, table))
    assert known.of(spelling.normal(form, table)) == spelling.normal(lemma, table)


def test_unknown_forms_of_known_stems() -> None:
    known = lemmas.Lemmas({}, {"kvantor": "kvantor"}, frozenset({"amy", "u"}))
    assert known.of("kvantoramy") == "kvantor"
    assert known.of("kvantorxx") == "kvantorxx"


def test_letters_of_other_scripts_become_latin() -> None:
    table = str.maketrans(spelling.latin_map(["Щойно", "Αθήνα", "żółw", "東京"]))
    assert spelling.normal("Щойно з’їв", table) == "shchoyno zyiv"
    assert spelling.normal("Αθήνα", table).isascii()
    assert spelling.normal("żółw 東京", table) == "żółw 東京"


def test_glosses_are_chosen_among_base_forms_without_grammar_and_coarse_words() -> None:
    entries = (("house", "rumah"), ("houses", "rumah"), ("the", "itu"), ("damn", "sialan"))
    found = english.words([pairs.PairSet("list", "en", "id", entries, lexicon=True)])
    assert found == ["house"]
    bundled = (BUNDLED / "english.txt").read_text("utf-8").split()
    assert len(bundled) > 7900
    assert not english._COARSE & set(bundled)
