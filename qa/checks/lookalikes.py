"""Letters of another script that look like the right ones.

What it finds
    A word that mixes scripts so that nobody sees it: a Latin a, c, e, i, o, p, x or y inside a
    Cyrillic word or the other way round, and a lone Latin i or a between Cyrillic words.

Why it matters
    The reader sees nothing, but search, spelling checkers and screen readers meet another word.
    It comes from text recognition, from keyboards, and from people who hide from filters.

Example
    Ukrainian "Мiнicтерство" with a Latin i twice.

When it is wrong
    Names that play with letters on purpose. Words such as SMSка, where the Latin part has letters
    that no Cyrillic letter looks like, stay quiet.

Setting
    [tool.qa.severity] lookalikes = "error", or ignore = ["LOO001"].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa import languages
from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "LOO001"
CATEGORY = "fluency/spelling"
SEVERITY: Severity = "warning"
SPECIFICITY = 70
ALONE = True

LATIN = "aceiopxyABCEHIKMOPTXYïÏ"
CYRILLIC = "асеіорхуАВСЕНІКМОРТХУїЇ"
LIKE = {**dict(zip(LATIN, CYRILLIC, strict=True)), **dict(zip(CYRILLIC, LATIN, strict=True))}
WORD = re.compile(r"[^\W\d_]{1,64}")
LONE = re.compile(r"(?<=[а-яіїєґ,] )[aioy](?= [а-яіїєґ])")

VARIABLE = re.compile(r"(?<!\w)[b-hj-np-xzA-Z](?!\w)")
"""A lone Latin letter that is no Cyrillic word: then the others may be variables too."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each word with a letter of the wrong script."""
    for here in sentences(pair):
        text, script = here.segment.text, languages.get(here.lang).script
        for match in WORD.finditer(text):
            if wrong := _wrong(match.group(), script):
                yield _told(here, match, wrong)
        if script == "Cyrl" and not VARIABLE.search(text):
            for match in LONE.finditer(text):
                yield _told(here, match, match.group())


def _wrong(word: str, script: str) -> str:
    """The letters of a word that are of another script and look like letters of this one."""
    scripts = {languages.script_of(char) for char in word}
    if not {"Latn", "Cyrl"} <= scripts:
        return ""
    strange = [c for c in word if languages.script_of(c) not in (script, "")]
    if all(c in LIKE for c in strange):
        return "".join(dict.fromkeys(strange))
    own = [c for c in word if languages.script_of(c) == script]
    # Foreign words in the text may hold letters of its own script by mistake.
    return "".join(dict.fromkeys(own)) if all(c in LIKE for c in own) else ""


def _told(here: Here, match: re.Match[str], wrong: str) -> Finding:
    names = {"Latn": "Latin", "Cyrl": "Cyrillic"}
    letters = ", ".join(f"{names[languages.script_of(c)]} {c}" for c in wrong)
    right = "".join(LIKE[c] if c in wrong else c for c in match.group())
    return finding(
        here,
        "lookalikes",
        SEVERITY,
        match.span(),
        f"“{match.group()}” holds letters of another script: {letters}",
        evidence=(Evidence("letters", " ".join(f"{c} U+{ord(c):04X}" for c in wrong)),),
        remedy=f"write “{right}”",
        fix=right,
    )
