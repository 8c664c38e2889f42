"""A page as a tree of elements, parents first, with its blocks of text hung on them.

Each element knows whether its text is no text of the page, or stands around an article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qa.languages import words as listed
from qa.problems import InputError
from qa.read._tags import Tag, Text, tokens, words

NEVER = listed(
    """
    script style noscript template svg math iframe object embed video audio canvas pre select
    textarea title xmp noembed noframes datalist map rt rp
    """
)
"""Elements whose content is no text of the page."""
INLINE = listed(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter
    nobr output progress q ruby s samp small span strike strong sub sup time tt u var wbr br
    input link meta path source track area col
    """
)
EMPTY = listed("area base br col embed hr img input link meta param source track wbr")
AROUND = listed("nav aside footer header form dialog menu button fieldset")
ROLES = listed("navigation banner contentinfo complementary search dialog menu toolbar")
NAMES = listed(
    """
    ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments
    comentarios komentar commentlist consent cookie cookies disqus footer gdpr login masthead
    menu menubar modal nav navbar navigation newsletter outbrain pager pagination popular popup
    promo promoted recommend recommended recommendation recommendations related rss share
    sharing shares shoutbox sidebar signup social sponsor sponsored subscribe taboola tags
    toolbar trending
    """
)
"""Parts of the names that people give, as class or id, to what stands around an article."""
NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
MARKED = ("article", "main")
ALIKE = listed("li dt dd tr td th option")
"""Elements that are closed by the next one of the same name."""
PROSE = 60
"""Characters; a block of this length that is not mostly links is prose."""
MOST_TOKENS = 400_000
"""Tags and texts of a page; the whole of a long novel has a quarter of it."""


@dataclass(slots=True)
class Element:
    """An element of the page; `prose` counts the characters of prose in it."""

    name: str
    parent: int
    lang: str = ""
    never: bool = False
    around: bool = False
    marked: bool = False
    out: bool = False
    prose: int = 0


@dataclass(slots=True)
class Block:
    """A paragraph, heading, cell or item: its texts, and how much of them are links."""

    element: int
    texts: list[Text] = field(default_factory=list)
    length: int = 0
    linked: int = 0

    @property
    def prose(self) -> int:
        """Characters of prose."""
        return self.length if self.length >= PROSE and 2 * self.linked < self.length else 0


BREAK = Text(-1, -1)
"""Among the texts of a block: a line ends here."""


class Tree:
    """The elements of a page, parents first, its blocks in their order, and its comments.

    Raises `InputError`, naming the file, for a page with far more tags than any article has.
    """

    def __init__(self, page: str, path: str = "") -> None:
        self.page = page
        self.elements = [Element("", 0)]
        self.blocks = [Block(0)]
        self.comments: list[Text] = []
        self._open = [0]
        self._count: dict[str, int] = {}
        for number, token in enumerate(tokens(page, self.comments)):
            if number == MOST_TOKENS:
                raise InputError(f"has more than {MOST_TOKENS} tags: no article", path)
            if isinstance(token, Text):
                self._text(token)
            elif token.closing:
                self._close(token.name)
            else:
                self._start(token)

    def _text(self, text: Text) -> None:
        if self.elements[self._open[-1]].never:
            return
        block, length = self.blocks[-1], words(self.page, text)
        block.texts.append(text)
        block.length += length
        if self._count.get("a", 0):
            block.linked += length

    def _start(self, tag: Tag) -> None:
        if tag.name == "br":
            self.blocks[-1].texts.append(BREAK)
        top = self.elements[self._open[-1]].name
        if (tag.name not in INLINE and top == "p") or (tag.name in ALIKE and top == tag.name):
            self._close(top)
        if tag.name in EMPTY:
            self._end_block(tag.name)
            return
        parent = self._open[-1]
        self.elements.append(_element(tag, parent, self.elements[parent], self._count))
        self._open.append(len(self.elements) - 1)
        self._count[tag.name] = self._count.get(tag.name, 0) + 1
        self._end_block(tag.name)

    def _close(self, name: str) -> None:
        if not self._count.get(name):
            return
        closed = ""
        while closed != name:
            closed = self.elements[self._open.pop()].name
            self._count[closed] -= 1
            self._end_block(closed)

    def _end_block(self, name: str) -> None:
        if name in INLINE:
            return
        if self.blocks[-1].texts:
            self.blocks.append(Block(0))
        self.blocks[-1].element = self._open[-1]


def _element(tag: Tag, parent: int, above: Element, count: dict[str, int]) -> Element:
    given = tag.attributes
    names = NAME_PART.findall(f"{given.get('class', '')} {given.get('id', '')}")
    inside = any(count.get(name) for name in MARKED)
    around = (
        (tag.name in AROUND and not (tag.name == "header" and inside))
        or given.get("role", "") in ROLES
        or (tag.name not in ("html", "body", *MARKED) and _is_named(names))
        or _is_hidden(given)
        or (tag.name == "sup" and "reference" in names)
    )
    return Element(
        tag.name,
        parent,
        lang=given.get("lang") or given.get("xml:lang") or above.lang,
        never=above.never or tag.name in NEVER or (around and tag.name in INLINE),
        around=around,
        marked=tag.name in MARKED or given.get("role") == "main",
    )


def _is_named(names: list[str]) -> bool:
    return any(name.lower() in NAMES for name in names)


def _is_hidden(given: dict[str, str]) -> bool:
    style = given.get("style", "").replace(" ", "").lower()
    return "hidden" in given or given.get("aria-hidden") == "true" or "display:none" in style
