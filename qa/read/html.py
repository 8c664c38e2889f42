"""HTML: the article of a page as a browser saved it.

What stands around the article (navigation, comments, related pages, what is hidden) is left out,
and so are code, scripts and pictures with their texts. Paragraphs, headings, captions, list items,
cells and line breaks each end a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.read import _comments, _encoding, _page, _tags
from qa.read._normal import Parsed
from qa.read._origin import Builder, Lines

SUFFIXES = (".html", ".htm", ".xhtml", ".xht")
CHARSET = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})"
    rb"|<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
HEAD = 4096
"""Bytes within which a page says its encoding; browsers look at fewer."""


def parse(data: bytes, path: str) -> Parsed:
    """The text of a page's article; `InputError` for what is no text."""
    declared = CHARSET.search(data[:HEAD])
    name = (declared[1] or declared[2]).decode("ascii", "replace") if declared else ""
    text, notices = _encoding.decode(data, path, name)
    page, builder = Lines(text), Builder()
    tree = _page.Tree(text, path)
    blocks, lang = _page.main(tree)
    write(page, blocks, builder)
    parsed = builder.parsed(path, lang, notices)
    said = [comment for place in tree.comments for comment in _comments.within(text, *place)]
    return _comments.heard(parsed, page, said, builder.ends)


def write(page: Lines, blocks: Iterable[_page.Block], builder: Builder) -> None:
    """Add these blocks, each a line; blanks at its ends and beside its line breaks may stay."""
    for block in blocks:
        for text in block.texts:
            if text is _page.BREAK:
                builder.put("\n")
            else:
                _tags.write(page, text, builder)
        builder.close(page.place(max((text.end for text in block.texts), default=0)))
