"""An acronym that is kept, or rendered, but with a sense that it is known not to have here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qa.checks._acronyms.cover import by_acronym, overlap
from qa.checks._acronyms.expected import Expected, expected
from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Known
from qa.initials.letters import capitals, cyrillic, resembles, spells
from qa.initials.senses import Sense, fits, vocabulary
from qa.initials.stem import stem
from qa.initials.words import Word, content, words
from qa.records import Span, WordLink

_HALF, _PAIR = 0.5, 2
_SUPPORT, _FOUND = 0.4, 0.6
"""The cosine from which a word has a counterpart on the other side, and surely has."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the other side says that the acronym is, and what was expected."""

    span: Span
    text: str
    reading: str
    expected: Expected
    sure: bool


def misread(
    mention: Mention, here: Side, there: Side, known: Known, bead: int
) -> Contradiction | None:
    """Whether a phrase over there names one of the acronym's senses, and not the one meant.

    The senses are those of its letters here, and those of its counterpart's letters over there.
    """
    wanted = expected(mention, here, known, bead)
    if not wanted.senses:
        return None
    kin = (mention, *(other for other in there.acronyms if _same(other, mention)))
    named = [p for p in there.phrases if not p.loose and any(shares(p, one) for one in kin)]
    allowed = {sense.index for sense in wanted.senses}
    if not named or any(sense.index in allowed for p in named for sense in p.senses):
        return None
    first = named[0]
    if any(shares(first, other) for other in (*here.phrases, *_others(here, mention))):
        return None
    return Contradiction(first.span, first.text, first.senses[0].title, wanted, wanted.sure)


def opposed(mention: Mention, here: Side, there: Side, known: Known) -> Contradiction | None:
    """Whether the only bracketed acronym opposite stands for something else: (PSSI), (FIFA)."""
    mine, theirs = _in_brackets(here), _in_brackets(there)
    if mine != (mention,) or len(theirs) != 1 or not mention.senses or not theirs[0].senses:
        return None
    said = theirs[0]
    own = said.spelled and not fits(words(said.expansion, there.lang), said.senses, there.lang)
    if own or any(shares(said, other) for other in (*here.acronyms, *here.phrases)):
        return None
    if any(shares(mention, other) for other in there.acronyms) or by_acronym(mention, there, known):
        return None
    wanted = Expected(mention.senses, f"({mention.text}) stands opposite")
    return Contradiction(said.span, said.text, said.senses[0].title, wanted, True)


def _in_brackets(side: Side) -> tuple[Mention, ...]:
    """The acronyms that a bracket holds, alone."""
    return tuple(m for m in side.acronyms if _bracketed(m, side) and _closed(m, side))


def _closed(mention: Mention, side: Side) -> bool:
    return side.article[mention.span.end : mention.span.end + 1] in (")", "]")


def misplaced(said: Mention, here: Side, there: Side) -> Contradiction | None:
    """Whether a bracket holds an acronym after the name of another body: World Bank (IMF).

    The other side, `here`, must name the body of the acronym, and not the other one.
    """
    if not said.senses or not (_bracketed(said, there) and _closed(said, there)):
        return None
    before = [p for p in there.phrases if not p.loose and _just_before(p, said, there)]
    if not before or any(shares(phrase, said) for phrase in there.phrases):
        return None
    named = (*here.phrases, *here.acronyms)
    if any(shares(p, other) for p in before for other in named):
        return None
    if not any(shares(said, p) for p in here.phrases if not p.loose):
        return None
    first = max(before, key=lambda phrase: phrase.span.end - phrase.span.start)
    wanted = Expected(said.senses, f"({said.text}) stands beside it")
    return Contradiction(first.span, first.text, first.senses[0].title, wanted, True)


def _just_before(phrase: Mention, said: Mention, side: Side) -> bool:
    return side.article[phrase.span.end : said.span.start].strip() in ("(", "[")


def _others(here: Side, mention: Mention) -> tuple[Mention, ...]:
    return tuple(m for m in here.acronyms if m.letters != mention.letters)


def misnamed(
    said: Mention, here: Side, there: Side, known: Known, bead: int, links: Sequence[WordLink]
) -> Contradiction | None:
    """Whether the bracket beside an acronym holds words that no known sense of it has.

    `said` stands `there`; the other side, `here`, has the acronym without an expansion.
    """
    if not said.expansion or any(m.expansion for m in here.acronyms if _same(m, said)):
        return None
    lang = there.lang if cyrillic(said.expansion) or there.lang != "uk" else "en"
    run = words(said.expansion, lang)
    if not _native(said.senses, lang) or _acceptable(said, run, there, known, bead, lang):
        return None
    if _is_translated(run, links):
        return None
    made_up = spells(said.letters, run) or resembles(said.letters, run)
    if not made_up and not _foreign(said, run, here, links, lang):
        return None
    wanted = Expected(said.senses, "the table of senses")
    small = len(capitals(said.letters)) <= _PAIR and not any(word.capital for word in run)
    sure = made_up or not small  # the size of the chain (GB)
    return Contradiction(_place(said, there), said.expansion, "", wanted, sure)


def _is_translated(run: tuple[Word, ...], links: Sequence[WordLink]) -> bool:
    """Whether the model of words finds on the other side what at least half of the words say."""
    solid = {word.text for word in content(run)}
    found = {link.text for link in links if link.support >= _FOUND}
    return len(solid & found) >= _HALF * len(solid) > 0


def _acceptable(
    said: Mention, run: tuple[Word, ...], there: Side, known: Known, bead: int, lang: str
) -> bool:
    """Whether the article defines it so elsewhere, or the table knows these words for it."""
    stems = {word.stem for word in content(run)}
    if any(
        d.bead != bead and overlap(d.stems, stems) >= _HALF for d in known.defined(said.letters)
    ):
        return True
    named = (phrase for phrase in there.phrases if not phrase.loose)
    return any(shares(phrase, said) for phrase in named) or fits(run, said.senses, lang)


def _foreign(
    said: Mention, run: tuple[Word, ...], here: Side, links: Sequence[WordLink], lang: str
) -> bool:
    """Whether words that do not even resemble the letters were put beside them as an expansion.

    Before the letters, any words that have nothing in common with a known sense, where the other
    side has the letters bare; after them, where a remark may stand as well, only as many words as
    letters, all of them such as expansions are made of.
    """
    solid = content(run)
    ours = {word.stem for word in solid}
    forms = [f for s in said.senses for f in (*s.expansions_in(lang), *s.loose_in(lang))]
    if ours & {word.stem for form in forms for word in words(form, lang)}:
        return False
    if not any(_same(m, said) and not _bracketed(m, here) for m in here.acronyms):
        return False
    if not said.before:
        return len(solid) == len(capitals(said.letters)) > 2 and ours <= vocabulary(lang)
    spans = {word.start for word in solid}
    supported = any(link.support >= _SUPPORT for link in links if link.start in spans)
    titles = {stem(w, "en") for s in said.senses for t in s.expansions[0] for w in t.split()}
    glossed = {stem(g.text, "en") for li in links if li.start in spans for g in li.glosses}
    return not supported and not titles & glossed


def _bracketed(mention: Mention, here: Side) -> bool:
    return here.article[mention.span.start - 1 : mention.span.start] in ("(", "[")


def _place(said: Mention, there: Side) -> Span:
    """Where the expansion stands, near its acronym."""
    start, end = there.words[0].start, there.words[-1].end
    text = there.article[start:end]
    size = len(said.expansion)
    if said.before:
        at = text.rfind(said.expansion, 0, said.span.start - start)
    else:
        at = text.find(said.expansion, said.span.end - start)
    return Span(start + at, start + at + size) if at >= 0 else said.span


def _same(one: Mention, other: Mention) -> bool:
    return shares(one, other) or one.letters.upper() == other.letters.upper()


def _native(senses: tuple[Sense, ...], lang: str) -> bool:
    """Whether the table has an expansion in that very script: else nothing can contradict it."""
    forms = (form for sense in senses for form in sense.expansions_in(lang))
    return any(cyrillic(form) == (lang == "uk") for form in forms)
