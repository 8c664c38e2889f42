"""Letters that the alphabet of the text does not have.

What it finds
    A letter of a neighbouring alphabet in a text that is not written in the Latin script, such as
    the Russian ы, э, ъ or ё in Ukrainian, outside quotations.

Why it matters
    It is a word left in the neighbour's language, or a slip of the keyboard.

Example
    Ukrainian "мэр міста" instead of "мер міста".

When it is wrong
    Names and titles that are kept in the neighbour's spelling without quotes.

Setting
    [tool.qa.severity] letters = "error", or ignore = ["LET001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa import languages
from qa.checks import _foreign
from qa.checks._sides import finding, sentences
from qa.records import Comparison, Finding, Severity
from qa.settings import Settings

CODE = "LET001"
CATEGORY = "fluency/spelling"
SEVERITY: Severity = "warning"
SPECIFICITY = 60
ALONE = True

WORD = re.compile(r"[^\W\d_]{1,64}")


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each word with a letter that its language does not have."""
    for here in sentences(pair):
        language = languages.get(here.lang)
        strange = set(language.foreign_letters)
        if language.script == "Latn" or strange.isdisjoint(here.segment.text.lower()):
            continue
        for match in WORD.finditer(_foreign.without_quotations(here.segment.text)):
            if found := [c for c in match.group() if c.lower() in strange]:
                name = languages.name(here.lang)
                said = f"“{match.group()}”: {name} has no letter {', '.join(found)}"
                yield finding(here, "letters", SEVERITY, match.span(), said, remedy="respell it")
