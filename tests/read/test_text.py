"""Files to articles: what is kept, what goes, and the way back to the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.problems import InputError
from qa.read import from_text, guess_notice, read, read_pair

PAIRS = Path(__file__).parents[2] / "pairs"
UKRAINIAN = "Рада ухвалила закон, який дозволяє громадам самостійно ремонтувати дороги.\n"

PIECES = (
    *("\n", "\r\n", "\r", "\ufeff", "\u00ad", "\x00", "\x0c", "\u2028", "\u200b", "\u0301", " "),
    *("и\u0306", "і\u0308", "e\u0301\u0323", "\u212b", "слово", "kata.", "\u1112\u1161\u11ab"),
)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join)


def places_on_disk(raw: str) -> list[tuple[int, int]]:
    """Line and column of every character of a file, found the slow way."""
    places, line, column = [], 1, 1
    for i, char in enumerate(raw):
        places.append((line, column))
        if char == "\n" or (char == "\r" and raw[i + 1 : i + 2] != "\n"):
            line, column = line + 1, 1
        elif not (i == 0 and char == "\ufeff"):
            column += 1
    return places


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_character_leads_back_to_its_place_on_disk(raw: str) -> None:
    raw += "x"  # a text with nothing in it is refused
    article = from_text(raw, "uk", "x.txt")
    by_place = dict(zip(places_on_disk(raw), raw, strict=True))
    for offset, char in enumerate(article.text):
        if char == "\n" or unicodedata.category(char)[0] == "M":
            continue
        base = unicodedata.normalize("NFD", by_place[article.place(offset)])[0]
        assert unicodedata.normalize("NFD", char)[0] == base


@settings(max_examples=150, deadline=None)
@given(texts)
def test_text_is_composed_and_holds_no_controls(raw: str) -> None:
    text = from_text(raw + "x", "uk").text
    assert unicodedata.is_normalized("NFC", text)
    assert not [c for c in text if unicodedata.category(c) == "Cc" and c not in "\t\n"]


def test_marks_lead_behind_a_byte_order_mark_and_over_windows_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("\ufeffПерший рядок.\r\n\r\nдру\u00adгий: й\rи\u0306 z".encode())
    article = read(file, "uk")
    assert article.text == "Перший рядок.\n\nдругий: й\nй z"
    assert article.place(0) == (1, 1)
    assert article.place(article.text.index("другий")) == (3, 1)
    assert article.place(article.text.index("гий")) == (3, 5)
    assert article.place(article.text.index("z")) == (4, 4)


def test_a_wrapped_file_becomes_paragraphs_and_offsets_stay(tmp_path: Path) -> None:
    lines = [
        "Pemerintah kota berjanji memperbaiki semua jalan rusak sebelum",
        "akhir tahun. Dana sudah disiapkan, kata wali kota kepada para",
        "wartawan di balai kota.",
        "",
        "Warga menyambut baik rencana itu, tetapi banyak yang masih ragu",
        "karena janji serupa sudah pernah diucapkan dua tahun yang lalu.",
    ]
    file = tmp_path / "a.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    article = read(file, "id")
    assert len(article.text.split("\n")) == 3
    assert article.place(article.text.index("wartawan")) == (3, 1)


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    files = sorted(PAIRS.rglob("*.txt"))
    assert files
    for file in files:
        assert read(file, file.stem).text.count("\n") == file.read_text("utf-8").count("\n")


def test_the_language_is_guessed_and_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(UKRAINIAN + "Про це йдеться на сайті, що його створили для громад.", "utf-8")
    article = read(file)
    assert article.lang == "uk"
    assert "guessed Ukrainian" in guess_notice(article)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"  \n\t\r\n", "no text"),
        ("\ufeff".encode(), "no text"),
        (b"PK\x03\x04\x00\x00", "binary"),
        (b"\xff\xfe\x00", "is not utf-16-le"),
        ("satu\r\ndua caf\xe9 tiga".encode("latin-1"), "a.txt:2: is not UTF-8: byte 0xe9"),
        (b"Nvidia H800", "please say it: --source-lang, --target-lang"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(file)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "a.txt" in str(caught.value)


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "none.txt", "uk")
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path, "uk")
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / ("long" * 200), "uk")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(UKRAINIAN, "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="permission denied"):
        read(file, "uk")


def test_one_file_given_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(UKRAINIAN, "utf-8")
    (tmp_path / "b.txt").symlink_to(file)
    for other in (file, tmp_path / "b.txt"):
        with pytest.raises(InputError, match="same file"):
            read_pair(file, other)


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(InputError, match="surrogate"):
        from_text("слово \ud800", "uk")


def test_a_wrong_language_code_is_refused_with_the_right_one() -> None:
    with pytest.raises(InputError, match="Ukrainian is 'uk'"):
        from_text(UKRAINIAN, "ua")


def test_files_that_were_mixed_up_are_refused_in_one_line() -> None:
    file = PAIRS / "znews-deepseek" / "id.txt"
    with pytest.raises(InputError, match="said to be in Ukrainian, but reads as Indonesian"):
        read(file, "uk")
    assert read(file, "ms").lang == "ms"  # a neighbour that we do not know well: taken as said


@pytest.mark.parametrize("char", ["\u200b", "\u2060", "\ufeff"])
def test_what_is_unseen_inside_a_word_is_left_out_and_remembered(char: str) -> None:
    article = from_text(f"Pasar i{char}kan baru,{char} kata wali kota.", "id")
    assert article.text.strip() == "Pasar ikan baru, kata wali kota."
    assert [(one.char, article.text[one.offset :][:3]) for one in article.hidden] == [(char, "kan")]


def test_a_letter_that_is_composed_hides_nothing() -> None:
    assert not from_text("Cafe\u0301s dan pasar i\u00adkan baru.", "id").hidden
