"""HTML: the article of a page, what stands around it, and where it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.mapping import astray, text_of

from qa.problems import InputError
from qa.read import read
from qa.read.html import parse

PAGE = """<!DOCTYPE html>
<html lang="uk"><head><meta charset="utf-8"><title>Місто &amp; люди | Сайт</title>
<style>p{}</style><script>var a="<p>не текст</p>";</script></head>
<body class="has-sidebar ad-on"><header class="site"><a href=/>Сайт</a>
<nav><ul><li><a href="#">Новини</a><li><a href=x>Спорт</a></ul></nav></header>
<div class="cookie-consent"><p>Ми використовуємо файли cookie, щоб зробити цей сайт зручнішим для
вас, та збираємо статистику.</p></div>
<div class="wrap"><div class="content">
<h1><a name=x>Місто відкрило <em>новий</em> міст</a></h1>
<div class="share-bar"><a>Поділитися</a></div>
<BODY_TAG class=post>
<p>Міський голова відкрив у&nbsp;понеділок новий міст через річку, який будували
чотири роки &mdash; і&#x457;хати стало ближче: 3 < 5, AT&T.</p>
<p>Будівництво коштувало 300&#160;млн гривень, повідомляє <a href="u>v">видання</a>. Автобуси
поїдуть мостом з 1 грудня<sup class="reference"><a>[1]</a></sup>.
<figure><img alt="ні"><figcaption>Новий міст. Фото: архів</figcaption></figure>
<p><a href="">Читайте також: як будували старий міст</a></p>
<table><tr><td>Довжина<td>120 м</table>
<ul><li>Перше<li>Друге<br>і ще</ul>
<p hidden>Сховане</p><!-- нота --><pre>код</pre><p>Джерело: <a href=z>https://example.org/z</a></p>
</BODY_TAG>
<section id="comments"><h3>Коментарі</h3><p>Дуже довгий коментар читача, який зовсім не стосується
цієї статті, але має багато слів і ком, слів і ком, і ще стільки ж слів, щоб стати довшим.</p>
</section></div><aside><p>Інші новини дня</p></aside></div>
<footer>© 2024</footer></body></html>
"""
FIRST = (
    "Міський голова відкрив у понеділок новий міст через річку, який будували чотири роки — "
    "іїхати стало ближче: 3 < 5, AT&T."
)
SECOND = (
    "Будівництво коштувало 300 млн гривень, повідомляє видання. Автобуси поїдуть мостом з 1 грудня."
)
TAGS = ("article", "div", "main")


@pytest.mark.parametrize("tag", TAGS)
def test_the_article_is_found_and_what_stands_around_it_is_not(tag: str) -> None:
    assert text_of(parse, PAGE.replace("BODY_TAG", tag), ".html") == [
        "Місто відкрило новий міст",
        FIRST,
        SECOND,
        "Новий міст. Фото: архів",
        *("Довжина", "120 м", "Перше", "Друге", "і ще"),
        "Джерело: https://example.org/z",
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_character_stands_where_it_is_said_to(line_end: str) -> None:
    assert astray(parse, PAGE.replace("\n", line_end), ".html") == []


@pytest.mark.parametrize("role", ["navigation", "search", "contentinfo", "dialog"])
def test_what_has_the_role_of_something_else_is_no_article(role: str) -> None:
    page = f"<main><p>{FIRST}</p><div role='{role}'><p>Погода завтра</p></div></main>"
    assert text_of(parse, page, ".html") == [FIRST]
    assert "Погода завтра" in text_of(parse, page.replace(role, "note"), ".html")


def test_a_page_without_structure_is_read_whole() -> None:
    assert text_of(parse, "<p>Один<p>Два", ".html") == ["Один", "Два"]
    assert text_of(parse, "Просто текст", ".html") == ["Просто текст"]


def test_what_holds_nearly_all_the_prose_is_the_article_whatever_its_name() -> None:
    prose = "Дуже довгий абзац статті, у якому справді є що прочитати людині, а не лише заголовок."
    page = (
        f"<div><div><h2>Заголовок</h2>{f'<p>{prose}</p>' * 5}<p>Кінець.</p></div>"
        f"<div><p>{prose.replace('статті', 'оголошення')}</p></div></div>"
    )
    assert text_of(parse, page, ".html") == ["Заголовок", *[prose] * 5, "Кінець."]


def test_a_wrapper_that_is_named_as_what_stands_around_is_kept() -> None:
    prose = "Дуже довгий абзац статті, у якому справді є що прочитати людині. " * 3
    page = f"<div class='comments sidebar'><form><p>{prose}<p>{prose}</form></div>"
    assert len(text_of(parse, page, ".html")) == 2


def test_the_declared_language_is_taken_unless_the_text_is_plainly_another(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    body = "<p>Рада ухвалила закон, який дозволяє громадам самостійно ремонтувати дороги.</p>"
    file.write_text(f"<html lang='uk-UA'>{body}", "utf-8")
    assert (read(file).lang, read(file).declared) == ("uk", True)
    file.write_text(f"<html lang='en'>{body}", "utf-8")
    assert (read(file).lang, read(file).declared) == ("uk", False)
    file.write_text(f"<html lang='not a code'>{body}", "utf-8")
    assert read(file).lang == "uk"


def test_the_declared_encoding_is_honoured(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes("<meta charset=windows-1251><p>Їжак і ґава".encode("cp1251"))
    article = read(file, "uk")
    assert article.text.strip() == "Їжак і ґава"
    assert "cp1251, as it declares" in article.notices[0]
    file.write_bytes("<meta charset=iso-8859-1><p>Їжак і ґава".encode())
    assert read(file, "uk").text.strip() == "Їжак і ґава"
    assert "declares cp1252, but is UTF-8" in read(file, "uk").notices[0]
    file.write_bytes("<meta charset=utf-16><p>Їжак".encode())
    assert (read(file, "uk").text.strip(), read(file, "uk").notices) == ("Їжак", ())
    for wrong, said in ((b"klingon-8", "which is not known"), (b"unicode-escape", "none of text")):
        file.write_bytes(b"<meta charset=" + wrong + b"><p>x")
        with pytest.raises(InputError, match=said):
            read(file, "uk")


PIECES = (
    *("<p>", "</p>", "<div class='menu'>", "</div>", "<a href=x>", "</a>", "<br>", "<article>"),
    *("<", "</", "<!--", "-->", "<script>", "</script>", "<a b='", '"', "'>", "=", "&amp;", "&"),
    *("слово ", "kata", "\n", "\r\n", " ", "<li>", "<h1>", "</h1>", "<td>", "<b", "<nav>", "é"),
    *("довге речення, у якому слів досить, щоб стати прозою статті на сторінці, " * 2, "<![CDATA["),
)
pages = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=200, deadline=None)
@given(pages)
def test_no_page_leads_astray(page: str) -> None:
    assert astray(parse, page, ".html") == []
