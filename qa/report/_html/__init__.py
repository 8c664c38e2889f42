"""The HTML page: `views` says what is on it, the templates beside this file how it is marked up.

A template puts out nothing unescaped. `finalize` sees every value on its way into the page: text
is made safe to show (what is invisible or acts becomes its code point, what is endless is cut)
and then escaped by Jinja2; only this package's own style and script are markup already.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from qa.report._html.views import Exact, PageView
from qa.report._untrusted import short

HERE = Path(__file__).parent


def render(page: PageView) -> str:
    """The whole page as text."""
    style = f"\n{_own('style.css')}{''.join(map(_hides, range(len(page.rules))))}"
    script = f"\n{_own('page.js')}" if page.findings else ""
    own = {"style": Markup(style), "script": Markup(script)}  # noqa: S704 - of this package
    template = _templates().get_template("page.html.j2")
    return template.render(page=page, policy=policy(style, script), **own)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: object) -> object:
    """What a template puts out in place of a value; Jinja2 escapes it afterwards."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Exact):
        return str(value)
    return short(str(value))


@cache
def _own(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hides(number: int) -> str:
    """A line of style: what the box of a rule does, with or without a script."""
    return f"body:has(#rule{number}:not(:checked)) article.rule{number} {{ display: none; }}\n"


def policy(style: str, script: str) -> str:
    """A content security policy that allows this style and this script, by digest."""
    return "; ".join(_policy(style, script))


def _policy(style: str, script: str) -> Iterator[str]:
    yield from ("default-src 'none'", "base-uri 'none'", "form-action 'none'")
    yield f"style-src '{_digest(style)}'"
    if script:
        yield f"script-src '{_digest(script)}'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
