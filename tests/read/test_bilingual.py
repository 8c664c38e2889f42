"""Files that hold both versions: units, languages, what is left out, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.written import BILINGUAL

from qa import read, units
from qa.problems import InputError
from qa.read import pairs
from qa.records import Article
from qa.settings import Settings

PLAIN = Settings(model="none")
PAIRS = [("Satu <dua> & tiga.", "Один <два> & три."), ('Kata "empat".', "Слово «чотири».")]


def texts(data: bytes | str, suffix: str, *langs: str) -> list[tuple[str, str]]:
    """The units of a file as pairs of texts."""
    sides = held(data, suffix, *langs)
    cut = [
        [text[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
        for text, starts in (
            (sides.source.text, sides.source_starts),
            (sides.target.text, sides.target_starts),
        )
    ]
    return list(zip(*cut, strict=True))


def held(data: bytes | str, suffix: str, *langs: str) -> pairs.Sides:
    raw = data.encode() if isinstance(data, str) else data
    return pairs.read(raw, f"x{suffix}", suffix, *(langs or ("", "")))


def test_every_suffix_is_known_without_loading_a_reader() -> None:
    assert set(pairs.formats()) == read.BILINGUAL


@pytest.mark.parametrize("suffix", sorted(BILINGUAL))
def test_markup_and_quotes_come_back_as_they_were(suffix: str) -> None:
    assert texts(BILINGUAL[suffix](PAIRS), suffix)[: len(PAIRS)] == PAIRS


@pytest.mark.parametrize("suffix", sorted(BILINGUAL))
def test_every_letter_stands_where_it_is_said_to(suffix: str) -> None:
    raw = BILINGUAL[suffix](PAIRS)
    lines = raw.decode("utf-8-sig").splitlines()
    sides = held(raw, suffix)
    for parsed in (sides.source, sides.target):
        article = Article("x", "uk", parsed.text, parsed.marks)
        for offset, char in enumerate(article.text):
            if char.isalnum():
                line, column = article.place(offset)
                assert lines[line - 1][column - 1] == char


def test_marked_segments_of_xliff_are_units_of_their_own() -> None:
    def marked(*sentences: str) -> str:
        return " ".join(f"<mrk mtype='seg' mid='{i}'>{s}</mrk>" for i, s in enumerate(sentences))

    unit = (
        f"<trans-unit><source>Satu. Dua.</source><seg-source>{marked('Satu.', 'Dua.')}"
        f"</seg-source><target>{marked('Один.', 'Два.')}</target>"
        "<alt-trans><source>x</source><target>ні</target></alt-trans></trans-unit>"
        "<trans-unit translate='no'><source>a</source><target>b</target></trans-unit>"
        "<trans-unit><source>\n   Tiga\n   <g id='1'>empat</g> <ph>{0}</ph>lima</source>"
        "<target xml:space='preserve'>Три\nчотири</target></trans-unit>"
    )
    file = f"<xliff version='1.2'><file source-language='id'><body>{unit}</body></file></xliff>"
    assert texts(file, ".xlf") == [
        ("Satu.", "Один."),
        ("Dua.", "Два."),
        ("Tiga empat lima", "Три\nчотири"),
    ]


def test_a_memory_of_many_languages_needs_to_be_told_which() -> None:
    variants = "".join(
        f"<tuv xml:lang='{lang}'><seg>{text}</seg></tuv>"
        for lang, text in (("en-US", "One."), ("id", "Satu."), ("uk", "Один."))
    )
    file = f"<tmx><header srclang='en'/><body><tu>{variants}</tu></body></tmx>"
    with pytest.raises(InputError, match="holds en-us, id, uk; please give the target language"):
        texts(file, ".tmx")
    assert texts(file, ".tmx", "", "uk") == [("One.", "Один.")]
    assert texts(file, ".tmx", "id", "en") == [("Satu.", "One.")]


def test_plurals_contexts_and_wrapped_strings_of_po() -> None:
    file = (
        'msgid ""\nmsgstr ""\n"Language: uk\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '# note\n#: a.c:1\nmsgctxt "menu"\nmsgid "Open"\nmsgstr "Відкрити"\n\n'
        'msgid "%d file"\nmsgid_plural "%d files"\n'
        'msgstr[0] "%d файл"\nmsgstr[1] "%d файли"\nmsgstr[2] "%d файлів"\n'
        'msgid ""\n"One \\"two\\"\\n"\n"three"\nmsgstr ""\n"Один «два»\\n"\n  "три"\n'
        'msgid "x"\nmsgstr ""\n'
    )
    assert texts(file, ".po") == [
        ("Open", "Відкрити"),
        ("%d file", "%d файл"),
        ("%d files", "%d файлів"),
        ('One "two"\nthree', "Один «два»\nтри"),
    ]
    told = held(file, ".po")
    assert told.target.lang == "uk"
    assert "1 of 5 units have no translation: left out" in told.source.notices[0]


def test_what_is_left_out_is_told() -> None:
    assert len(texts(BILINGUAL[".po"](PAIRS), ".po")) == len(PAIRS)
    assert held(BILINGUAL[".po"](PAIRS), ".po").source.notices == (
        "x.po: 1 messages are fuzzy: left out",
    )
    assert held(BILINGUAL[".xlf"](PAIRS), ".xlf").source.notices == (
        "x.xlf: 1 of 3 units have no translation: left out",
    )


def test_tables_with_and_without_heads() -> None:
    assert texts("id,note,source,target\n1,,Satu,Один\n", ".csv") == [("Satu", "Один")]
    assert texts('Satu,"Один, ""два""\nтри"\n\n', ".csv") == [("Satu", 'Один, "два"\nтри')]
    assert texts('"Satu" dua\t"Один" два\tx', ".tsv") == [('"Satu" dua', '"Один" два')]
    assert texts("uk;id;en\nОдин;Satu;One", ".csv", "id", "uk") == [("Satu", "Один")]
    assert held("uk;id;en\nОдин;Satu;One", ".csv", "", "uk").source.lang == "id"


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><xliff>&b;</xliff>"


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        ("<x>", ".xlf", r"x\.xlf:1: is no well-formed XML"),
        (BOMB, ".xlf", "declares entities"),
        ("<html/>", ".xlf", "is no XLIFF: its root is 'html'"),
        ("<xliff/>", ".xliff", "holds no file element"),
        ("<x/>", ".tmx", "is no TMX"),
        ("<tmx/>", ".tmx", "holds no text with a translation"),
        ("msgid 'x'\n", ".po", r"x\.po:1: expected msgid"),
        ('msgid "a"\nmsgstr "б"\nmsgstr "в"\n', ".po", r"x\.po:3: msgstr stands twice"),
        ("# nothing\n", ".po", "holds no message"),
        ("one column\nonly\n", ".csv", r"x\.csv:1: expected two columns"),
        ("source\ttarget\nSatu\t\n", ".tsv", "holds no text with a translation"),
    ],
)
def test_bad_files_are_one_clear_line(data: str, suffix: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        texts(data, suffix)
    assert "\n" not in str(caught.value)


def test_a_bilingual_file_is_no_version(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    file.write_bytes(BILINGUAL[".po"](PAIRS))
    with pytest.raises(InputError, match="holds both versions in one file"):
        read.read(file, "uk")


def test_units_of_several_sentences_are_one_bead(tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_text("id\tuk\nSatu kata. Dua kata.\tОдне слово.\nTiga.\tТри. І ще.\n", "utf-8")
    beads = units.check(file, PLAIN, "id", "uk").comparison.alignment.beads
    assert [(b.source, b.target) for b in beads] == [((0, 1), (0,)), ((2,), (1, 2))]


PIECES = {
    ".po": ('msgid "a"\n', 'msgstr "б"\n', '"', "\\n", "\\", "#, fuzzy\n", "msgstr[0] ", "\n", "а"),
    ".csv": ('"', '""', ",", ";", "\n", "\r\n", "слово", "id", "uk", " ", "\t"),
    ".tmx": ("<tu>", "</tu>", "<tuv xml:lang='id'>", "</tuv>", "<seg>", "</seg>", "а", "&lt;"),
}


@settings(max_examples=100, deadline=None)
@given(st.data())
@pytest.mark.parametrize("suffix", sorted(PIECES))
def test_any_file_is_read_or_refused(suffix: str, data: st.DataObject) -> None:
    content = "".join(data.draw(st.lists(st.sampled_from(PIECES[suffix]), max_size=25)))
    try:
        assert texts(content, suffix)
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017
