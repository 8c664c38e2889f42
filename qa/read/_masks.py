"""What Markdown pages hold that Markdown does not know: front matter, shortcodes, comments.

All is replaced by as many characters that count for nothing, so that no place moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from qa.read._normal import FILLER
from qa.read._origin import LINE_END

NEAR = 200
"""Characters before a comment within which the line before it is looked for."""
PIPE = "\ufdd1"
"""No character, says Unicode; stands for a pipe that a backslash keeps inside its cell."""
FRONT = re.compile(r"(---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)")
FIELD = re.compile(
    r"(title|subtitle|description|lang|language)[ \t]*+[:=][ \t]*+([^\r\n]*+)", re.IGNORECASE
)
QUOTED = re.compile(r"(?:\"([^\"\\]*+)\"|'([^'\\]*+)')[ \t]*+(?:#.*+)?")
LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
MASKS = (
    ("<!--", "-->"),
    ("{{<", ">}}"),
    ("{{%", "%}}"),
    ("{%", "%}"),
    ("{{", "}}"),
)
"""Comments, and what Hugo, Jekyll, Eleventy and their like fill in; none nests in itself."""
MDX = (("{/*", "*/}"),)
"""Comments in MDX, which has no others."""
SINGLE = re.compile(
    r"\[\^[^\]\s]{1,60}+\]:?"  # the mark of a footnote
    r"|\{[#.][\w .#=\"-]{1,80}+\}"  # {#anchor .class}
    r"|^:{3,}[^\r\n]*+"  # ::: note
    r"|^\{:[^\r\n}]{1,200}+\}"  # {: .class}
    r"|^\[\[?toc\]?\](?=[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
MODULE = re.compile(r"^(?:import|export)\b[^\r\n]*+", re.MULTILINE)
CODE = re.compile(r"^[ \t]{0,3}(`{3,}|~{3,})", re.MULTILINE)


class Front(NamedTuple):
    """Where the front matter ends, where it gives title and description, and the language."""

    end: int = 0
    titles: tuple[tuple[int, int], ...] = ()
    lang: str = ""


def front_matter(text: str) -> Front:
    """The front matter of a page, in YAML (``---``) or TOML (``+++``); an unclosed one is none."""
    opened = FRONT.match(text)
    if not opened:
        return Front()
    titles: list[tuple[int, int]] = []
    lang, at = "", opened.end()
    while at < len(text) and (line := LINE.match(text, at)):
        if line.group().rstrip() in (opened[1], "..."):
            return Front(line.end(), tuple(titles), lang)
        if field := FIELD.match(text, at):
            start, end = _value(text, field.start(2), field.end(2))
            if field[1].lower() in ("lang", "language"):
                lang = text[start:end]
            elif text[start:end] not in ("|", ">", "|-", ">-", "null", '""', "''"):
                titles.append((start, end))
        at = line.end()
    return Front()


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of a value without its quotation marks."""
    quoted = QUOTED.fullmatch(text, start, len(text[:end].rstrip()))
    if quoted:
        return quoted.span(1) if quoted[1] is not None else quoted.span(2)
    return start, len(text[:end].rstrip())


def masked(text: str, start: int, modules: bool = False, shortcodes: bool = False) -> str:
    """The page, with what stands before `start` and all that is no Markdown filled over.

    With `modules`, as in MDX, lines of import and export and its comments are filled over as well;
    with `shortcodes`, those stay. Line ends stay.
    """
    masks = MASKS[:1] if shortcodes else MASKS
    spans = [(0, start), *_paired(text, start, (*MDX, *masks) if modules else masks)]
    spans += [m.span() for m in SINGLE.finditer(text, start)]
    if modules:
        spans += [m.span() for m in MODULE.finditer(text, start)]
    out, done = [], 0
    for first, last in sorted(spans):
        if last > done:
            first = max(first, done)
            filler = " " if _is_block(text, start, first, last) else FILLER
            out += [text[done:first], re.sub(r"[^\r\n]", filler, text[first:last])]
            done = last
    out.append(text[done:])
    return "".join(out).replace("\\|", FILLER + PIPE)


def _is_block(text: str, start: int, first: int, last: int) -> bool:
    """Whether a comment stands on lines of its own behind a blank one: then so does what follows.

    Elsewhere a blank line in its place could end what stands around it.
    """
    if not text.startswith(("<!--", "{/*"), first) or LINE.match(text, last)[0].strip():  # type: ignore[index]
        return False
    before = LINE_END.split(text[max(start, first - NEAR) : first])
    indented = len(before[-1].expandtabs(4)) > 3  # perhaps a block of code
    return not indented and not any(row.strip() for row in before[-2:])


def _paired(text: str, start: int, masks: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
    """What opens and closes; where something is not closed, the rest of its kind is text."""
    found: list[tuple[int, int]] = []
    for opening, closing in masks:
        at = start
        while (first := text.find(opening, at)) >= 0:
            last = text.find(closing, first + len(opening))
            if last < 0:
                break
            at = last + len(closing)
            found.append((first, at))
    return found
