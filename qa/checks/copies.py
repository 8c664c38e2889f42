"""The same sentence twice, where the other version says two things.

What it finds
    A sentence that repeats, word for word or nearly, another one of its version, while the
    sentences opposite both differ from each other.

Why it matters
    It was pasted twice, or a machine repeated itself, and what should stand there is lost.

Example
    Indonesian: Harga naik. Pedagang mengeluh kepada wali kota.
    Ukrainian: Ціни зросли. Ціни зросли.

When it is wrong
    Refrains and set phrases that one version varies, in words that the model does not know.

Setting
    [tool.qa.severity] copies = "warning", or ignore = ["COP001"]. Likeness is chrF (Popović 2015)
    as sacrebleu counts it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import fmean

from rapidfuzz import fuzz

from qa.checks import _foreign
from qa.checks._chrf import chrf
from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Evidence, Finding, Severity
from qa.settings import Settings

CODE = "COP001"
CATEGORY = "fluency/duplication"
SEVERITY: Severity = "error"
SPECIFICITY = 40

ALIKE, UNLIKE = 85.0, 50.0
"""chrF (0 to 100) from which a sentence is a copy, and under which two sentences differ."""
SUPPORT = 0.3
"""Mean cosine of the words of a bead with their counterparts, from which they are no strangers:
sentences that do not belong together have half of that at most."""
FAR = 60.0
"""Share of characters in common (0 to 100) under which nobody need ask for chrF."""
FEW_WORDS = 4
MOST = 20
"""Earlier sentences with one beginning or end that a sentence is held against."""


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """Each sentence that copies an earlier one of its version."""
    everything = [here for here in sentences(pair) if here.other_span]
    for side in ("source", "target"):
        first_words: dict[str, list[Here]] = defaultdict(list)
        for here in (here for here in everything if here.side == side):
            for key in _keys(here):
                if earlier := next((e for e in first_words[key] if _is_copy(here, e)), None):
                    if not _is_varied(pair, here):
                        yield _told(here, earlier)
                    break
            else:
                for key in _keys(here):
                    if len(first_words[key]) < MOST:
                        first_words[key].append(here)


def _keys(here: Here) -> tuple[str, ...]:
    """What a near-copy shares with its original: its beginning or its end."""
    text = " ".join(here.segment.text.lower().split())
    if _foreign.running_words(text) < FEW_WORDS:
        return ()
    return (f"{text[:16]}…", f"…{text[-16:]}")


def _is_copy(here: Here, earlier: Here) -> bool:
    if here.bead == earlier.bead or _chrf(here.segment.text, earlier.segment.text) < ALIKE:
        return False
    return _chrf(here.other_text, earlier.other_text) < UNLIKE


def _is_varied(pair: Comparison, here: Here) -> bool:
    """Whether the model of words finds that a copy says what stands opposite, in other words."""
    words = pair.words[here.bead] if pair.words else None
    if words is None or not (words.source and words.target):
        return False
    return all(
        fmean(link.support for link in links) >= SUPPORT for links in (words.source, words.target)
    )


def _chrf(one: str, other: str) -> float:
    if one == other:
        return 100.0
    if fuzz.ratio(one, other) < FAR:
        return 0.0
    return chrf(one, other)


def _told(here: Here, earlier: Here) -> Finding:
    return finding(
        here,
        "copies",
        SEVERITY,
        (0, len(here.segment.text)),
        "repeats an earlier sentence, where the other version says something else",
        evidence=(Evidence("earlier", earlier.segment.text),),
        remedy="put here what the other version says",
    )
