"""An acronym that is kept, or rendered, but with a sense that it is known not to have here."""

from __future__ import annotations

from dataclasses import dataclass

from qa.checks._acronyms.cover import overlap
from qa.checks._acronyms.expected import Expected, expected
from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Known
from qa.initials.letters import cyrillic, resembles, spells
from qa.initials.senses import fits
from qa.initials.words import content, words
from qa.records import Span

_HALF = 0.5


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
    return Contradiction(first.span, first.text, first.senses[0].title, wanted, True)


def _others(here: Side, mention: Mention) -> tuple[Mention, ...]:
    return tuple(m for m in here.acronyms if m.letters != mention.letters)


def misnamed(
    said: Mention, here: Side, there: Side, known: Known, bead: int
) -> Contradiction | None:
    """Whether the bracket beside an acronym holds words that no known sense of it has.

    `said` stands `there`; the other side, `here`, has the acronym without an expansion.
    """
    if not said.expansion or any(m.expansion for m in here.acronyms if _same(m, said)):
        return None
    lang = there.lang if cyrillic(said.expansion) or there.lang != "uk" else "en"
    run = words(said.expansion, lang)
    stems = {word.stem for word in content(run)}
    senses = said.senses
    if any(overlap(d.stems, stems) >= _HALF for d in _elsewhere(said, known, bead)):
        return None
    if not any(_native(sense.expansions_in(lang), lang) for sense in senses):
        return None
    named = (phrase for phrase in there.phrases if not phrase.loose)
    if any(shares(phrase, said) for phrase in named) or fits(run, senses, lang):
        return None
    spelled = spells(said.letters, run) or resembles(said.letters, run)
    known_stems = {
        word.stem for s in senses for form in s.expansions_in(lang) for word in words(form, lang)
    }
    if not spelled and stems & known_stems:
        return None
    at = there.text.find(said.expansion)
    first = there.words[0].start if there.words else said.span.start
    span = Span(first + at, first + at + len(said.expansion)) if at >= 0 else said.span
    return Contradiction(span, said.expansion, "", Expected(senses, "the table of senses"), True)


def _same(one: Mention, other: Mention) -> bool:
    return shares(one, other) or one.letters.upper() == other.letters.upper()


def _elsewhere(said: Mention, known: Known, bead: int):  # type: ignore[no-untyped-def]
    return [d for d in known.defined(said.letters) if d.bead != bead]


def _native(forms: tuple[str, ...], lang: str) -> bool:
    return any(cyrillic(form) == (lang == "uk") for form in forms)
