"""Formats on the command line: exit codes, lines of error, and what plain text does not load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import planted
import pytest
from cli.conftest import Qa
from read.written import BILINGUAL, WRITERS

PAIRS = [("Harga naik 5 persen.", "Ціна зросла на 7 відсотків."), ("Halo dunia.", "Привіт, світе.")]


def written(folder: Path, suffix: str) -> list[Path]:
    story, files = planted.as_it_is(), []
    for lang, text in (("id", story.source), ("uk", story.target)):
        files.append(folder / f"{lang}{suffix}")
        files[-1].write_bytes(WRITERS[suffix](text, lang))
    return files


def test_a_page_against_a_document_finds_the_one_error(qa: Qa, tmp_path: Path) -> None:
    page, _ = written(tmp_path, ".html")
    _, document = written(tmp_path, ".docx")
    run = qa("check", page, document, "--no-model")
    assert run.code == 1
    assert "Indonesian, as the file declares" in run.out
    assert "uk.docx:7:1" in run.out
    assert "1 error in 19 pairs of sentences" in run.out


def test_a_story_may_hold_any_format(qa: Qa, tmp_path: Path) -> None:
    written(tmp_path, ".md")
    written(tmp_path, ".srt")
    (tmp_path / "pair.toml").write_text('[versions]\nid = "id.md"\nuk = "uk.srt"\n', "utf-8")
    run = qa("check", tmp_path, "--no-model")
    assert (run.code, "1 error in 19 pairs of sentences" in run.out) == (1, True)


def test_one_file_with_both_versions(qa: Qa, tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(BILINGUAL[".xlf"](PAIRS))
    run = qa("check", file, "--no-model")
    assert run.code == 1
    assert "1 of 3 units have no translation: left out" in " ".join(run.out.split())
    assert qa("align", file, "--no-model").code == 0
    assert qa("check", file, "--no-model", "--alignment", file).code == 2
    both = qa("check", file, tmp_path / "a.xlf")
    assert (both.code, len(both.err.splitlines())) == (2, 1)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"no archive", "is no Word document"),
        ("a.odt", b"<x>", "is no well-formed XML"),
        ("a.epub", b"PK", "is no EPUB document"),
        ("a.srt", b"plain text", "holds no subtitle"),
        ("a.html", b"<script>only", "holds no text"),
        ("a.md", b"---\ndate: 1\n---\n", "holds no text"),
        ("a.po", b"PO", "a.po:1: expected msgid"),
    ],
)
def test_a_broken_file_is_one_line_and_exit_2(
    qa: Qa, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.txt").write_text("Рада ухвалила закон.", "utf-8")
    others = [] if name == "a.po" else [tmp_path / "b.txt"]
    run = qa("check", tmp_path / name, *others)
    assert run.code == 2
    assert said in run.err
    assert len(run.err.strip().splitlines()) == 1


def test_plain_text_loads_no_reader_of_another_format() -> None:
    heavy = "markdown_it charset_normalizer lxml xml.parsers.expat qa.read.html qa.read.pairs"
    code = (
        "import sys\nfrom pathlib import Path\nfrom qa import folders\n"
        "from qa.settings import Settings\n"
        f"list(folders.check_stories([Path({str(planted.STORY)!r})], Settings(model='none')))\n"
        f"print([name for name in {heavy.split()!r} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
