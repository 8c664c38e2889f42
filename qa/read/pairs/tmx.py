"""TMX: the segments of a translation memory, in two of its languages."""

from __future__ import annotations

from collections.abc import Sequence

from qa.problems import InputError
from qa.read import _xml
from qa.read._xml import Node
from qa.read.pairs import Held, Unit
from qa.read.pairs._inline import pieces

SUFFIXES = (".tmx",)
CODES = frozenset(["bpt", "ept", "it", "ph", "ut", "sub"])


def parse(data: bytes, path: str, source_lang: str = "", target_lang: str = "") -> Held:
    """The units in two languages; `InputError` where it is not plain which two are meant."""
    root, notices = _xml.parse(data, path)
    if root.name != "tmx":
        raise InputError(f"is no TMX: its root is {root.name[:40]!r}", path, root.place.line)
    entries = [_by_language(unit) for unit in root.every("tu")]
    langs = list(dict.fromkeys(lang for entry in entries for lang in entry))
    header = next(root.nodes("header"), None)
    declared = header.get("srclang") if header else ""
    source = chosen(langs, source_lang or declared.lower()) or (langs[0] if langs else "")
    others = [lang for lang in langs if lang != source]
    target = chosen(others, target_lang) if target_lang else others[0] if others else ""
    if len(others) > 1 and not target_lang:
        raise InputError(f"holds {', '.join(langs[:9])}; please give the target language", path)
    units = [
        Unit(pieces(e[source], CODES, True), pieces(e[target], CODES, True) if target in e else ())
        for e in entries
        if source in e
    ]
    return Held(units, source, target, notices)


def chosen(langs: Sequence[str], wanted: str) -> str:
    """Which of these languages is meant: the very one, or one that differs only by country."""
    base = wanted.split("-")[0]
    near = [lang for lang in langs if lang.split("-")[0] == base]
    return wanted if wanted in langs else near[0] if near else ""


def _by_language(unit: Node) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for variant in unit.nodes("tuv"):
        segment = next(variant.nodes("seg"), None)
        if segment is not None:
            found.setdefault(variant.get("lang").lower().replace("_", "-"), segment)
    return found
