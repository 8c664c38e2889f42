"""Glossaries in TBX (ISO 30042), basic dialect: martif files of 2008 and tbx files of 2019.

A concept's terms in one language are variants of each other, preferred ones first. Terms that are
deprecated or superseded are forbidden. Entities are not resolved and nothing is fetched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from qa.languages import tag
from qa.problems import InputError
from qa.records import Term

CONCEPTS, LANGUAGES, HOLDERS = (
    ("termEntry", "conceptEntry"),
    ("langSet", "langSec"),
    ("tig", "ntig", "termSec"),
)
STATUS = "administrativeStatus"
BANNED = ("deprecatedTerm", "supersededTerm", "forbidden", "obsolete")
PREFERRED = "preferredTerm"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(data: bytes, path: str) -> Iterator[Term]:
    """The terms of a TBX file. Raises `InputError`, with the line, for what is none."""
    root = _root(data, path)
    if _name(root) not in ("martif", "tbx"):
        raise InputError(f"expected a TBX file (martif or tbx), not <{_name(root)}>", path, 1)
    for concept in _below(root, CONCEPTS):
        term = _term(concept, path)
        if term.forms or term.banned:
            yield term


def _root(data: bytes, path: str) -> Any:
    from lxml import etree  # late: only where a glossary is of this kind

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        why = " ".join(str(error.msg).split())[:200]  # it may quote the file, line ends and all
        raise InputError(f"not valid XML: {why}", path, error.lineno or 1) from None
    entity = next(root.iter(etree.Entity), None)
    if entity is not None:
        raise InputError("holds an entity, which is not resolved", path, entity.sourceline)
    return root


def _term(concept: Any, path: str) -> Term:
    right: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    wrong: dict[str, list[str]] = defaultdict(list)
    for section in _below(concept, LANGUAGES):
        lang = _language(section, path)
        for holder in _below(section, HOLDERS):
            form, status = _form(holder), _status(holder)
            if not any(char.isalnum() for char in form):
                raise InputError("a term without a letter or digit", path, holder.sourceline)
            if status.startswith(BANNED):
                wrong[lang].append(form)
            else:
                right[lang].append((not status.startswith(PREFERRED), form))
    forms = (
        (lang, [form for _, form in sorted(found, key=_rank)]) for lang, found in right.items()
    )
    return Term(
        tuple((lang, tuple(found)) for lang, found in forms),
        tuple((lang, tuple(found)) for lang, found in wrong.items()),
        note=next((_text(node) for node in _below(concept, ("note",))), ""),
        where=f"{PurePath(path).name}:{concept.sourceline}",
    )


def _rank(form: tuple[bool, str]) -> bool:
    return form[0]


def _language(section: Any, path: str) -> str:
    code = section.get(_LANG) or section.get("lang") or ""
    try:
        return tag(code).split("-")[0]
    except InputError as error:
        raise InputError(str(error), path, section.sourceline) from None


def _form(holder: Any) -> str:
    return next((_text(node) for node in _below(holder, ("term",))), "")


def _status(holder: Any) -> str:
    """What is said of the standing of a term, in an attribute's or in an element's way."""
    for node in holder.iter():
        if node.get("type") == STATUS or _name(node) == STATUS:
            return _text(node)
    return ""


def _below(node: Any, names: tuple[str, ...]) -> Iterator[Any]:
    return (found for found in node.iter() if _name(found) in names)


def _name(node: Any) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())
