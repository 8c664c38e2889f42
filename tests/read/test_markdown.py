"""Markdown: what is read, what is left out, and where it stands in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.mapping import astray, text_of

from qa.read.markdown import parse

PAGE = """---
title: "Про *ШІ* сьогодні"   # назва
description: 'Коротко'
tags: [a, b]
lang: uk
---

# Заголовок **жирний** тут #

Перший абзац із [посиланням](http://x.y/посиланням "t") та `кодом`
і другим рядком &amp; \\* зірка. Що 2 * 3 ** 4 ~~ні~~ так <https://a.b/c%20d>.
<!-- тайна
коментар -->
> Цитата `з
> кодом` тут
> і далі.

- пункт один
- пункт *два* {{< fig src="x" >}} далі[^1]
  1. третій рядок\\
     і четвертий

Підзаголовок
------------

| а | б \\| в |
|---|---|
| один | один |

```py
code
```

    another = code

![знак](a.png "назва")

{{% note %}}
Увага!
{{% /note %}}

<details>
<summary>Ще &mdash; більше</summary>
Схований текст <b>тут</b>.
</details>

[^1]: Примітка.

[ref]: http://example.org
"""
FIRST = (
    "Перший абзац із посиланням та кодом і другим рядком & * зірка. "
    "Що 2 * 3 ** 4 ні так https://a.b/c%20d."
)


def test_a_page_is_read_as_it_is_seen() -> None:
    assert text_of(parse, PAGE, ".md") == [
        "Про *ШІ* сьогодні",
        "Коротко",
        "Заголовок жирний тут",
        FIRST,
        "Цитата з кодом тут і далі.",
        "пункт один",
        "пункт два далі",
        "третій рядок",
        "і четвертий",
        "Підзаголовок",
        *("а", "б | в", "один", "один"),
        "Увага!",
        "Ще — більше",
        "Схований текст тут.",
        "Примітка.",
    ]
    assert parse(PAGE.encode(), "x.md").lang == "uk"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_character_stands_where_it_is_said_to(line_end: str) -> None:
    assert astray(parse, PAGE.replace("\n", line_end), ".md") == []


def test_front_matter_in_toml_and_front_matter_that_never_ends() -> None:
    page = '+++\ntitle = "Міст"\nlanguage = "uk"\n+++\nТекст.\n'
    assert text_of(parse, page, ".md") == ["Міст", "Текст."]
    assert text_of(parse, "---\ntitle: Міст\n\nТекст.\n", ".md") == ["title: Міст", "Текст."]


def test_modules_of_mdx_are_no_text() -> None:
    page = "import A from './a'\n\nexport const b = 1\n\nТекст <A /> тут.\n"
    assert text_of(parse, page, ".mdx") == ["Текст тут."]
    assert text_of(parse, page, ".md")[0].startswith("import")


PIECES = (
    *("*", "**", "_", "`", "``", "[", "](", ")", "](x 'y')", "![", "<", ">", "<b>", "&amp;", "&"),
    *("\n", "\n\n", "\r\n", " ", "  \n", "> ", "- ", "1. ", "# ", "|", "\n|--|--|\n", "~~", "\\"),
    *("слово", "kata", "{{<", ">}}", "<!--", "-->", "---\n", "[^1]", "    ", "\t", "\ufeff", "é"),
)
pages = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=200, deadline=None)
@given(pages)
def test_no_page_leads_astray(page: str) -> None:
    assert astray(parse, page, ".md") == []
