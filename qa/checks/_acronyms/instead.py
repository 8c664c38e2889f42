"""What stands in the place of an acronym that the other side has lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from qa.checks._acronyms.cover import covered, partly, spelling
from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Known
from qa.initials.letters import capitals, confusable, cyrillic, plain, resembles
from qa.initials.senses import Sense, fits
from qa.initials.stem import stem
from qa.initials.words import FUNCTION, Word
from qa.records import Gloss, Span, WordLink

_GLOSSED = 0.4
"""The least cosine at which a word may count as saying what its English gloss says."""

_NAME = 3
_MANY = 20
"""How many acronyms of one bead are looked at: a sentence has fewer, a list need not be judged."""

_PAIR, _CLEAR = 2, 0.56
"""Two words often spell two letters by chance: their glosses must be that near on average."""

Kind = Literal["sense", "acronym", "initials", "gloss", "name"]


@dataclass(frozen=True, slots=True)
class Instead:
    """Words that took an acronym's place, and how we know.

    `sense`: another meaning of the same (or nearly the same) letters, by the table; `acronym`:
    another acronym; `initials`: words that spell the letters and fit no known meaning; `gloss`:
    words without support whose English glosses spell the letters; `name`: a name of several words
    that nothing supports. `sure`: enough for an error. `letters` are those of the
    other sense.
    """

    kind: Kind
    span: Span
    text: str
    reading: str
    sure: bool
    glosses: tuple[tuple[str, Gloss], ...] = ()
    letters: str = ""


def find(
    lost: Mention, here: Side, there: Side, known: Known, links: Sequence[WordLink]
) -> Instead | None:
    """The best explanation, the most telling kind first; None if nothing explains the loss."""
    for explain in (_other_sense, _other_acronym, _spelled):
        if found := explain(lost, here, there, known):
            return found
    return _glossed(lost, there, known, links) or _unheard_of(lost, here, there, links)


def _other_sense(lost: Mention, here: Side, there: Side, known: Known) -> Instead | None:
    """Another sense of the letters or of nearly the same ones, or another thing altogether."""
    unanswered = [p for p in there.phrases if not p.loose and not _answered(p, here, lost)]
    for phrase in unanswered:
        if near := [s for s in phrase.senses if _related(lost, s)]:
            return Instead(
                "sense",
                phrase.span,
                phrase.text,
                near[0].title,
                True,
                letters=_nearest(lost, near[0]),
            )
    for phrase in unanswered if lost.senses else ():
        if len(phrase.text.split()) > 1:
            return Instead("acronym", phrase.span, phrase.text, phrase.senses[0].title, True)
    return None


def _answered(phrase: Mention, here: Side, lost: Mention) -> bool:
    """Whether something else over here, not the lost acronym itself, has that phrase's sense."""
    others = (m for m in here.acronyms if m.letters != lost.letters)
    return any(shares(phrase, other) for other in (*others, *here.phrases))


def _related(lost: Mention, sense: Sense) -> bool:
    """Whether a sense has the lost letters, or letters that differ in one place."""
    own = {plain(lost.letters)} | {plain(a) for s in lost.senses for f in s.acronyms for a in f}
    its = {plain(a) for forms in sense.acronyms for a in forms}
    return any(a == b or confusable(a, b) for a in own for b in its)


def _nearest(lost: Mention, sense: Sense) -> str:
    """That acronym of a sense which is most like the lost one."""
    forms = [form for forms in sense.acronyms for form in forms]
    same = [form for form in forms if plain(form) == plain(lost.letters)]
    return (same or [f for f in forms if confusable(plain(f), plain(lost.letters))] or forms)[0]


def _other_acronym(lost: Mention, here: Side, there: Side, known: Known) -> Instead | None:
    own_partners = {b for a, b in known.partners if a == lost.letters.upper()}
    distinct = {other.letters: other for other in reversed(there.acronyms)}
    for other in reversed(tuple(distinct.values())[-_MANY:]):
        if covered(other, here, known):
            continue
        both_known = bool(lost.senses and other.senses)
        near = confusable(plain(lost.letters), plain(other.letters))
        reading = other.senses[0].title if other.senses else ""
        if both_known or own_partners or (near and lost.senses):
            return Instead("acronym", other.span, other.text, reading, True)
        if lost.senses:
            return Instead("acronym", other.span, other.text, reading, False)
    return None


def _spelled(lost: Mention, here: Side, there: Side, known: Known) -> Instead | None:
    """Words that spell the established counterpart without being its expansion."""
    for letters in _counterparts(lost, there.lang):
        runs = (*spelling(letters, there.words), *_resembling(letters, there.words))
        for run in runs if len(capitals(letters)) > 2 else ():
            if not fits(run, lost.senses, there.lang):
                span = Span(run[0].start, run[-1].end)
                text = " ".join(word.text for word in run)
                return Instead("initials", span, text, letters, True)
    return None


def _resembling(letters: str, said: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Runs that begin with a capital inside the sentence and nearly spell the letters."""
    size = len(capitals(letters))
    for first, word in enumerate(said):
        if first and word.capital and not word.free:
            for last in (first + size, first + size + 1):
                run = said[first:last]
                if len(run) == last - first and resembles(letters, run):
                    yield run


def _counterparts(lost: Mention, lang: str) -> tuple[str, ...]:
    forms = (form for sense in lost.senses for form in sense.acronyms_in(lang))
    return tuple(dict.fromkeys((*forms, lost.letters))) if lost.senses else ()


def _glossed(lost: Mention, there: Side, known: Known, links: Sequence[WordLink]) -> Instead | None:
    meant = _meant(lost, known)
    # Without a meaning, words that spell the letters may well be what they stand for; and what is
    # misread by its English initials has English letters.
    if not meant or not _english(lost):
        return None
    best: tuple[float, tuple[WordLink, ...], tuple[Gloss, ...]] | None = None
    for run in _unsupported_runs(there, links, len(capitals(lost.letters))):
        glosses = _spell(capitals(lost.letters), run)
        if glosses and not {stem(g.text, "en") for g in glosses} & meant:
            score = min(gloss.score for gloss in glosses)
            by_chance = len(glosses) == _PAIR and sum(g.score for g in glosses) < 2 * _CLEAR
            if score >= _GLOSSED and not by_chance and (best is None or score > best[0]):
                best = (score, run, glosses)
    if best is None:
        return None
    _, run, glosses = best
    span = Span(run[0].start, run[-1].end)
    by_word = tuple((link.text, gloss) for link, gloss in zip(run, glosses, strict=True))
    text = " ".join(link.text for link in run)
    return Instead("gloss", span, text, " ".join(g.text for g in glosses), True, by_word)


def _unheard_of(
    lost: Mention, here: Side, there: Side, links: Sequence[WordLink]
) -> Instead | None:
    """A name made of three known words or more, inside the sentence, that nothing supports."""
    if not lost.senses or partly(lost, there):
        return None
    answered = [p.span for p in there.phrases if _answered(p, here, lost)]
    plain_words = {
        link.start: link
        for link in links
        if link.glosses
        and link.glosses[0].score >= _GLOSSED
        and not any(span.overlaps(Span(link.start, link.end)) for span in answered)
    }
    run: list[WordLink] = []
    for at, word in enumerate(there.words):
        if at and word.capital and word.start in plain_words:
            run.append(plain_words[word.start])
        elif len(run) >= _NAME:
            break
        elif not word.free:
            run = []
    if len(run) < _NAME:
        return None
    glosses = tuple((link.text, link.glosses[0]) for link in run)
    text = " ".join(link.text for link in run)
    reading = " ".join(gloss.text for _, gloss in glosses)
    return Instead("name", Span(run[0].start, run[-1].end), text, reading, False, glosses)


def _english(lost: Mention) -> bool:
    """Whether the letters can come from English words."""
    ours = lost.letters.upper()
    named = any(ours == form.upper() for sense in lost.senses for form in sense.acronyms[0])
    return not cyrillic(ours) and (named or not lost.senses)


def _meant(lost: Mention, known: Known) -> set[str]:
    """English stems of what the acronym is known to mean: such a gloss is no other reading."""
    meant = {s for d in known.defined(lost.letters) for s in d.stems}
    titles = (title for sense in lost.senses for title in sense.expansions[0])
    return meant | {stem(w, "en") for t in titles for w in t.split() if w not in FUNCTION}


def _unsupported_runs(
    there: Side, links: Sequence[WordLink], size: int
) -> Iterator[tuple[WordLink, ...]]:
    """Runs of `size` content words in a row that nothing on the other side supports."""
    by_start = {link.start: link for link in links if link.glosses}
    solid = [word for word in there.words if not word.free]
    for first in range(len(solid) - size + 1):
        run = [by_start.get(word.start) for word in solid[first : first + size]]
        if all(run):
            yield tuple(link for link in run if link)


def _spell(letters: str, run: Sequence[WordLink]) -> tuple[Gloss, ...]:
    """A gloss for each word so that the initials are the letters, in whatever order a language
    puts them (Kementerian Pendidikan, Bank Sentral Eropa); the best such choice, or nothing."""
    best: tuple[Gloss, ...] = ()
    for order in {letters, letters[::-1], *_orders(letters)}:
        chosen = [_initial(link, letter) for link, letter in zip(run, order, strict=True)]
        if all(chosen):
            found = tuple(gloss for gloss in chosen if gloss)
            if not best or sum(g.score for g in found) > sum(g.score for g in best):
                best = found
    return best


def _orders(letters: str) -> set[str]:
    if not 3 <= len(letters) <= 5:
        return set()
    return {"".join(order) for order in permutations(letters)}


def _initial(link: WordLink, letter: str) -> Gloss | None:
    """The gloss with that initial; of nearly equal ones the shortest (education, educational)."""
    fitting = [gloss for gloss in link.glosses if gloss.text[:1].upper() == letter.upper()]
    if not fitting:
        return None
    top = max(gloss.score for gloss in fitting)
    return min((g for g in fitting if g.score > top - 0.05), key=lambda g: len(g.text))
