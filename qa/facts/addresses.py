"""Web addresses and e-mail addresses, each a fact of its own.

The value is the address as it must be kept: without the scheme, ``www.`` and a final slash, host
in lower case. The unit is "web" or "mail".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.records import Fact

CLAIM = 100

_WEB = r"(?:https?://|www\.)[^\s<>«»“”\"|，。；）】]+"
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_HOST = (
    r"(?<![\w.@-])(?:[a-zA-Z0-9-]{1,63}\.){1,5}(?:com|org|net|info|gov|edu|ua|id|vn|uk|eu|io|ai)"
    r"(?![\w-])(?!\.\w)(?:/[^\s<>«»“”\"|]*)?"
)
_ADDRESS = re.compile(f"(?P<mail>{_MAIL})|(?P<web>{_WEB})|(?P<host>{_HOST})")
_AFTER = ".,;:!?)]}'’…"


def find(text: str, lang: str) -> Iterator[Fact]:
    """The addresses of a text; `lang` plays no part."""
    for match in _ADDRESS.finditer(text):
        shown = match[0].rstrip(_AFTER)
        if match["mail"]:
            yield Fact("address", shown.lower(), match.start(), match.end(), shown, "mail")
            continue
        value = re.sub(r"^(?:https?://)?(?:www\.)?", "", shown).rstrip("/")
        host, slash, path = value.partition("/")
        end = match.start() + len(shown)
        yield Fact("address", host.lower() + slash + path, match.start(), end, shown, "web")
