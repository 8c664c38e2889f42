"""Text left in another language, whole sentences or parts of one.

What it finds
    A sentence, or a run of words inside one, that is in another language than its article: left
    in the language of the other version, in English, or in any other. Where the script differs, a
    run of words is seen at once; where it is the same, the function words of both languages tell
    where the one ends and the other begins.

Why it matters
    The reader meets a sentence that he cannot read. Editors overlook it in long texts, and tools
    that only compare whole lines overlook it inside a paragraph.

Example
    Indonesian: Harga beras naik, kata menteri kepada para wartawan.
    Ukrainian: Ціна на рис зросла, kata menteri kepada para wartawan.

When it is wrong
    Names, titles, quoted terms, addresses and hashtags stay quiet, and so does a passage in a
    third language that stands word for word in both versions. A long quotation that one version
    rightly keeps in the original, and the other translates, is reported. A run of two or three
    words without any function word is not seen.

Setting
    [tool.qa.severity] untranslated = "warning", or ignore = ["UNT001"].
"""

from __future__ import annotations

from collections.abc import Iterator

from qa import languages
from qa.checks import _foreign, _orphans
from qa.checks._foreign import Stretch
from qa.checks._sides import Here, sentences
from qa.records import Comparison, Evidence, Finding, Severity, Span
from qa.settings import Settings

CODE = "UNT001"
CATEGORY = "accuracy/untranslated"
SEVERITY: Severity = "error"
SPECIFICITY = 90

EXPECTED_SHARE = 0.8


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """What is left in another language, on either side."""
    left = _orphans.untranslated(pair)
    for here in sentences(pair, left):
        for stretch in _foreign.stretches(here.segment.text, here.lang, here.other_lang):
            own = languages.name(stretch.lang) == languages.name(here.lang)  # whatever the region
            if here.other_span and not own and not _kept_on_purpose(here, stretch):
                yield _finding(here, stretch)


def _kept_on_purpose(here: Here, stretch: Stretch) -> bool:
    """Whether a passage in a third language stands in both versions."""
    passage = here.segment.text[stretch.start : stretch.end].lower()
    return stretch.lang != here.other_lang and passage in here.other_text.lower()


def _finding(here: Here, stretch: Stretch) -> Finding:
    start = here.segment.start
    span = Span(start + stretch.start, start + stretch.end)
    passage = here.segment.text[stretch.start : stretch.end]
    language, own = languages.name(stretch.lang), languages.name(here.lang)
    what = "the sentence is" if stretch.share >= EXPECTED_SHARE else f"“{_short(passage)}” is"
    evidence = [Evidence("share", f"{stretch.share:.0%} of the words of the sentence")]
    if stretch.telling:
        words = ", ".join(dict.fromkeys(stretch.telling[:12]))
        evidence.append(Evidence(f"{language} words", words))
    return Finding(
        check="untranslated",
        severity="error",
        score=0.99 if len(stretch.telling) > 1 or stretch.share >= EXPECTED_SHARE else 0.9,
        message=f"{what} in {language}, in a text in {own}",
        bead=here.bead,
        source_span=span if here.side == "source" else here.other_span,
        target_span=span if here.side == "target" else here.other_span,
        evidence=tuple(evidence),
        remedy=f"put it into {own}, or quote it in both versions",
    )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
