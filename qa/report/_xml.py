"""XML from elements, with all that a parser would refuse replaced.

Article text goes into these files as it is: they are for programs, which show it themselves.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

# What is no Char of XML 1.0 (https://www.w3.org/TR/xml/#charsets).
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

MIXED = frozenset(("source", "target"))
"""Elements that hold text between their children, where every blank counts."""


def valid(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def document(root: Xml.Element, doctype: str = "") -> str:
    """The whole document, one element a line except where text would change by that."""
    _indent(root, "\n")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' + doctype
    return head + Xml.tostring(root, "unicode") + "\n"


def _indent(element: Xml.Element, line: str) -> None:
    children = list(element)
    if not children or element.tag in MIXED:
        return
    element.text = line + " "
    for child in children:
        _indent(child, line + " ")
        child.tail = line + " "
    children[-1].tail = line
