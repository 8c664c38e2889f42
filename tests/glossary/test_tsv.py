"""Glossaries as tables."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import glossary
from qa.glossary import tsv
from qa.problems import InputError
from qa.records import Term


def read(text: str) -> list[Term]:
    return list(tsv.parse(text.encode(), "folder/g.tsv"))


def test_columns_of_languages() -> None:
    terms = read("id\tuk\ten\tnote\nbuku\tкнига| книжка \tbook\tof paper\n\n# no\nkota\tмісто\n")
    assert terms[0] == Term(
        (("id", ("buku",)), ("uk", ("книга", "книжка")), ("en", ("book",))),
        note="of paper",
        where="g.tsv:2",
    )
    assert terms[1].where == "g.tsv:5"
    assert terms[1].right("en", "target") == ()


def test_forbidden_forms_and_terms_to_keep() -> None:
    terms = read("uk\tid\tforbidden_uk\tkeep\nсуміш\tcampuran\tміксер\t\n\tUnix\t\tYES\n")
    assert terms[0].wrong("uk", "source") == ("міксер",)
    assert terms[1].keep
    assert not terms[0].keep


def test_without_a_heading_the_columns_are_source_target_note_and_mark() -> None:
    one, two, three = read("buku\tкнига\nUnix\t\t\tkeep\nkota\tград\told\tforbidden\n")
    assert one.right("uk", "target") == ("книга",)
    assert one.right("uk", "source") == ("buku",)
    assert two.keep
    assert (three.wrong("uk", "target"), three.note) == (("град",), "old")


def test_a_bom_windows_line_ends_and_regions() -> None:
    (term,) = read("\ufeffid-ID\tuk_UA\r\nbuku\tкнига\r\n")
    assert term.right("uk", "target") == ("книга",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id\tuk\nbuku", "g.tsv:2: a term needs two languages"),
        ("id\tuk\nbuku\tкнига\tbook", "g.tsv:2: 3 cells, but 2 columns: id, uk"),
        ("id\tukr-ain-ian-lang-uage-x\nbuku\tкнига", "g.tsv:1: no column 'ukr"),
        ("id\tua\nbuku\tкнига", "g.tsv:1: no column 'ua'"),
        ("id\tuk\tid\nbuku\tкнига\tx", "g.tsv:1: column 'id' is given twice"),
        ("note\tkeep\nx\tyes", "g.tsv:1: no column holds terms"),
        ("id\tuk\tkeep\nbuku\tкнига\tperhaps", "g.tsv:2: keep: expected one of yes"),
        ("buku\tкнига\tx\tbanned", "g.tsv:1: mark: expected one of keep, forbidden"),
        ("id\tuk\tkeep\n\t\tyes", "g.tsv:2: nothing to keep"),
        ("id\tuk\nbuku\t—", "g.tsv:2: '—' has no letter or digit"),
        ("only one cell", "g.tsv:1: expected cells parted by tabs"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(InputError, match="folder/" + said.replace("'", ".")) as caught:
        read(text)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(InputError, match=r"g\.tsv:2: is not UTF-8"):
        list(tsv.parse(b"id\tuk\nbuku\t\xff\n", "g.tsv"))


def test_files_that_cannot_be_used(tmp_path: Path) -> None:
    empty, other = tmp_path / "e.tsv", tmp_path / "g.ods"
    empty.write_text("id\tuk\n", "utf-8")
    other.write_text("x", "utf-8")
    for path, said in ((empty, "holds no term"), (other, r"expected \.tsv or \.tbx"),
                       (tmp_path / "none.tsv", "cannot be read")):  # fmt: skip
        with pytest.raises(InputError, match=said):
            glossary.load([str(path)])


def test_a_glossary_that_says_nothing_of_the_languages(tmp_path: Path) -> None:
    file = tmp_path / "g.tsv"
    file.write_text("id\tuk\nbuku\tкнига\n", "utf-8")
    assert glossary.unused([str(file)], ("id", "en")) == (
        f"{file}: no terms for id and en: not used",
    )
    assert glossary.unused([str(file)], ("uk", "id")) == ()


@given(st.text(alphabet="ab\t|\n\r#-ді ", max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_gives_terms_or_one_line(text: str) -> None:
    with contextlib.suppress(InputError):
        assert all(term.forms or term.banned for term in read(text))
