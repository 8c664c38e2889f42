"""Glossaries as tables: a line a term, cells parted by tabs, variants in a cell by ``|``.

The first line names the columns: codes of languages (``id``, ``uk``, ``en``), or ``source`` and
``target``; ``forbidden`` or ``forbidden-uk`` for forms that must not be used; ``keep``, which says
``yes`` where a term goes into every language as it is; ``note``. Without such a line the columns
are source, target, note and mark (``keep``, or ``forbidden``: then the target is what must not be
used). Lines that are empty or begin with ``#`` are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from qa.languages import codes, tag
from qa.problems import InputError
from qa.records import Term

PLAIN = ("source", "target", "note", "mark")
SIDES = ("source", "target")
KNOWN = (*PLAIN, "keep", "forbidden")
YES, NO = ("yes", "y", "x", "1", "true", "keep"), ("", "no", "n", "0", "false", "-")
MARKS = ("", "keep", "forbidden")
_BANNED = re.compile(r"forbidden[-: ](.+)")
_CODE = re.compile(r"[a-z]{2,3}(-[a-z]{2,4})?")


def parse(data: bytes, path: str) -> Iterator[Term]:
    """The terms of a table. Raises `InputError`, with the line, for what does not fit."""
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        place = data[: error.start].count(b"\n") + 1
        raise InputError("is not UTF-8 text", path, place) from None
    columns: Sequence[str] = ()
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        if not columns:
            columns, is_heading = _columns(cells, path, number)
            if is_heading:
                continue
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            more = f"{len(cells)} cells, but {len(columns)} columns: {', '.join(columns)}"
            raise InputError(more, path, number)
        yield _term(dict(zip(columns, cells, strict=False)), path, number)


def _columns(cells: Sequence[str], path: str, number: int) -> tuple[list[str], bool]:
    """The columns, and whether this line names them."""
    names = [cell.lower().replace("_", "-") for cell in cells]
    if not _are_names(names, cells):
        if len(cells) < len(SIDES):
            raise InputError("expected cells parted by tabs: source, target", path, number)
        return list(PLAIN), False
    found = [_column(name, path, number) for name in names]
    for name in found:
        if found.count(name) > 1:
            raise InputError(f"column {name!r} is given twice", path, number)
    if not any(_holds_forms(name) for name in found):
        raise InputError("no column holds terms: name languages, such as id and uk", path, number)
    return found, True


def _are_names(names: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line names columns, rightly or not; *IT* may be a term, and so may *api*."""
    if names[0] in KNOWN or _BANNED.fullmatch(names[0]):
        return True
    if not _CODE.fullmatch(names[0]):
        return False
    at_home = any(name.split("-")[0] in (*codes(), *SIDES) for name in names)
    return at_home or all(_CODE.fullmatch(name) and name.islower() for name in cells)


def _holds_forms(name: str) -> bool:
    return name not in ("note", "mark", "keep")


def _column(name: str, path: str, number: int) -> str:
    if name in KNOWN:
        return name
    banned = _BANNED.fullmatch(name)
    code = banned[1] if banned else name
    try:
        lang = code if code in SIDES else tag(code).split("-")[0]
    except InputError:
        known = "a language, such as uk, or " + ", ".join((*KNOWN, "forbidden-uk"))
        raise InputError(f"no column {name!r}; expected {known}", path, number) from None
    return f"forbidden-{lang}" if banned else lang


def _term(row: dict[str, str], path: str, number: int) -> Term:
    right: dict[str, list[str]] = defaultdict(list)
    wrong: dict[str, list[str]] = defaultdict(list)
    mark = _one_of(row.get("mark", ""), MARKS, "mark", path, number)
    keep = _one_of(row.get("keep", ""), (*YES, *NO), "keep", path, number) in YES
    for name, cell in row.items():
        if not _holds_forms(name):
            continue
        lang = name.removeprefix("forbidden-") if name != "forbidden" else "target"
        banned = lang != name or (mark == "forbidden" and name == "target")
        forms = [form.strip() for form in cell.split("|") if form.strip()]
        for form in forms:
            if not re.search(r"\w", form):
                raise InputError(f"{form!r} has no letter or digit", path, number)
        (wrong if banned else right)[lang] += forms
    term = Term(_pairs(right), _pairs(wrong), keep or mark == "keep", row.get("note", ""),
                f"{PurePath(path).name}:{number}")  # fmt: skip
    _complete(term, path, number)
    return term


def _complete(term: Term, path: str, number: int) -> None:
    if term.keep and not term.forms:
        raise InputError("nothing to keep: no form is given", path, number)
    if not term.keep and not term.banned and len(term.forms) < len(SIDES):
        raise InputError("a term needs two languages, or keep, or a forbidden form", path, number)


def _pairs(columns: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((lang, tuple(forms)) for lang, forms in columns.items() if forms)


def _one_of(value: str, allowed: Sequence[str], what: str, path: str, number: int) -> str:
    if value.lower() not in allowed:
        told = ", ".join(word for word in allowed if word)
        raise InputError(f"{what}: expected one of {told}, not {value!r}", path, number)
    return value.lower()
