"""TSV and CSV: two columns of a table, a row a unit.

A first row that names its columns is honoured: `source` and `target`, or codes of languages.
Otherwise the first two columns are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.languages import name as language_name
from qa.languages import tag
from qa.problems import InputError
from qa.read import _encoding
from qa.read._origin import LINE_END, Lines
from qa.read.pairs import Held, Pieces, Unit
from qa.read.pairs.tmx import chosen

SUFFIXES = (".tsv", ".tab", ".csv")
QUOTED = re.compile(r"\"((?:[^\"]|\"\")*+)\"")
DELIMITERS = ("\t", ";", ",")
NAMES = (("source", "target"), ("src", "tgt"), ("source_text", "target_text"))
Cell = tuple[int, int]
"""Where the content of a cell begins and ends; of a quoted one, within the quotation marks."""


def parse(data: bytes, path: str, source_lang: str = "", target_lang: str = "") -> Held:
    """The rows of a table; `InputError` where two columns cannot be told."""
    text, notices = _encoding.decode(data, path)
    page = Lines(text)
    delimiter = "\t" if path.lower().endswith((".tsv", ".tab")) else _delimiter(text)
    rows = _rows(text, delimiter)
    first = next(rows, [])
    heads = [text[slice(*cell)].strip().lower() for cell in first]
    columns, langs = _columns(heads, source_lang, target_lang)
    if not columns:
        if len(first) < 2:
            raise InputError("expected two columns or more, a text and its translation", path, 1)
        columns, units = (0, 1), [_unit(page, first, (0, 1))]
    else:
        units = []
    units += [_unit(page, row, columns) for row in rows]
    return Held(units, *langs, notices)


def _delimiter(text: str) -> str:
    """What stands most often in the first line; of equals, the rarer sign."""
    end = LINE_END.search(text)
    head = QUOTED.sub("", text[: end.start() if end else len(text)])
    return max(DELIMITERS, key=head.count)


def _columns(
    heads: Sequence[str], source_lang: str, target_lang: str
) -> tuple[tuple[int, ...], tuple[str, str]]:
    """The columns of text and translation, and the languages that they name; or nothing."""
    for pair in NAMES:
        if all(name in heads for name in pair):
            return tuple(heads.index(name) for name in pair), ("", "")
    langs = {found: i for i, head in enumerate(heads) if (found := _language(head))}
    if len(langs) < 2:
        return (), ("", "")
    known = list(langs)
    source = chosen(known, source_lang) or next(x for x in known if x != target_lang)
    others = [lang for lang in known if lang != source]
    target = chosen(others, target_lang) or others[0]
    return (langs[source], langs[target]), (source, target)


def _language(head: str) -> str:
    """The language that the head of a column names, or an empty string."""
    try:
        code = tag(head)
    except InputError:
        return ""
    return code if language_name(code) != code.split("-")[0] else ""


def _rows(text: str, delimiter: str) -> Iterator[list[Cell]]:
    """The rows that hold anything. A cell is quoted only if its quotation marks close it."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    row: list[Cell] = []
    at = 0
    while at < len(text):
        quoted = QUOTED.match(text, at)
        if quoted and text[quoted.end() : quoted.end() + 1] in (delimiter, "\r", "\n", ""):
            row.append(quoted.span(1))
            at = quoted.end()
        elif cell := plain.match(text, at):
            row.append(cell.span())
            at = cell.end()
        line_end = LINE_END.match(text, at)
        if line_end or at == len(text):
            if any(text[slice(*cell)].strip() for cell in row):
                yield row
            row = []
            at = line_end.end() if line_end else at
        else:
            at += 1
    if row:
        yield row


def _unit(page: Lines, row: Sequence[Cell], columns: Sequence[int]) -> Unit:
    sides = [_pieces(page, *row[c]) if c < len(row) else () for c in columns]
    return Unit(sides[0], sides[1])


def _pieces(page: Lines, start: int, end: int) -> Pieces:
    """The content of a cell: doubled quotation marks are one where the cell is quoted."""
    found = []
    quoted = page.text[start - 1 : start] == '"'
    for special in re.finditer(r"\r\n|\r|\n|\"\"" if quoted else r"\r\n", page.text[start:end]):
        first, last = start + special.start(), start + special.end()
        found.append((first, last, '"' if special.group() == '""' else "\n"))
    pieces = []
    for first, last, plain in [*found, (end, end, "")]:
        if start < first:
            pieces.append((page.text[start:first], page.place(start)))
        if plain:
            pieces.append((plain, page.place(first)))
        start = last
    return tuple(pieces)
