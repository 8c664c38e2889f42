from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SENTENCES = {
    "id": [
        "Pelabuhan baru dibuka pada 3 Juni di Semarang.",
        "Biaya pembangunannya mencapai 40 juta dolar.",
        "Wali kota memuji para pekerja.",
    ],
    "uk": [
        "Новий порт відкрили 3 червня в Семаранзі.",
        "Вартість будівництва сягнула 40 мільйонів доларів.",
        "Міський голова похвалив робітників.",
    ],
}
Made = Callable[..., Path]


@pytest.fixture
def archive(tmp_path: Path) -> Made:
    """Makes a folder with so many stories; every third of them has a wrong number."""

    def make(count: int) -> Path:
        for number in range(count):
            folder = tmp_path / "archive" / f"s{number:03d}"
            folder.mkdir(parents=True)
            for lang, lines in SENTENCES.items():
                wrong = lang == "uk" and number % 3 == 1
                text = "\n".join(lines).replace("40", "90" if wrong else str(40))
                (folder / f"{lang}.txt").write_text(f"{text}\n", encoding="utf-8")
            (folder / "pair.toml").write_text(
                f'title = "Story {number}"\n[versions]\nid = "id.txt"\nuk = "uk.txt"\n'
            )
        return tmp_path / "archive"

    return make
