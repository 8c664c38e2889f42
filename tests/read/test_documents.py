"""DOCX, ODT and EPUB: what is read beside plain paragraphs, and archives that are traps."""

from __future__ import annotations

import io
import zipfile

import planted
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.written import HEAD, WORD, docx, epub, odt, packed

from qa.problems import InputError
from qa.read import _packed, _tree, _xml
from qa.read import docx as docx_reader
from qa.read import epub as epub_reader
from qa.read import html as html_reader
from qa.read import odt as odt_reader

READERS = {".docx": docx_reader.parse, ".odt": odt_reader.parse, ".epub": epub_reader.parse}
WRITERS = {".docx": docx, ".odt": odt, ".epub": epub}
BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"


def word(body: str) -> bytes:
    document = f"{HEAD}<w:document xmlns:w='{WORD}'><w:body>{body}</w:body></w:document>"
    return packed({"word/document.xml": document})


def open_document(body: str) -> bytes:
    names = "xmlns:office='urn:x:office:1' xmlns:text='urn:x:text:1' xmlns:draw='urn:x:drawing:1'"
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    document = f"<office:document {names}>{content}</office:document>"
    return packed({"content.xml": document})


def test_breaks_tabs_cells_and_boxes_of_word() -> None:
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    box = f"<w:pict><w:txbxContent>{run.format('у рамці')}</w:txbxContent></w:pict>"
    copy = f"<mc:x xmlns:mc='m'><mc:Fallback>{run.format('ще раз')}</mc:Fallback></mc:x>"
    body = (
        f"<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t>{box}{copy}</w:r></w:p>"
        f"<w:p/><w:tbl><w:tr><w:tc>{run.format('клітинка')}</w:tc></w:tr></w:tbl>"
        f"<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>видно</w:t></w:r></w:p>"
    )
    parsed = docx_reader.parse(word(body), "x.docx")
    assert parsed.text == "а\tб\nв\nу рамці\n\nклітинка\nвидно\n"
    assert [(m.line, m.column) for m in parsed.marks if parsed.text[m.offset :][:2] == "кл"] == [
        (4, 1)
    ]


def test_blanks_lists_and_frames_of_open_document() -> None:
    body = (
        "<text:list><text:list-item><text:p>  один\n   два<text:s text:c='2'/>три"
        "<text:line-break/>чотири<text:tab/>п</text:p></text:list-item></text:list>"
        "<text:p>з <draw:frame><draw:text-box><text:p>у рамці</text:p></draw:text-box>"
        "<draw:title>назва</draw:title></draw:frame>рамкою</text:p>"
    )
    parsed = odt_reader.parse(open_document(body), "x.odt")
    assert parsed.text == "один два  три\nчотири п\nз рамкою\nу рамці\n"


def test_a_flat_open_document() -> None:
    with zipfile.ZipFile(io.BytesIO(open_document("<text:p>слово</text:p>"))) as archive:
        assert odt_reader.parse(archive.read("content.xml"), "x.fodt").text == "слово\n"


def test_a_book_declares_its_language() -> None:
    assert epub_reader.parse(epub("Один.\nДва.\nТри.\nЧотири.", "uk"), "x.epub").lang == "uk"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 no", "no zip archive"),
        (b"plain text", "no zip archive"),
        (packed({"a": "b"}), r"it lacks 'word/document\.xml'"),
        (packed({"word/document.xml": "<x>"}), r"1: is no well-formed XML"),
        (packed({"word/document.xml": "<x/>"}), "it has no body"),
        (packed({"word/document.xml": BOMB}), "declares entities"),
        (packed({"word/document.xml": OUTSIDE}), "declares entities"),
        (packed({"word/document.xml": "<x>" * 300}), "more than 200 elements"),
        (packed({"word/document.xml": "<x>" + " " * 3_000_000}), "far more than an article"),
        (packed({f"{i}": "" for i in range(10_001)}), "more than 10000 files"),
        (packed({"_rels/.rels": "<x/>", "../../etc/passwd": "x"}), "lacks"),
    ],
)
def test_a_trap_is_one_clear_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        docx_reader.parse(data, "x.docx")
    assert str(caught.value).startswith("x.docx:")
    assert "\n" not in str(caught.value)


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_packed, "LARGEST", 100)
    archive = _packed.Archive(packed({"a": "x" * 60, "b": "y" * 60}), "x", "Word")
    archive.read("a")
    with pytest.raises(InputError, match="far more"):
        archive.read("b")


def test_elements_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_xml, "MOST", 5)
    with pytest.raises(InputError, match="more than 5 elements"):
        docx_reader.parse(word("<w:p/>" * 9), "x.docx")
    monkeypatch.setattr(_tree, "MOST_TOKENS", 5)
    with pytest.raises(InputError, match="more than 5 tags"):
        html_reader.parse(b"<p>a" * 9, "x.html")


def test_a_locked_document_is_told() -> None:
    data = bytearray(packed({"word/document.xml": "<x/>"}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="locked by a password"):
        docx_reader.parse(bytes(data), "x.docx")
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(InputError, match="locked by a password"):
        odt_reader.parse(packed({"META-INF/manifest.xml": manifest, "content.xml": ""}), "x.odt")


@pytest.mark.parametrize("suffix", sorted(READERS))
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_document_is_refused_or_read(suffix: str, data: st.DataObject) -> None:
    whole = WRITERS[suffix](planted.as_it_is().target[:400], "uk")
    at = data.draw(st.integers(0, len(whole) - 1))
    wrong = data.draw(st.binary(max_size=4))
    for damaged in (whole[:at], whole[:at] + wrong + whole[at + len(wrong) :]):
        try:
            assert READERS[suffix](damaged, "x").marks
        except InputError as error:
            assert "\n" not in str(error)  # noqa: PT017
