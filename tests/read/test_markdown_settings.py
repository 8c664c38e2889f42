"""What of Markdown is read or left out, as the settings of its folder say."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import read
from qa.problems import InputError
from qa.records import Article

PAGE = """---
title: Judul berita
---
# Kepala

Kata `kode` dan [tautan](https://a.b) di sini. ![Foto pasar](a.png)

| satu | dua |
| ---- | --- |
| tiga | empat |

{{< box text="kotak" >}}

```py
print("lima")
  enam
```

> ```
> tujuh
> ```
"""


def lines(folder: Path, settings: str) -> list[str]:
    (folder / ".git").mkdir(exist_ok=True)
    (folder / "qa.toml").write_text(settings, encoding="utf-8")
    (folder / "a.md").write_text(PAGE, encoding="utf-8")
    article = read.read(folder / "a.md", "id")
    _leads_back(article)
    return [" ".join(line.split()) for line in article.text.splitlines() if line.strip()]


def _leads_back(article: Article) -> None:
    page = PAGE.splitlines()
    for offset, char in enumerate(article.text):
        if char.isalnum():
            line, column = article.place(offset)
            assert page[line - 1][column - 1] == char


USUAL = ["Judul berita", "Kepala", "Kata kode dan tautan di sini.", "satu", "dua", "tiga", "empat"]


def test_what_is_read_without_settings(tmp_path: Path) -> None:
    assert lines(tmp_path, "") == USUAL


@pytest.mark.parametrize(
    ("part", "gone"),
    [
        ("front-matter", ["Judul berita"]),
        ("tables", ["satu", "dua", "tiga", "empat"]),
    ],
)
def test_what_is_left_out(part: str, gone: list[str], tmp_path: Path) -> None:
    left = [line for line in USUAL if line not in gone]
    assert lines(tmp_path, f'markdown-skip = ["{part}"]') == left


def test_words_inside_sentences_are_left_out(tmp_path: Path) -> None:
    found = lines(tmp_path, 'markdown-skip = ["links", "code-spans"]')
    assert found[2] == "Kata dan di sini."


def test_what_is_read_besides(tmp_path: Path) -> None:
    assert lines(tmp_path, 'markdown-read = ["pictures"]')[2] == f"{USUAL[2]} Foto pasar"
    found = lines(tmp_path, 'markdown-read = ["code"]')
    assert found == [*USUAL, 'print("lima")', "enam", "tujuh"]
    assert any("kotak" in line for line in lines(tmp_path, 'markdown-read = ["shortcodes"]'))


def test_what_is_not_known_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"qa.toml:1: markdown-skip: expected one of code-spans"):
        lines(tmp_path, 'markdown-skip = ["code"]')
