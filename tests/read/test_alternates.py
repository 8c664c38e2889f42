"""The versions that a page names: found beside it by name or by the address that they give."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.conftest import Qa
from cli.conftest import qa as qa

from qa.read import alternates

ID = "Dewan kota mengesahkan anggaran 5 juta pada hari Senin untuk warga yang tinggal di sini."
UK = "Міська рада ухвалила в понеділок бюджет на 7 мільйонів для мешканців, які живуть тут."
BASE = "https://example.org"


def page(folder: Path, name: str, lang: str, body: str, links: str) -> Path:
    file = folder / name
    head = f"<html lang={lang}><head>{links}</head>"
    file.write_text(f"{head}<body><article><p>{body}</p></article></body></html>", "utf-8")
    return file


def link(lang: str, href: str) -> str:
    return f'<link rel="alternate" hreflang="{lang}" href="{href}">'


LINKS = link("id-ID", f"{BASE}/id/berita.html") + link("uk", f"{BASE}/uk/novyna.html?x=1#top")


def test_by_its_name(tmp_path: Path) -> None:
    source = page(tmp_path, "berita.html", "id", ID, LINKS + link("x-default", BASE))
    target = page(tmp_path, "novyna.html", "uk", UK, LINKS)
    assert alternates.of(source) == (("uk", target),)
    assert alternates.of(target) == (("id", source),)


def test_by_the_address_that_it_gives(tmp_path: Path) -> None:
    links = link("id", f"{BASE}/a/1") + link("uk", f"{BASE}/b/2/") + link("en", f"{BASE}/c/3")
    own = '<link rel="canonical" href="https://example.org/{}">'
    source = page(tmp_path, "Berita - Example.html", "id", ID, own.format("a/1") + links)
    target = page(tmp_path, "Новина.htm", "uk", UK, own.format("b/2") + links)
    assert alternates.of(source) == (("uk", target), ("en", None))


@pytest.mark.parametrize("href", ["../../etc/passwd", "http://[", "", "javascript:x", "%00", "."])
def test_no_address_leads_out_of_the_folder(href: str, tmp_path: Path) -> None:
    source = page(tmp_path, "berita.html", "id", ID, link("uk", href))
    assert all(one.file is None for one in alternates.of(source))


def test_a_page_is_checked_against_the_versions_that_it_names(qa: Qa, tmp_path: Path) -> None:
    source = page(tmp_path, "berita.html", "id", ID, LINKS)
    run = qa("check", source, "--no-model")
    assert run.code == 2
    assert "names other versions (uk), but none lies beside it" in run.err
    page(tmp_path, "novyna.html", "uk", UK, LINKS)
    run = qa("check", source, "--no-model")
    assert run.code == 1, run.err
    assert "novyna.html" in run.out
