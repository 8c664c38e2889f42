"""The other versions of a web page, as it names them itself: ``<link hreflang=uk href=...>``.

The address of another version leads to a file beside the page: the one that has its name, or the
page that names that address as its own (``<link rel=canonical>``), as pages do that a browser has
saved under another name. Nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from qa.languages import tag
from qa.problems import InputError
from qa.read import _file, _tags, html

HEAD = 256 * 1024
"""Characters of a page within which it names its versions."""
MOST_LINKS = 200
MOST_PAGES = 500
"""Files of a folder that are asked for their own address."""


class Alternate(NamedTuple):
    """Another version: its language, and the file that holds it, or None where none lies here."""

    lang: str
    file: Path | None


class _Named(NamedTuple):
    """What a page says of addresses: its own, and those of its versions by language."""

    own: str
    others: dict[str, str]


def of(page: Path) -> tuple[Alternate, ...]:
    """The versions that a page names besides itself, in its order; none for what is no page."""
    if page.suffix.lower() not in html.SUFFIXES:
        return ()
    named = _named(page)
    beside = _pages(page)
    addresses: dict[str, Path] = {}
    if any(_beside(href, beside) is None for href in named.others.values()):
        for other in islice(beside.values(), MOST_PAGES):
            if own := _own(other):
                addresses.setdefault(own, other)
    found = []
    for lang, href in named.others.items():
        file = _beside(href, beside) or addresses.get(_plain(href))
        if _plain(href) != named.own and (file is None or not file.samefile(page)):
            found.append(Alternate(lang, file))
    return tuple(found)


def _named(page: Path) -> _Named:
    own, others = "", dict[str, str]()
    for given in islice(_links(page), MOST_LINKS):
        href = given.get("href", "").strip()
        if "canonical" in given.get("rel", "").lower().split():
            own = own or _plain(href)
        elif (lang := _language(given.get("hreflang", ""))) and href:
            others.setdefault(lang, href)
    return _Named(own, others)


def _links(page: Path) -> Iterator[dict[str, str]]:
    """The attributes of the links of a page that have to do with addresses of versions."""
    text = _file.load(page)[:HEAD].decode("utf-8", "replace")
    for token in _tags.tokens(text):
        if not isinstance(token, _tags.Tag) or token.name not in ("link", "a") or token.closing:
            continue
        if "hreflang" in token.attributes or token.attributes.get("rel") == "canonical":
            yield token.attributes


def _language(written: str) -> str:
    try:
        return tag(written).split("-")[0] if written.lower() != "x-default" else ""
    except InputError:
        return ""


def _pages(page: Path) -> dict[str, Path]:
    """The pages of the folder, by name."""
    return {p.name: p for p in sorted(page.parent.iterdir()) if p.suffix.lower() in html.SUFFIXES}


def _beside(href: str, pages: dict[str, Path]) -> Path | None:
    """The page that has the name to which an address leads."""
    return pages.get(PurePosixPath(unquote(_path(href))).name)


def _own(page: Path) -> str:
    """The address that a page says it has, or nothing."""
    try:
        return _named(page).own
    except InputError:
        return ""


def _plain(href: str) -> str:
    """An address without what does not matter for telling two apart."""
    return _path(href).rstrip("/") and href.split("#")[0].split("//")[-1].rstrip("/")


def _path(href: str) -> str:
    try:
        return urlsplit(href).path
    except ValueError:
        return ""
