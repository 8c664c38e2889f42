"""Markdown: what a reader of the page sees, and the title that the front matter gives it.

Emphasis, the targets of links, pictures, blocks of code, comments, tags, shortcodes and the marks
of footnotes are left out; code inside a sentence is kept as words, and each cell of a table is a
paragraph of its own. The settings `markdown-read` and `markdown-skip` that hold in the folder of a
page change that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qa.read import _comments, _encoding, _masks, _page, html
from qa.read._normal import Parsed
from qa.read._origin import LINE_END, Builder, Lines
from qa.records import Place
from qa.settings import load

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
CELLS = ("th_open", "td_open")
BLOCKS_OF_CODE = ("fence", "code_block")


def parse(data: bytes, path: str) -> Parsed:
    """The text of a page in CommonMark with tables; `InputError` for what is no text."""
    from qa.read._commonmark import parser  # only such files need it

    text, notices = _encoding.decode(data, path)
    wanted = load(Path(path).parent)
    read, skipped = frozenset(wanted.markdown_read), frozenset(wanted.markdown_skip)
    front, builder = _masks.front_matter(text), Builder()
    for start, end in () if "front-matter" in skipped else front.titles:
        builder.copy(lines := Lines(text), start, end)
        builder.add("\n", lines.place(end))
    modules = path.lower().endswith(".mdx")
    masked = _masks.masked(text, front.end, modules, "shortcodes" in read)
    page = _Page(LINE_END.split(masked), builder, read, skipped)
    page.write(parser().parse("\n".join(page.lines)))
    parsed, lines = builder.parsed(path, front.lang, notices), Lines(text)
    kinds = (_comments.HTML, _comments.MDX) if modules else (_comments.HTML,)
    said = (c for marks in kinds for c in _comments.within(text, front.end, len(text), marks))
    meant = (c for c in said if not page.is_code(lines.place(c.start)))
    return _comments.heard(parsed, lines, meant, builder.ends)


class _Page:
    """Writes the blocks of a page, each line of them found again in the file."""

    def __init__(
        self, lines: list[str], builder: Builder, read: frozenset[str], skipped: frozenset[str]
    ) -> None:
        self.lines, self.builder = lines, builder
        self.read, self.skipped = read, skipped
        self.row, self.column = -1, 0  # how far the cells of this row have been read
        self.content, self.starts, self.places = "", [0], [Place(1, 1)]
        self.code: list[tuple[Place, Place]] = []

    def write(self, tokens: Iterable[Token]) -> None:
        """All blocks, in their order."""
        before = ""
        for token in tokens:
            if token.type == "inline" and before in CELLS and "tables" in self.skipped:
                pass
            elif token.type == "inline":
                self.block(token, cell=before in CELLS)
            elif token.type == "html_block" and token.map:
                self.tags(*token.map)
            elif token.type in BLOCKS_OF_CODE and token.map:
                self.code.append((Place(token.map[0] + 1, 1), Place(token.map[1] + 1, 1)))
                if "code" in self.read:
                    self.verbatim(token.map[0] + (token.type == "fence"), token.content)
            before = token.type

    def verbatim(self, first: int, content: str) -> None:
        """A block of code, each of its lines a paragraph."""
        for number, line in enumerate(content.rstrip("\n").split("\n"), first):
            whole = self.lines[number] if number < len(self.lines) else line
            self.builder.add(line, Place(number + 1, max(0, whole.find(line)) + 1))
            self.builder.close(Place(number + 1, len(whole) + 1))

    def is_code(self, place: Place) -> bool:
        """Whether what stands there is code, which is shown and does nothing."""
        at = bisect_right(self.code, place, key=lambda stretch: stretch[0]) - 1
        return at >= 0 and place < self.code[at][1]

    def block(self, token: Token, cell: bool) -> None:
        """One paragraph, heading or cell."""
        first = token.map[0] if token.map else 0
        pieces = token.content.split("\n")
        self.content, self.starts, self.places = token.content, [0], []
        for number, piece in enumerate(pieces, first):
            column = self._cell(number, piece) if cell else self._column(number, piece)
            self.places.append(Place(number + 1, column + 1))
            self.starts.append(self.starts[-1] + len(piece) + 1)
        self.starts.pop()
        self._inline(token.children or [])
        self.builder.close(self.place(len(token.content)))

    def tags(self, first: int, last: int) -> None:
        """A stretch of lines that is HTML."""
        chunk = "\n".join(self.lines[first:last])
        html.write(Lines(chunk, first + 1), _page.whole(_page.Tree(chunk)), self.builder)

    def place(self, offset: int) -> Place:
        """Where a character of the block's content stands in the file."""
        line = bisect_right(self.starts, offset) - 1
        found = self.places[line]
        return Place(found.line, found.column + offset - self.starts[line])

    def _column(self, number: int, piece: str) -> int:
        line = self.lines[number].rstrip(" \t")
        ends_with = line.endswith(piece := piece.rstrip(" \t"))
        return len(line) - len(piece) if ends_with else max(0, line.find(piece))

    def _cell(self, number: int, piece: str) -> int:
        if number != self.row:
            self.row, self.column = number, 0
        found = max(self.lines[number].find(piece, self.column), self.column)
        self.column = found + len(piece)
        return found

    def _inline(self, tokens: list[Token]) -> None:
        last, repeated, auto, linked = -1, 0, False, 0
        for token in tokens:
            linked += token.nesting * token.type.startswith("link_")
            if linked and "links" in self.skipped:
                continue
            at = token.meta.get("at", 0)
            repeated = repeated + 1 if at == last else 0
            last = at
            if token.type == "link_open":
                auto, last = token.markup == "autolink", -1
            elif token.type == "text":
                # Marks such as ** that turned out to be none are made at one place, one by one.
                skipped = 1 if auto else repeated * len(token.content)
                self._copy(at + skipped, self._address(at) if auto else token.content)
                auto = False
            elif token.type == "image" and "pictures" in self.read:
                found = self.content.find(token.content, at)
                self._copy(max(found, at), token.content)
            elif token.type == "code_inline" and "code-spans" in self.skipped:
                pass
            elif token.type == "code_inline":
                self._code(at + len(token.markup), token.content)
                self.code.append((self.place(at), self.place(at + len(token.content))))
            elif token.type == "text_special":
                escaped = token.info == "escape" and token.content != token.markup
                self.builder.add(token.content, self.place(at + escaped))
            elif token.type == "softbreak":
                self.builder.add(" ", self.place(at))
            elif token.type == "hardbreak" or token.content[:3].lower() == "<br":
                self.builder.add("\n", self.place(at))

    def _address(self, at: int) -> str:
        """What stands in angle brackets, which the parser would have encoded."""
        return self.content[at + 1 : self.content.find(">", at)]

    def _code(self, at: int, content: str) -> None:
        padded = not self.content.startswith(content[:1], at) or (
            self.content[at : at + 1] == " " and not content.startswith(" ")
        )
        self._copy(at + padded, content)

    def _copy(self, at: int, content: str) -> None:
        """Text of the block from that offset on; it may run over line ends, as blanks."""
        done = 0
        while done < len(content):
            following = bisect_right(self.starts, at + done)
            stop = self.starts[following] - at if following < len(self.starts) else len(content)
            text = content[done : min(stop, len(content))].replace(_masks.PIPE, "|")
            self.builder.add(text, self.place(at + done))
            done += len(text)
