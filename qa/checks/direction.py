"""A text whose own figures go against its words: it "rose" from 100 to 5.

What it finds
    A word of rise or fall (or of increase and reduction), followed in the same clause by "from
    one figure to another", where the figures go the other way. It looks at each version on its
    own, so it serves `qa lint` too. Ranks and years are left alone.

Why it matters
    One of the two is wrong, the word or a figure, and a reader cannot know which.

Example
    Indonesian "biaya meroket dari $100 juta menjadi $5 juta": it rose, from 100 to 5 million.
    Quiet: "turun dari 100.000 menjadi hanya 2.000".

When it is wrong
    Where less is a rise: places in a table, times in a race.

Setting
    [tool.qa.severity] direction = "error", or ignore = ["DIR001"].
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from qa.checks._polarity import poles
from qa.checks._polarity.forms import Lexicon
from qa.checks._polarity.forms import tokens as words_in
from qa.checks._sides import Here, finding, sentences
from qa.records import Comparison, Evidence, Fact, Finding, Severity
from qa.settings import Settings

CODE = "DIR001"
CATEGORY = "accuracy/mistranslation"
SEVERITY: Severity = "warning"
SPECIFICITY = 45
ALONE = True

AXES = ("rise-fall", "increase-reduce")
FAR = 60
"""How many characters may lie between the word and the first figure."""
BETWEEN = 30
"""How many characters may lie between the two figures."""
FROM = {"en": {"from"}, "id": {"dari"}, "uk": {"з", "зі", "із"}}
TO = {
    "en": {"to"},
    "id": {"menjadi", "ke", "hingga", "sampai", "jadi"},
    "uk": {"до"},
}
PLACES = {
    "en": "place~ rank~ position~ spot~ seed~ table~ time~ minute~ second~",
    "id": "peringkat posisi tempat urutan klasemen menit detik waktu rangking ranking",
    "uk": "місц~ позиці~ рядок рядк~ рейтинг~ таблиц~ хвилин~ секунд~ час~",
}


def run(pair: Comparison, settings: Settings) -> Iterator[Finding]:
    """One finding for each such clause of either version."""
    for here in sentences(pair):
        if poles.known(here.lang):
            yield from _against(here, _numbers(pair, here))


def _numbers(pair: Comparison, here: Here) -> list[Fact]:
    version = pair.version(here.side)
    facts = version.facts[here.index] if version.facts else ()
    return [fact for fact in facts if fact.kind == "number" and not fact.detail("ordinal")]


def _against(here: Here, numbers: list[Fact]) -> Iterator[Finding]:
    text, start = here.segment.text, here.segment.start
    said = [m for m in poles.mentions(text, here.lang) if m.axis in AXES and not m.turned]
    if not said or _of_places(text, here.lang):
        return
    for first, second in pairwise(numbers):
        word = _word_for(said, first.start - start)
        if word is None or not _from_to(text, here.lang, word.end, first, second, start):
            continue
        rises = Decimal(second.value) > Decimal(first.value)
        if first.value != second.value and rises != (word.pole == 0):
            yield _finding(here, word, first, second)


def _word_for(said: list[poles.Mention], place: int) -> poles.Mention | None:
    """The last word of direction in front of a figure, if all near it agree."""
    first = bisect_left(said, place - FAR, key=lambda m: m.end)
    near = said[first : bisect_right(said, place, key=lambda m: m.end)]
    return near[-1] if near and len({m.pole for m in near}) == 1 else None


def _from_to(text: str, lang: str, after: int, first: Fact, second: Fact, start: int) -> bool:
    """Whether the text says "from" the first figure "to" the second, in comparable units."""
    ahead = text[after : first.start - start].lower()
    between = text[first.end - start : second.start - start].lower()
    if len(between) > BETWEEN or any(mark in ahead + between for mark in ";:!?"):
        return False
    scales = first.detail("scale"), second.detail("scale")
    comparable = first.unit == second.unit and (bool(scales[0]) or not scales[1])
    return (
        comparable and bool(FROM[lang] & _last(ahead, 3)) and bool(TO[lang] & set(between.split()))
    )


def _last(text: str, count: int) -> set[str]:
    return set(text.replace("(", " ").split()[-count:])


def _of_places(text: str, lang: str) -> bool:
    return bool(_places(lang).find(words_in(text)))


@cache
def _places(lang: str) -> Lexicon:
    return Lexicon(lang, [(entry, "place") for entry in PLACES[lang].split()])


def _finding(here: Here, word: poles.Mention, first: Fact, second: Fact) -> Finding:
    rise = "rises" if word.pole == 0 else "falls"
    opposite = "fall" if word.pole == 0 else "rise"
    return finding(
        here,
        "direction",
        SEVERITY,
        (word.start, second.end - here.segment.start),
        f"“{word.text}” says that it {rise}, the figures {opposite}: {first.text} → {second.text}",
        score=0.8,
        evidence=(
            Evidence("word", word.text),
            Evidence("from", f"{first.text} ({first.value})"),
            Evidence("to", f"{second.text} ({second.value})"),
        ),
        remedy="correct the word or one of the figures",
    )
