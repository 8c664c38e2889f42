"""Translations from files: tab-separated or TMX, plain or xz."""

from __future__ import annotations

import lzma
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from qa.problems import InputError

_LANGUAGES = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LONGEST = 5000


@dataclass(frozen=True, slots=True)
class PairSet:
    """Translations of one file. `weight` is the share of them (0 to 1) that is trained on.

    `lexicon` tells that they are words and terms, which count more when the vocabulary is made.
    """

    name: str
    source: str
    target: str
    pairs: tuple[tuple[str, str], ...]
    lexicon: bool = False
    weight: float = 1.0
    rights: str = ""


def read(spec: str, lexicon: bool = False) -> PairSet:
    """The pairs of ``FILE[:src-tgt]``; the languages may stand in the name, ``NAME.id-uk.tsv.xz``.

    Raises `InputError`, with the line where there is one, for a file that cannot be read, a line
    that is not two columns, an empty side, and languages that are not known.
    """
    path, languages = _split(spec)
    kind = ".tmx" if ".tmx" in path.suffixes[-2:] else ".tsv"
    try:
        if kind == ".tmx":
            languages = languages or _tmx_languages(path)
            pairs = tuple(_tmx(path, *languages))
        else:
            pairs = tuple(_tsv(path))
    except (OSError, UnicodeDecodeError, lzma.LZMAError, EOFError) as error:
        raise InputError(f"cannot be read: {error}", str(path)) from None
    if languages is None:
        raise InputError("say its languages: FILE:src-tgt", str(path))
    if not pairs:
        raise InputError("has no pairs", str(path))
    return PairSet(path.name.split(".")[0], *languages, pairs, lexicon)


def _split(spec: str) -> tuple[Path, tuple[str, str] | None]:
    head, colon, tail = spec.rpartition(":")
    if colon and (found := _LANGUAGES.fullmatch(tail)):
        return Path(head), (found[1], found[2])
    path = Path(spec)
    for part in path.name.split("."):
        if found := _LANGUAGES.fullmatch(part):
            return path, (found[1], found[2])
    return path, None


def _open(path: Path) -> IO[bytes]:
    return lzma.open(path) if path.suffix == ".xz" else path.open("rb")


def _tsv(path: Path) -> Iterator[tuple[str, str]]:
    with _open(path) as file:
        for number, raw in enumerate(file, 1):
            try:
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                raise InputError(f"not UTF-8: {error.reason}", str(path), number) from None
            if not line:
                continue
            columns = [unicodedata.normalize("NFC", cell.strip()) for cell in line.split("\t")]
            if len(columns) != 2:
                raise InputError(f"expected two columns, found {len(columns)}", str(path), number)
            if not all(columns):
                raise InputError("one side is empty", str(path), number)
            yield columns[0][:_LONGEST], columns[1][:_LONGEST]


def _units(path: Path) -> Iterator[dict[str, str]]:
    """The texts of each translation unit by language, the region of a code left out."""
    try:
        with _open(path) as file:
            for _, element in ElementTree.iterparse(file):  # noqa: S314 - expat bounds entities
                if element.tag != "tu":
                    continue
                yield {
                    code.lower().split("-")[0]: " ".join("".join(seg.itertext()).split())
                    for tuv in element.iter("tuv")
                    if (seg := tuv.find("seg")) is not None
                    and (code := tuv.get(_XML_LANG) or tuv.get("lang") or "")
                }
                element.clear()
    except ElementTree.ParseError as error:
        raise InputError(f"not valid TMX: {error.msg}", str(path), error.position[0]) from None


def _tmx_languages(path: Path) -> tuple[str, str]:
    for unit in _units(path):
        if len(unit) == 2:
            source, target = unit
            return source, target
    raise InputError("say which two languages to take: FILE:src-tgt", str(path))


def _tmx(path: Path, source: str, target: str) -> Iterator[tuple[str, str]]:
    for unit in _units(path):
        if unit.get(source) and unit.get(target):
            yield unit[source][:_LONGEST], unit[target][:_LONGEST]
